using System.Collections.Frozen;
using Clinic.Domain.Questionnaires;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// What was made of a FHIR Questionnaire: a working draft, and everything that was not understood. Whether the draft may
/// be published, <see cref="PublishingRules"/> says.
/// </summary>
public sealed class ImportedQuestionSet
{
    private readonly FrozenDictionary<string, FormItem> items;

    internal ImportedQuestionSet(QuestionSet set, ValueList<ImportNote> notUnderstood, IEnumerable<FormItem> items)
    {
        (Set, NotUnderstood) = (set, notUnderstood);
        this.items = items.ToFrozenDictionary(item => item.LinkId, StringComparer.Ordinal);
    }

    /// <summary>The question set.</summary>
    public QuestionSet Set { get; }

    /// <summary>What was not understood or not taken over, in the order of the form.</summary>
    public ValueList<ImportNote> NotUnderstood { get; }

    /// <summary>A question set with the linkIds and options it is exported with.</summary>
    internal static ImportedQuestionSet Of(QuestionSet set) => new(set, [], set.Items.Select(FormItem.Of));

    internal FormItem? Find(string linkId) => items.GetValueOrDefault(linkId);
}
