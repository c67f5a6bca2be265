using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin;

/// <summary>What a draft began from, and so what is locked in it and which wording counts as changed.</summary>
public static class DraftOrigin
{
    /// <summary>The version in use; for a draft that came with the program, the program's own set.</summary>
    public static QuestionSet? Of(QuestionSetVersion draft, QuestionSet? inUse)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.CreatedBy is null
            ? BuiltInQuestionSets.All.FirstOrDefault(set => set.Code == draft.SetCode && set.Language == draft.Language) ?? inUse
            : inUse;
    }
}
