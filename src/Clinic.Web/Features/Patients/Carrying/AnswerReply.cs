using System.Text.Json.Serialization;
using Clinic.Web.Features.Patients.Sections;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>What a page's script hears back: whether the answers are in the database, and how the section stands now.</summary>
public sealed record AnswerReply(AnswerOutcome Outcome)
{
    /// <summary>When the last answer of the draft was saved, as the clinic's clock shows it.</summary>
    public string? Clock { get; init; }

    /// <summary>Where the person is in the whole, in words.</summary>
    public string? Where { get; init; }

    /// <summary>Which save of each item stands, in the words of the form's hidden field.</summary>
    public string? Shown { get; init; }

    /// <summary>The form values of each answered item of the section.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Values { get; init; }

    /// <summary>Items that stay in sight whatever is answered from now on.</summary>
    public IReadOnlyList<string>? Stays { get; init; }

    /// <summary>Whether a safety answer was ever endorsed.</summary>
    public bool AtRisk { get; init; }

    /// <summary>By item, what could not be taken and what to do.</summary>
    public IReadOnlyDictionary<string, string>? Faults { get; init; }

    internal static AnswerReply Of(SectionSnapshot section, string where, string clock, IReadOnlyDictionary<string, string> faults) => new(AnswerOutcome.Done)
    {
        Clock = clock,
        Where = where,
        Shown = SectionForm.WriteShown(section.Shown),
        Values = section.Values,
        Stays = section.Stays,
        AtRisk = section.AtRisk,
        Faults = faults,
    };
}

/// <summary>What came of answers that a script sent.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerOutcome>))]
public enum AnswerOutcome
{
    /// <summary>What could be taken is in the database.</summary>
    Done,

    /// <summary>To be kept and sent again after signing in.</summary>
    SignedOut,

    /// <summary>The patient who is signed in has no such draft.</summary>
    NotYours,

    /// <summary>The draft was submitted before.</summary>
    AlreadySent,

    /// <summary>To be sent again in a moment.</summary>
    NotNow,

    /// <summary>No page of ours sends this; sending it again will not help.</summary>
    Refused,
}
