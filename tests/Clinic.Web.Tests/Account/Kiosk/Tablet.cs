using Clinic.Data.Entry;
using Clinic.Data.Identity;
using Clinic.Web.Account.Demo;
using Clinic.Web.Tests.Account.Entry;
using Clinic.Web.Tests.Features.FrontDesk;
using Clinic.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Account.Kiosk;

/// <summary>A browser without script that a member of staff put into kiosk mode.</summary>
internal sealed class Tablet
{
    private Tablet(HttpClient client) => Client = client;

    public HttpClient Client { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Tablet> SetUpAsync(EntryApp app, string name = "Tablet by the window")
    {
        var client = app.Browse();
        var staff = app.Services.GetRequiredService<DemoAccounts>().All.First(account => account.Role == ClinicRoles.Clinician);
        await client.SignInAsync(staff.Email, staff.Password);
        var done = await client.SendFormAsync("/account/kiosk", "kiosk", ("Form.Name", name));
        Assert.Equal("/kiosk", done.Target());
        return new Tablet(client);
    }

    public Task<HttpResponseMessage> TypeAsync(IssuedCode code) => Client.SendFormAsync("/kiosk", "kiosk-code", ("Form.Code", code.Code));

    /// <summary>Code and date of birth.</summary>
    public async Task LetInAsync(IssuedCode code)
    {
        Assert.Equal("/enter/check", (await TypeAsync(code)).Target());
        Assert.Equal("/intake", (await Client.TellBirthDateAsync(Counter.Born)).Target());
    }

    public Task BeginAsync() => Client.BeginAsync();

    public Task<string> AnswerAsync(string section, string item, int value) => Client.AnswerAsync(section, item, value);

    public async Task<HttpResponseMessage> LeaveAsync(string because = "")
    {
        using var content = new FormUrlEncodedContent([new("because", because)]);
        return await Client.PostAsync(new Uri("/kiosk/leave", UriKind.Relative), content, Stop);
    }
}
