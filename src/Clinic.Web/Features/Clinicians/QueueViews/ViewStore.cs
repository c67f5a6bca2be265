using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Queue;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Clinicians.QueueViews;

/// <summary>Reads and writes one clinician's views. A change is whole or nothing, with its audit row.</summary>
public sealed class ViewStore(IDbContextFactory<ClinicDbContext> contexts, FindReviewer find, FieldProtector protector, AuditTrail audit)
{
    /// <summary>The views in the order they were made; none for who is no clinician.</summary>
    public async Task<IReadOnlyList<QueueView>> ReadAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await find.RunAsync(context, stop) is { } reviewer ? Describe(await RowsAsync(context, reviewer.Id, stop)) : [];
    }

    /// <summary>Changes the views of who acts; <paramref name="change"/> gives the audited action and the view, or why not.</summary>
    public async Task<ViewChange> ChangeAsync(
        Func<ClinicDbContext, Reviewer, List<SavedView>, (ViewRefusal? Refusal, string Action, Guid Id)> change, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var context = await contexts.CreateDbContextAsync(stop);
        if (await find.RunAsync(context, stop) is not { } reviewer)
            return new ViewChange.Refused(ViewRefusal.NotAllowed);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var views = await RowsAsync(context, reviewer.Id, stop);
        var (refusal, action, id) = change(context, reviewer, views);
        if (refusal is { } reason)
            return new ViewChange.Refused(reason);
        audit.Add(context, new AuditEntry(action, nameof(SavedView)) { ActorId = reviewer.Id, ActorRole = ClinicRoles.Clinician, EntityId = id });
        try
        {
            await MakeRoomAsync(context, views, stop);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another window was faster.
            return new ViewChange.Refused(ViewRefusal.Failed);
        }

        return new ViewChange.Done(Describe(await RowsAsync(context, reviewer.Id, stop)));
    }

    // One view at most opens first, so the one that did gives way before another takes its place.
    private static async Task MakeRoomAsync(ClinicDbContext context, List<SavedView> views, CancellationToken stop)
    {
        if (views.Find(view => view.IsDefault) is not { } first || !context.Entry(first).Property(view => view.IsDefault).IsModified)
            return;
        first.IsDefault = false;
        await context.SaveChangesAsync(stop);
        first.IsDefault = true;
    }

    /// <summary>What stands in the way of a name, or null.</summary>
    public ViewRefusal? FaultOf(string? name, Guid? own, IEnumerable<SavedView> views) => name?.Trim() switch
    {
        null or "" => ViewRefusal.NameMissing,
        { Length: > SavedView.LongestName } => ViewRefusal.NameLong,
        var asked when views.Any(view => view.Id != own && string.Equals(NameOf(view), asked, StringComparison.OrdinalIgnoreCase)) => ViewRefusal.NameTaken,
        _ => null,
    };

    public Sealed Seal(Guid id, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return protector.SealForClinic(SealedColumns.SavedViewName, id, name.Trim());
    }

    private string NameOf(SavedView view) => protector.OpenForClinic(SealedColumns.SavedViewName, view.Id, view.Name);

    private static Task<List<SavedView>> RowsAsync(ClinicDbContext context, Guid owner, CancellationToken stop) =>
        context.SavedViews.Where(view => view.OwnerId == owner).OrderBy(view => view.CreatedAt).ThenBy(view => view.Id).ToListAsync(stop);

    private IReadOnlyList<QueueView> Describe(List<SavedView> rows) =>
        [.. rows.Select(row => new QueueView(row.Id, NameOf(row), QueueAddress.Path + row.Filter, row.IsDefault))];
}
