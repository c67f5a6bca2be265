using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Alerts;
using Clinic.Web.Account.Access;
using Clinic.Web.Shared.Crisis;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>Reads what is set about the clinic.</summary>
public sealed class ReadClinicSettings(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AlertRecipients recipients, DrillRule drills)
{
    public async Task<ClinicForm> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        var people = recipients.Read(clinic);
        return new ClinicForm
        {
            Token = clinic.Version,
            Name = clinic.Name,
            TimeZone = clinic.TimeZone,
            Lines = [.. ReadLines(clinic.CrisisLines).Select(Describe)],
            EmergencyNumber = clinic.EmergencyNumber,
            Phone = clinic.Phone,
            AllowsSelfRegistration = clinic.AllowsSelfRegistration,
            ResponseHours = clinic.ResponseHours,
            SpanishResponseHours = clinic.SpanishResponseHours,
            FirstRecipient = people.Count > 0 ? people[0] : null,
            SecondRecipient = people.Skip(1).FirstOrDefault(),
            FurtherRecipients = [.. people.Skip(2).Select(address => new RecipientForm { Address = address })],
            EscalationMinutes = clinic.EscalationMinutes,
            DrillEveryDays = clinic.DrillEveryDays,
            HasPassedDrill = !drills.IsNeeded || clinic.DrillPassedAt is not null,
            KioskIdleMinutes = clinic.KioskIdleMinutes,
            UrgentHours = clinic.UrgentHours,
            HighHours = clinic.HighHours,
            RoutineHours = clinic.RoutineHours,
            BlindFirstShare = clinic.BlindFirstShare,
            SecondReadingShare = clinic.SecondReadingShare,
            FollowUpDays = clinic.FollowUpDays,
            MinimumAge = clinic.MinimumAge,
            OffersUnreleasedResults = clinic.OffersUnreleasedResults,
            QuestionPaging = clinic.QuestionPaging,
        };
    }

    private static CrisisLineForm Describe(CrisisLine line) => new()
    {
        Label = line.Label,
        Call = line.Call,
        Text = line.Text,
        Press = line.Press,
        Word = line.Word,
        Language = line.Language,
    };

    private static List<CrisisLine> ReadLines(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<CrisisLine>>(json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
