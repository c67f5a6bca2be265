using Clinic.Data.Encryption;
using Clinic.Data.Mail;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.FrontDesk;

public sealed class InvitationMailTests(InvitationMailTests.PortalApp app) : IClassFixture<InvitationMailTests.PortalApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_sent_by_mail_waits_in_the_outbox_sealed_under_the_patients_key()
    {
        await using var desk = await Counter.OpenAsync(app);
        var form = new InvitationForm
        {
            Name = $"Person {Guid.NewGuid():N}",
            Born = Counter.Born,
            Email = "lena@patients.example",
            Language = "es",
            Way = InvitationWay.Mail,
        };

        var made = Assert.IsType<InvitationResult.Made>(await desk.InviteAsync(form));

        await using var context = desk.Open();
        var patient = (await context.EntryCodes.SingleAsync(row => row.Id == made.Code.Id, Stop)).PatientId;
        var mail = await context.OutboxMails.SingleAsync(row => row.PatientId == patient, Stop);
        var key = await app.Services.GetRequiredService<PatientKeys>().OpenAsync(context, patient, Stop);
        Assert.Equal((MailTemplate.Invitation.Code, "es"), (mail.Template, mail.Language));
        Assert.Equal(made.Code.ExpiresAt, mail.Until!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Equal("lena@patients.example", FieldProtector.Open(key, SealedColumns.MailRecipient, mail.Id, mail.Recipient));
        if (mail.Parameters is { } waiting)
            Assert.Contains($"/enter/link/{made.Code.Link}", FieldProtector.Open(key, SealedColumns.MailParameters, mail.Id, waiting), StringComparison.Ordinal);
    }

    /// <summary>A portal that knows where its links lead, so that mail can leave.</summary>
    public sealed class PortalApp : ClinicApp
    {
        protected override IReadOnlyDictionary<string, string> Database =>
            new Dictionary<string, string> { ["Portal:Address"] = "https://portal.harbour.example/" };
    }
}
