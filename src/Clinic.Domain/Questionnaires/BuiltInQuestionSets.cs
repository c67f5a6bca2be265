using System.Reflection;

namespace Clinic.Domain.Questionnaires;

/// <summary>The question sets that come with the portal, read and checked by the code that reads an admin's own.</summary>
public static class BuiltInQuestionSets
{
    /// <summary>Code of the intake.</summary>
    public const string IntakeCode = "intake";

    /// <summary>Code of the follow-up.</summary>
    public const string FollowUpCode = "follow-up";

    private static readonly Lazy<QuestionSet> LazyIntake = new(() => Load("intake.en.json"));

    private static readonly Lazy<QuestionSet> LazyFollowUp = new(() => Load("follow-up.en.json"));

    private static readonly Lazy<QuestionSet> LazySpanishIntake = new(() => Load("intake.es.json"));

    private static readonly Lazy<QuestionSet> LazySpanishFollowUp = new(() => Load("follow-up.es.json"));

    /// <summary>The intake, in English.</summary>
    public static QuestionSet Intake => LazyIntake.Value;

    /// <summary>The follow-up, in English.</summary>
    public static QuestionSet FollowUp => LazyFollowUp.Value;

    /// <summary>The intake, in Spanish.</summary>
    public static QuestionSet SpanishIntake => LazySpanishIntake.Value;

    /// <summary>The follow-up, in Spanish.</summary>
    public static QuestionSet SpanishFollowUp => LazySpanishFollowUp.Value;

    /// <summary>Every built-in set.</summary>
    public static ValueList<QuestionSet> All => [Intake, FollowUp, SpanishIntake, SpanishFollowUp];

    private static QuestionSet Load(string file)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"Clinic.Domain.Questionnaires.BuiltIn.{file}")
            ?? throw new QuestionSetFormatException(file, "$", "is not part of this build");
        using var reader = new StreamReader(stream);
        var set = QuestionSetJson.Read(reader.ReadToEnd(), file);
        return PublishingRules.Check(set) is [var first, ..] ? throw new QuestionSetFormatException(file, first.Path, first.Reason) : set;
    }
}
