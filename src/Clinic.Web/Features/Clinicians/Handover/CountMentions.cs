using Clinic.Data;
using Clinic.Web.Features.Clinicians.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>How many notes that name the reader are not read yet.</summary>
public sealed class CountMentions(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find)
{
    /// <summary>From here on nobody counts.</summary>
    public const int Most = 99;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await find.RunAsync(context, stop) is { } reviewer
            ? await MyMentions.Of(context, reviewer).Where(mention => mention.ReadAt == null).Take(Most).CountAsync(stop)
            : 0;
    }
}
