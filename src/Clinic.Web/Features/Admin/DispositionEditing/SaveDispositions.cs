using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Dispositions;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Account.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.DispositionEditing;

/// <summary>Puts a changed list into use as the next version. Decisions keep the version they were made from.</summary>
public sealed class SaveDispositions(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, IValidator<DispositionsForm> validator, AuditTrail audit, TimeProvider clock)
{
    public async Task<SaveDispositionsResult> RunAsync(DispositionsForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return new SaveDispositionsResult.Refused(FieldFaults.Of(refusal));
        await using var context = await contexts.CreateDbContextAsync(stop);
        var current = await DispositionLists.CurrentAsync(context, stop);
        var list = new DispositionList([.. form.Rows.Select(Read)]);

        // A code that decisions refer to is retired, never left out.
        if (current.Number != form.Number || current.List.All.Any(one => list.Find(one.Code) is null))
            return new SaveDispositionsResult.Stale();
        if (list == current.List)
            return new SaveDispositionsResult.Saved(current.Number);
        var version = new DispositionListVersion
        {
            Id = RowId.New(clock),
            Number = current.Number + 1,
            Content = list.ToJson(),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.UserId,
        };
        context.DispositionListVersions.Add(version);
        audit.Add(context, new AuditEntry(AuditActions.DispositionsChanged, nameof(DispositionListVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = version.Id,
            Detail = FormattableString.Invariant($"version:{version.Number}"),
        });
        try
        {
            await context.SaveChangesAsync(stop);
            return new SaveDispositionsResult.Saved(version.Number);
        }
        catch (DbUpdateException fault) when (DatabaseConflict.Is(fault))
        {
            return new SaveDispositionsResult.Stale();
        }
    }

    private static Disposition Read(DispositionRow row) => new(
        row.Code ?? $"own-{Guid.NewGuid():N}", row.Name!.Trim(), [.. row.Checklist], row.AsksWeeks, row.IsRetired);
}
