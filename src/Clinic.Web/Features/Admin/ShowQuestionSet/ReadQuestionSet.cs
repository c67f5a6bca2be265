using Clinic.Data;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Access;
using Clinic.Web.Features.Admin.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.ShowQuestionSet;

/// <summary>Reads one version, and for a draft what it changes. It creates nothing and reads no answer.</summary>
public sealed class ReadQuestionSet(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, PublishedQuestionSets published)
{
    /// <returns>Null where there is no such version, or no longer.</returns>
    public async Task<QuestionSetView?> RunAsync(Guid versionId, CancellationToken stop)
    {
        await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var row = await context.QuestionSetVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Id == versionId, stop);
        if (row is null)
            return null;
        var inUse = await published.NewestAsync(context, row.SetCode, row.Language, stop);
        var draft = await context.QuestionSetVersions
            .Where(version => version.SetCode == row.SetCode && version.Language == row.Language && version.Status == QuestionSetStatus.Draft)
            .Select(version => (Guid?)version.Id)
            .FirstOrDefaultAsync(stop);
        var names = await StaffNames.ReadAsync(context, [row.CreatedBy, row.PublishedBy], stop);
        var view = Describe(row, names) with { InUse = inUse?.Set, NumberInUse = inUse?.Number, OpenDraft = draft };
        return view.IsDraft ? WithFindings(view, DraftOrigin.Of(row, inUse?.Set)) : view;
    }

    private static QuestionSetView Describe(QuestionSetVersion row, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Id = row.Id,
        Token = row.Version,
        Number = row.Number,
        Status = row.Status,
        Set = QuestionSetJson.Read(row.Content),
        CreatedAt = row.CreatedAt,
        CreatedBy = Name(row.CreatedBy, names),
        PublishedAt = row.PublishedAt,
        PublishedBy = Name(row.PublishedBy, names),
    };

    private static QuestionSetView WithFindings(QuestionSetView view, QuestionSet? origin)
    {
        var faults = PublishingFaults.Find(view.InUse, origin, view.Set);

        // A name of its own is no change yet.
        var isUnchanged = view.InUse is null || faults.Contains(PublishingFaults.NothingChanged);
        return view with { Changes = isUnchanged ? [] : [.. Changes(view.InUse!, view.Set)], Faults = faults };
    }

    // Only a set that came with the program can differ in more than words from the version in use.
    private static ValueList<string> Changes(QuestionSet inUse, QuestionSet draft)
    {
        var comparison = QuestionSetEdit.Compare(inUse, draft);
        return comparison.Refusals.Count == 0
            ? comparison.Changes
            : [.. comparison.Changes, "Questions, their order or their answers differ too. See it as a patient before you publish it."];
    }

    private static string? Name(Guid? id, IReadOnlyDictionary<Guid, string> names) =>
        id is { } known ? names.GetValueOrDefault(known, "a former member of staff") : null;
}
