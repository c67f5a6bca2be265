using System.Globalization;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Clinic.Data.QuestionSets;

/// <summary>
/// Stores the question sets that come with the program. A set that changed with an upgrade is published as a new version
/// where the program's own is in use. Where an admin's is, it waits as a draft: nobody's wording is replaced unasked.
/// </summary>
public sealed class StoreBuiltInQuestionSets(
    IDbContextFactory<ClinicDbContext> contexts, AuditTrail audit, TimeProvider clock, ILogger<StoreBuiltInQuestionSets> log)
{
    private const int HashShown = 32;

    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var set in BuiltInQuestionSets.All)
        {
            try
            {
                await StoreAsync(set, stop);
            }
            catch (DbUpdateException)
            {
                // Another instance that starts at the same moment was faster: then there is nothing left to do.
                await StoreAsync(set, stop);
            }
        }
    }

    private async Task StoreAsync(QuestionSet set, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var versions = await context.QuestionSetVersions.Where(row => row.SetCode == set.Code && row.Language == set.Language).ToListAsync(stop);
        var hash = QuestionSetJson.Hash(set);
        if (versions.Any(row => row.ContentHash == hash) || await WasOfferedAsync(context, Offer(set, hash), stop))
        {
            return;
        }

        var inUse = versions.Where(row => row.Status == QuestionSetStatus.Published).ToList();
        var number = 1 + versions.Select(row => row.Number).DefaultIfEmpty(0).Max();
        if (inUse.TrueForAll(row => row.PublishedBy is null))
        {
            Publish(context, set, number, inUse);
        }
        else if (versions.Exists(row => row.Status == QuestionSetStatus.Draft))
        {
            log.LogWarning("A newer question set {SetCode} came with this program. It waits until the open draft is published or discarded", set.Code);
        }
        else
        {
            AddDraft(context, set, number, hash);
        }

        await context.SaveChangesAsync(stop);
    }

    // A draft that an admin discarded leaves no version behind, and is not brought again at every start.
    private static Task<bool> WasOfferedAsync(ClinicDbContext context, string offer, CancellationToken stop) => context.AuditEvents.AnyAsync(
        row => row.ActorId == null && row.Action == AuditActions.QuestionSetCreated && row.Detail == offer, stop);

    private void Publish(ClinicDbContext context, QuestionSet set, int number, List<QuestionSetVersion> inUse)
    {
        foreach (var row in inUse)
        {
            row.Status = QuestionSetStatus.Retired;
            Record(context, AuditActions.QuestionSetRetired, row, Named(row));
        }

        var added = Add(context, set, number, QuestionSetStatus.Published);
        Record(context, AuditActions.QuestionSetPublished, added, Named(added));
        log.LogInformation("Question set {SetCode} came with this program and is in use as version {Number}", set.Code, number);
    }

    private void AddDraft(ClinicDbContext context, QuestionSet set, int number, string hash)
    {
        var added = Add(context, set, number, QuestionSetStatus.Draft);
        Record(context, AuditActions.QuestionSetCreated, added, Offer(set, hash));
        log.LogWarning(
            "A newer question set {SetCode} came with this program. The clinic's own wording stays in use; the newer one waits as draft {Number}",
            set.Code,
            number);
    }

    private QuestionSetVersion Add(ClinicDbContext context, QuestionSet set, int number, QuestionSetStatus status)
    {
        var now = clock.GetUtcNow();
        var row = new QuestionSetVersion
        {
            Id = RowId.New(clock),
            SetCode = set.Code,
            Number = number,
            Language = set.Language,
            Status = status,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = now,
            PublishedAt = status == QuestionSetStatus.Published ? now : null,
        };
        context.QuestionSetVersions.Add(row);
        return row;
    }

    private void Record(ClinicDbContext context, string action, QuestionSetVersion row, string detail) =>
        audit.Add(context, new AuditEntry(action, nameof(QuestionSetVersion)) { EntityId = row.Id, Detail = detail });

    private static string Named(QuestionSetVersion row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.SetCode};version={row.Number};built-in");

    private static string Offer(QuestionSet set, string hash) => $"{set.Code};built-in;{hash[..HashShown]}";
}
