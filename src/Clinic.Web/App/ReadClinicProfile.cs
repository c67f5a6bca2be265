using System.Data.Common;
using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Web.Shared.Crisis;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.App;

/// <summary>Reads the clinic's name and contacts for the frame of every page, and keeps them for half a minute.</summary>
public sealed class ReadClinicProfile(IDbContextFactory<ClinicDbContext> contexts, TimeProvider clock, ILogger<ReadClinicProfile> log)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private volatile Kept? kept;

    public async Task<ClinicProfile> RunAsync(CancellationToken stop)
    {
        var last = kept;
        if (last is not null && clock.GetUtcNow() - last.At < Fresh)
            return last.Profile;
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stop);
            var clinic = await context.Clinics.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync(stop);
            var profile = clinic is null ? ClinicProfile.Unknown : Describe(clinic);
            kept = new Kept(profile, clock.GetUtcNow());
            return profile;
        }
        catch (DbException fault)
        {
            log.LogError(fault, "The clinic's details could not be read; pages show the last known ones");
            return last?.Profile ?? ClinicProfile.Unknown;
        }
    }

    private static ClinicProfile Describe(ClinicDetails clinic)
    {
        var usual = CrisisContacts.UnitedStates;
        var lines = ReadLines(clinic.CrisisLines);
        return new ClinicProfile(
            clinic.Name,
            clinic.TimeZone,
            clinic.ResponseHours,
            new CrisisContacts(lines.Count > 0 ? lines : usual.Lines, clinic.EmergencyNumber ?? usual.EmergencyNumber))
        {
            SpanishResponseHours = clinic.SpanishResponseHours,
            Paging = clinic.QuestionPaging,
            Phone = clinic.Phone,
            AllowsSelfRegistration = clinic.AllowsSelfRegistration,
            KioskIdleMinutes = clinic.KioskIdleMinutes,
        };
    }

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

    private sealed record Kept(ClinicProfile Profile, DateTimeOffset At);
}
