using System.Security.Claims;
using Clinic.Web.Account.Access;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Patients.Carrying;

public sealed class AnswerCarrierTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Theory]
    [InlineData("/intake")]
    [InlineData("/intake/review")]
    [InlineData("/intake/part/mood")]
    public async Task Every_page_of_an_intake_in_progress_can_send_what_the_device_kept(string path)
    {
        var patient = await Patient.StartAsync(app);
        var client = await patient.BrowseAsync();
        await patient.AnswerAsync("phq9.1", "0");

        var page = await client.GetPageAsync(path);

        var carrier = page.QuerySelector("#answer-carrier")!;
        Assert.Equal(patient.DraftId.ToString(), carrier.GetAttribute("data-draft"));
        Assert.Equal(32, Convert.FromBase64String(carrier.GetAttribute("data-key")!).Length);
        Assert.NotNull(page.QuerySelector("script[src*='intake-sender']"));
    }

    [Fact]
    public async Task The_key_of_a_device_queue_is_the_same_each_time_and_differs_between_people()
    {
        var patient = await Patient.StartAsync(app);
        var stranger = await Patient.StartAsync(app);

        Assert.Equal(await KeyAsync(patient), await KeyAsync(patient));
        Assert.NotEqual(await KeyAsync(patient), await KeyAsync(stranger));
    }

    [Fact]
    public void A_shared_device_is_known_by_the_claim_of_its_session()
    {
        Assert.True(DeviceMarks.IsShared(Person("one", new Claim(DeviceMarks.SharedDevice, "yes"))));
        Assert.False(DeviceMarks.IsShared(Person("one")));
        Assert.NotEqual(DeviceMarks.Person(Person("one")), DeviceMarks.Person(Person("two")));
    }

    private static ClaimsPrincipal Person(string id, params Claim[] more) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id), .. more], "test"));

    private static async Task<string> KeyAsync(Patient patient) =>
        (await (await patient.BrowseAsync()).GetPageAsync("/intake/part/mood")).QuerySelector("#answer-carrier")!.GetAttribute("data-key")!;
}
