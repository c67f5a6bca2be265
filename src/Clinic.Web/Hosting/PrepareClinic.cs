using System.Text.Json;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Shared.Crisis;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting;

/// <summary>Adds the roles, and the clinic with one site, where they are missing. Development also gets what opens an intake.</summary>
public sealed class PrepareClinic(
    IDbContextFactory<ClinicDbContext> contexts, FieldProtector protector, IHostEnvironment environment, TimeProvider clock)
{
    private const int AdultAge = 18;

    public async Task RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var known = await context.Roles.Select(role => role.Name!).ToListAsync(stop);
        context.Roles.AddRange(ClinicRoles.All.Except(known).Select(NewRole));
        if (!await context.Clinics.AnyAsync(stop))
            AddClinic(context);
        await context.SaveChangesAsync(stop);
    }

    private ClinicRole NewRole(string name) =>
        new(name) { Id = RowId.New(clock), NormalizedName = name.ToUpperInvariant() };

    private void AddClinic(ClinicDbContext context)
    {
        var clinic = new ClinicDetails
        {
            Id = RowId.New(clock),
            Name = "Clinic",
            TimeZone = "Etc/UTC",
            CrisisLines = "[]",
            MinimumAge = AdultAge,
        };

        // A real clinic sets these itself before an intake opens. Pages show the public lines until then.
        if (environment.IsDevelopment())
        {
            clinic.Name = "Harbour Clinic";
            clinic.Phone = "555 0142";
            clinic.AllowsSelfRegistration = true;
            clinic.CrisisLines = JsonSerializer.Serialize(CrisisContacts.UnitedStates.Lines);
            clinic.EmergencyNumber = CrisisContacts.UnitedStates.EmergencyNumber;
            clinic.ResponseHours = "Monday to Friday, 9:00 to 17:00";
            clinic.SpanishResponseHours = "De lunes a viernes, de 9:00 a 17:00";
            clinic.FirstAlertRecipient = protector.SealForClinic(SealedColumns.FirstAlertRecipient, clinic.Id, "clinician1@clinic.example");
            clinic.SecondAlertRecipient = protector.SealForClinic(SealedColumns.SecondAlertRecipient, clinic.Id, "clinician2@clinic.example");
        }

        context.Clinics.Add(clinic);
        context.Sites.Add(new Site { Id = RowId.New(clock), ClinicId = clinic.Id, Name = "Main site" });
    }
}
