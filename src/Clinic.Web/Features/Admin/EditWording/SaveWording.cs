using System.Globalization;
using Clinic.Data;
using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Access;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>Changes words of a draft. What the scorer reads cannot be reached, and reworded published instruments get their mark.</summary>
public sealed class SaveWording(
    IDbContextFactory<ClinicDbContext> contexts, ActorCheck actors, AuditTrail audit, IValidator<WordingEdit> validator, PublishedQuestionSets published)
{
    public async Task<SaveWordingResult> RunAsync(WordingEdit edit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (await validator.ValidateAsync(edit, stop) is { IsValid: false } refusal)
            return new SaveWordingResult.Refused([.. refusal.Errors.Select(Place)]);

        await using var context = await contexts.CreateDbContextAsync(stop);
        var row = await context.QuestionSetVersions.SingleOrDefaultAsync(version => version.Id == edit.VersionId, stop);
        if (row is not { Status: QuestionSetStatus.Draft })
            return new SaveWordingResult.Locked();
        if (row.Version != edit.Token)
            return new SaveWordingResult.Stale();

        var original = await published.NewestAsync(context, row.SetCode, row.Language, stop);
        var edited = edit.Changes.Aggregate(
            QuestionSetJson.Read(row.Content), (set, change) => QuestionSetWording.Write(set, change.Place, change.Text));
        Store(row, DraftOrigin.Of(row, original?.Set) is { } origin ? QuestionSetEdit.Compare(origin, edited).Edited : edited);
        audit.Add(context, new AuditEntry(AuditActions.QuestionSetChanged, nameof(QuestionSetVersion))
        {
            ActorId = actor.UserId,
            ActorRole = actor.Role,
            EntityId = row.Id,
            Detail = Describe(edit),
        });
        return await SaveAsync(context, row, stop);
    }

    private static async Task<SaveWordingResult> SaveAsync(ClinicDbContext context, QuestionSetVersion row, CancellationToken stop)
    {
        try
        {
            await context.SaveChangesAsync(stop);
            return new SaveWordingResult.Saved(row.Version);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SaveWordingResult.Stale();
        }
    }

    private static void Store(QuestionSetVersion row, QuestionSet set)
    {
        row.Content = QuestionSetJson.Write(set);
        row.ContentHash = QuestionSetJson.Hash(set);
    }

    private static string Describe(WordingEdit edit) => edit.Changes is [{ Place: var place }]
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Part}:{place.Code}")
        : string.Create(CultureInfo.InvariantCulture, $"places:{edit.Changes.Count}");

    // The validator names a change as "Changes[3].Text".
    private static (int Change, string Sentence) Place(ValidationFailure fault)
    {
        var digits = string.Concat(fault.PropertyName.Where(char.IsAsciiDigit));
        return (digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture), fault.ErrorMessage);
    }
}
