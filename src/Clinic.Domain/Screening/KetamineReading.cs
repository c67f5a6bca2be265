using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Screening;

/// <summary>
/// Which step of the ketamine gate held, and what it rests on. For clinicians only, never a recommendation. The gate itself
/// is that of the stored result. Source: decision rules, "Ketamine discussion gate".
/// </summary>
/// <param name="Step">The step that held, 1 to <see cref="Steps"/>.</param>
/// <param name="Because">What made it hold, in a sentence without its full stop.</param>
/// <param name="Details">What is missing or in the way, one each; empty where the sentence says it all.</param>
public sealed record KetamineReading(int Step, string Because, ValueList<string> Details)
{
    /// <summary>How many steps the gate has.</summary>
    public const int Steps = 8;

    private const int DepressionOpen = 1;
    private const int NoDepression = 2;
    private const int TrialsOpen = 3;
    private const int TooFewTrials = 4;
    private const int SafetyNotNone = 5;
    private const int Contraindicated = 6;
    private const int HistoryOpen = 7;
    private const int NothingHeld = 8;

    private static readonly FlagKind[] InTheWay =
    [
        FlagKind.BipolarScreen, FlagKind.PsychosisHistory, FlagKind.AlcoholRisk, FlagKind.SubstanceRisk, FlagKind.MoodOrPsychosisNow,
        FlagKind.Perinatal, FlagKind.MedicalRedFlag,
    ];

    /// <summary>Reads the gate of a stored result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="input">What it was derived from.</param>
    public static KetamineReading Of(ScreeningResult result, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(input);
        return result.Ketamine switch
        {
            KetamineGate.Unknown => new(DepressionOpen, "Whether depression is suggested is open", OpenPhq9(input.Final)),
            KetamineGate.NotIndicated => new(NoDepression, "Depression is not suggested; burnout alone never opens the gate", []),
            KetamineGate.HistoryNeeded when input.Final[AnswerCodes.AntidepressantTrials] is null =>
                new(TrialsOpen, "How many adequate trials failed cannot be said", ["Name, dose, weeks and response of each medicine in this episode"]),
            KetamineGate.FirstLineFirst => new(TooFewTrials, $"{Trials(input.Final)}; two are needed", []),
            KetamineGate.SafetyFirst => new(SafetyNotNone, $"The safety level is {result.Safety.ToCode()}", []),
            KetamineGate.ContraindicationReview => new(Contraindicated, "Something to review first", Against(result, input.Peak)),
            KetamineGate.HistoryNeeded => new(HistoryOpen, "Answers that could be in the way are missing", Missing(input)),
            KetamineGate.SpecialistEvaluation => new(NothingHeld, $"{Trials(input.Final)}, and no earlier step held", []),
        };
    }

    private static string Trials(AnswerSet answers) => answers[AnswerCodes.AntidepressantTrials] switch
    {
        0 => "No adequate trial without response in this episode",
        1 => "One adequate trial without response in this episode",
        AntidepressantTrials.Cap => "Three or more adequate trials without response in this episode",
        _ => "Two adequate trials without response in this episode",
    };

    private static ValueList<string> OpenPhq9(AnswerSet answers) =>
        [.. AnswerCodes.Phq9.Where(code => !answers.IsAnswered(code)).Select(code => $"PHQ-9 item {code.Name["phq9.".Length..]} is not answered")];

    private static ValueList<string> Against(ScreeningResult result, AnswerSet peak) =>
    [
        .. (peak.List(AnswerCodes.Contraindications) ?? []).Select(Condition),
        .. InTheWay.Where(flag => result.Flags.Contains(flag.ToCode(), StringComparer.Ordinal)).Select(FlagWording.Label),
    ];

    private static ValueList<string> Missing(ScreeningInput input)
    {
        var peak = input.Peak;
        (AnswerCode Code, string Name)[] asked =
        [
            (AnswerCodes.Contraindications, "Conditions that count against it"), (AnswerCodes.Psychosis, "Psychosis ever"),
            (AnswerCodes.BipolarDiagnosed, "Bipolar disorder ever told"), (AnswerCodes.Elevated, "Elevated times"),
            (AnswerCodes.MentalStateNow, "Mood and psychosis signs at this moment"), (AnswerCodes.Perinatal, "Pregnancy or a recent birth"),
            (AnswerCodes.BodySigns, "Body signs"), (AnswerCodes.Drugs, "Drugs"),
        ];
        (AnswerCode Code, string Name)[] ofElevated =
            [(AnswerCodes.LessSleep, "Less sleep in the elevated time"), (AnswerCodes.Racing, "Racing thoughts then"), (AnswerCodes.Risky, "Risky acts then")];
        var due = peak[AnswerCodes.Elevated] == 1 ? asked.Concat(ofElevated) : asked;
        return
        [
            .. due.Where(one => !peak.IsAnswered(one.Code)).Select(one => one.Name),
            .. Scoring.AuditCScore.Of(input.Final) is null ? ["Alcohol"] : Array.Empty<string>(),
        ];
    }

    private static string Condition(string code) => code switch
    {
        "uncontrolled-hypertension" => "High blood pressure that is not controlled",
        "psychotic-disorder" => "A psychotic disorder",
        "substance-use-disorder" => "A substance use disorder",
        "pregnancy-or-breastfeeding" => "Pregnancy or breastfeeding",
        "severe-liver-disease" => "Severe liver disease",
        "aneurysmal-vascular-disease" => "Aneurysmal vascular disease",
        "ketamine-allergy" => "An allergy to ketamine",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
