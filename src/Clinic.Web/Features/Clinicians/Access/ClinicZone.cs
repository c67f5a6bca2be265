using Clinic.Data;
using Clinic.Web.Shared.Times;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>The clinic's own time, for what is read in the same transaction.</summary>
public static class ClinicZone
{
    private const string Fallback = "Etc/UTC";

    public static async Task<ClinicTime> ReadAsync(ClinicDbContext context, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ClinicTime.Of(await context.Clinics.OrderBy(clinic => clinic.Id).Select(clinic => clinic.TimeZone).FirstOrDefaultAsync(stop) ?? Fallback);
    }
}
