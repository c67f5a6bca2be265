using Clinic.Data.Entry;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Account.Entry;

/// <summary>A browser without scripts at the door.</summary>
internal static class Door
{
    public static Task<HttpResponseMessage> TypeAsync(this HttpClient client, string code) =>
        client.SendFormAsync("/enter", "code", ("Form.Code", code));

    public static Task<HttpResponseMessage> FollowAsync(this HttpClient client, IssuedCode code) => client.FetchAsync($"/enter/link/{code.Link}");

    public static Task<HttpResponseMessage> TellBirthDateAsync(this HttpClient client, DateOnly born, params (string Name, string Value)[] more) =>
        client.SendFormAsync("/enter/check", "birth-date", [
            ("Form.Day", $"{born.Day}"), ("Form.Month", $"{born.Month}"), ("Form.Year", $"{born.Year}"), .. more]);
}
