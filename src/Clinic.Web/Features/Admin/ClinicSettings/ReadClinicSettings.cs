using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Web.Account.Access;
using Clinic.Web.Shared.Crisis;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>Reads what is set about the clinic.</summary>
public sealed class ReadClinicSettings(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, FieldProtector protector)
{
    public async Task<ClinicForm> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstAsync(stop);
        return new ClinicForm
        {
            Token = clinic.Version,
            Name = clinic.Name,
            TimeZone = clinic.TimeZone,
            Lines = [.. ReadLines(clinic.CrisisLines).Select(line => new CrisisLineForm { Label = line.Label, Call = line.Call, Text = line.Text })],
            EmergencyNumber = clinic.EmergencyNumber,
            ResponseHours = clinic.ResponseHours,
            FirstRecipient = Open(SealedColumns.FirstAlertRecipient, clinic.Id, clinic.FirstAlertRecipient),
            SecondRecipient = Open(SealedColumns.SecondAlertRecipient, clinic.Id, clinic.SecondAlertRecipient),
            MinimumAge = clinic.MinimumAge,
        };
    }

    private string? Open(SealedColumn column, Guid id, Sealed? value) =>
        value is { } sealedValue ? protector.OpenForClinic(column, id, sealedValue) : null;

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
