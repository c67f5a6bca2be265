using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Access;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.Drafting;

/// <summary>Begins a draft from the version in use. A set has one draft at a time, so two admins meet in the same one.</summary>
public sealed class StartDraft(IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AuditTrail audit, TimeProvider clock)
{
    public async Task<StartDraftResult> RunAsync(Guid versionId, CancellationToken stop)
    {
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        await using var context = await contexts.CreateDbContextAsync(stop);
        var from = await context.QuestionSetVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Id == versionId, stop);
        if (from is not { Status: QuestionSetStatus.Published })
            return new StartDraftResult.NotInUse();

        // Counted before looking: a draft begun in between then either is found or has taken this number.
        var number = 1 + await Others(context, from).MaxAsync(version => version.Number, stop);
        if (await FindDraftAsync(context, from, stop) is { } open)
            return new StartDraftResult.Open(open, IsNew: false);

        var draft = Add(context, from, number, actor);
        try
        {
            await context.SaveChangesAsync(stop);
            return new StartDraftResult.Open(draft.Id, IsNew: true);
        }
        catch (DbUpdateException)
        {
            // The number was taken: somebody began a draft at the same moment.
            await using var again = await contexts.CreateDbContextAsync(stop);
            return await FindDraftAsync(again, from, stop) is { } theirs
                ? new StartDraftResult.Open(theirs, IsNew: false)
                : new StartDraftResult.NotInUse();
        }
    }

    private static async Task<Guid?> FindDraftAsync(ClinicDbContext context, QuestionSetVersion from, CancellationToken stop) =>
        await Others(context, from)
            .Where(version => version.Status == QuestionSetStatus.Draft)
            .Select(version => (Guid?)version.Id)
            .FirstOrDefaultAsync(stop);

    private QuestionSetVersion Add(ClinicDbContext context, QuestionSetVersion from, int number, Actor actor)
    {
        var set = QuestionSetJson.Read(from.Content);
        set = set with { Version = string.Create(CultureInfo.InvariantCulture, $"{set.Version.Split(',')[0]}, edit {number}") };
        var draft = new QuestionSetVersion
        {
            Id = RowId.New(clock),
            SetCode = from.SetCode,
            Number = number,
            Language = from.Language,
            Status = QuestionSetStatus.Draft,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.UserId,
        };
        context.QuestionSetVersions.Add(draft);
        audit.Add(context, new AuditEntry(AuditActions.QuestionSetCreated, nameof(QuestionSetVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = draft.Id,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{from.SetCode}:{number}"),
        });
        return draft;
    }

    private static IQueryable<QuestionSetVersion> Others(ClinicDbContext context, QuestionSetVersion from) =>
        context.QuestionSetVersions.Where(version => version.SetCode == from.SetCode && version.Language == from.Language);
}
