using Clinic.Data;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ConsentTexts;

/// <summary>Every version of the consent text, newest first.</summary>
public sealed class ListConsentVersions(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors)
{
    public async Task<IReadOnlyList<ConsentVersionRow>> RunAsync(CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.ConsentVersions.AsNoTracking().OrderByDescending(row => row.Number)
            .Select(row => new { Row = row, Signatures = context.ConsentSignatures.Count(one => one.ConsentVersionId == row.Id) }).ToListAsync(stop);
        return
        [
            .. rows.Select(one => new ConsentVersionRow
            {
                Id = one.Row.Id,
                Number = one.Row.Number,
                Status = one.Row.Status,
                Texts = Domain.Consent.ConsentTexts.Parse(one.Row.Content),
                CreatedAt = one.Row.CreatedAt,
                PublishedAt = one.Row.PublishedAt,
                Signatures = one.Signatures,
                Token = one.Row.Version,
            }),
        ];
    }
}
