using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Tests.Hosting;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class ClinicSettingsTests(ProductionApp app) : IClassFixture<ProductionApp>, IAsyncLifetime
{
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_new_clinic_is_told_everything_that_is_missing_before_the_intake_opens()
    {
        await using var fresh = new ProductionApp();
        await using var first = await AdminDesk.OpenAsync(fresh);

        var gaps = IntakeGaps.Of(await first.Use<ReadClinicSettings>().RunAsync(AdminDesk.Stop));

        Assert.Equal(5, gaps.Count);
    }

    [Fact]
    public async Task The_intake_opens_when_the_last_gap_is_filled()
    {
        var form = await FilledAsync();
        form.SecondRecipient = null;
        form.FurtherRecipients.Clear();
        await SaveAsync(form);
        var before = await IsOpenAsync();
        form = await ReadAsync();
        form.SecondRecipient = "second@clinic.example";

        await SaveAsync(form);

        Assert.False(before);
        Assert.True(await IsOpenAsync());
        Assert.Contains("drill", Assert.Single(IntakeGaps.Of(await ReadAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public async Task A_share_of_readings_is_a_percentage(int share)
    {
        var form = await FilledAsync();
        (form.BlindFirstShare, form.SecondReadingShare) = (share, 100);

        var refused = Assert.IsType<SaveClinicResult.Refused>(await desk.Use<SaveClinicSettings>().RunAsync(form, AdminDesk.Stop));

        Assert.Equal("Enter a percentage from 0 to 100.", refused.Faults["BlindFirstShare"]);
        form.BlindFirstShare = 10;
        await SaveAsync(form);
        var read = await ReadAsync();
        Assert.Equal((10, 100), (read.BlindFirstShare, read.SecondReadingShare));
    }

    [Fact]
    public async Task What_was_saved_is_read_back_and_the_people_to_alert_lie_sealed()
    {
        await SaveAsync(await FilledAsync());

        var read = await ReadAsync();
        await using var context = desk.Database();
        var row = await context.Clinics.SingleAsync(AdminDesk.Stop);

        Assert.Equal(("Harbour", "Europe/London", "911", 21), (read.Name, read.TimeZone, read.EmergencyNumber, read.MinimumAge));
        Assert.Equal(("Lifeline", "988", null), (read.Lines[0].Label, read.Lines[0].Call, read.Lines[0].Text));
        Assert.Equal(["first@clinic.example", "second@clinic.example", "third@clinic.example"], read.Recipients);
        Assert.Equal(20, read.EscalationMinutes);
        Assert.Equal(21, read.FollowUpDays);
        Assert.Equal((2, 12, 48), (read.UrgentHours, read.HighHours, read.RoutineHours));
        Assert.Equal(("Every day, 8:00 to 20:00", "Todos los días, de 8:00 a 20:00"), (read.ResponseHours, read.SpanishResponseHours));
        Assert.Equal("(sealed)", row.FirstAlertRecipient.ToString());
    }

    [Fact]
    public async Task Settings_that_somebody_else_changed_meanwhile_are_not_overwritten()
    {
        var mine = await FilledAsync();
        await SaveAsync(await FilledAsync());
        mine.Name = "Mine";

        Assert.IsType<SaveClinicResult.Stale>(await desk.Use<SaveClinicSettings>().RunAsync(mine, AdminDesk.Stop));
        Assert.Equal("Harbour", (await ReadAsync()).Name);
    }

    [Theory]
    [InlineData("Name", "name-missing")]
    [InlineData("TimeZone", "zone-unknown")]
    [InlineData("MinimumAge", "age-range")]
    [InlineData("EmergencyNumber", "number-form")]
    [InlineData("FirstRecipient", "email-form")]
    [InlineData("SecondRecipient", "email-same")]
    [InlineData("FurtherRecipients[0].Address", "email-form")]
    [InlineData("FurtherRecipients", "recipients-many")]
    [InlineData("EscalationMinutes", "minutes-range")]
    [InlineData("DrillEveryDays", "drill-days-range")]
    [InlineData("FollowUpDays", "follow-up-days-range")]
    [InlineData("UrgentHours", "urgent-hours-range")]
    [InlineData("HighHours", "high-hours-order")]
    [InlineData("RoutineHours", "routine-hours-order")]
    [InlineData("Lines[0].Label", "line-name")]
    [InlineData("Lines[0].Call", "line-number")]
    public async Task A_field_that_cannot_be_taken_is_named_by_its_code(string field, string code)
    {
        var form = Break(await FilledAsync(), field);

        var fault = Assert.Single((await desk.Use<IValidator<ClinicForm>>().ValidateAsync(form, AdminDesk.Stop)).Errors);

        Assert.Equal((field, code), (fault.PropertyName, fault.ErrorCode));
        Assert.NotNull(Assert.IsType<SaveClinicResult.Refused>(await desk.Use<SaveClinicSettings>().RunAsync(form, AdminDesk.Stop)).Faults[field]);
    }

    private static ClinicForm Break(ClinicForm form, string field)
    {
        switch (field)
        {
            case "Name": form.Name = " "; break;
            case "TimeZone": form.TimeZone = "Mars/Olympus"; break;
            case "MinimumAge": form.MinimumAge = 17; break;
            case "EmergencyNumber": form.EmergencyNumber = "nine"; break;
            case "FirstRecipient": form.FirstRecipient = "nobody"; break;
            case "SecondRecipient": form.SecondRecipient = "FIRST@clinic.example"; break;
            case "FurtherRecipients[0].Address": form.FurtherRecipients[0].Address = "nobody"; break;
            case "FurtherRecipients": form.FurtherRecipients.AddRange(Enumerable.Range(3, 7).Select(place => new RecipientForm { Address = $"p{place}@clinic.example" })); break;
            case "DrillEveryDays": form.DrillEveryDays = 93; break;
            case "FollowUpDays": form.FollowUpDays = 0; break;
            case "UrgentHours": form.UrgentHours = 0; break;
            case "HighHours": (form.UrgentHours, form.HighHours) = (4, 3); break;
            case "RoutineHours": form.RoutineHours = 5; break;
            case "EscalationMinutes": form.EscalationMinutes = 0; break;
            case "Lines[0].Label": form.Lines[0].Label = ""; break;
            case "Lines[0].Call": form.Lines[0].Call = ""; break;
            default: throw new ArgumentOutOfRangeException(nameof(field));
        }

        return form;
    }

    private async Task<ClinicForm> FilledAsync()
    {
        var form = await ReadAsync();
        form.Name = "Harbour";
        form.TimeZone = "Europe/London";
        form.EmergencyNumber = "911";
        form.ResponseHours = "Every day, 8:00 to 20:00";
        form.SpanishResponseHours = "Todos los días, de 8:00 a 20:00";
        form.FirstRecipient = "first@clinic.example";
        form.SecondRecipient = "second@clinic.example";
        form.FurtherRecipients.Clear();
        form.FurtherRecipients.Add(new RecipientForm { Address = "third@clinic.example" });
        form.EscalationMinutes = 20;
        form.MinimumAge = 21;
        form.FollowUpDays = 21;
        (form.UrgentHours, form.HighHours, form.RoutineHours) = (2, 12, 48);
        form.Lines.Clear();
        form.Lines.Add(new CrisisLineForm { Label = "Lifeline", Call = "988" });
        return form;
    }

    private Task<ClinicForm> ReadAsync() => desk.Use<ReadClinicSettings>().RunAsync(AdminDesk.Stop);

    private async Task SaveAsync(ClinicForm form) =>
        Assert.IsType<SaveClinicResult.Saved>(await desk.Use<SaveClinicSettings>().RunAsync(form, AdminDesk.Stop));

    private async Task<bool> IsOpenAsync()
    {
        await using var context = desk.Database();
        return (await context.Clinics.AsNoTracking().SingleAsync(AdminDesk.Stop)).Opening(needsDrill: false).IsOpen;
    }
}
