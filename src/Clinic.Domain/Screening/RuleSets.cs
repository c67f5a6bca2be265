using System.Diagnostics.CodeAnalysis;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>The rule sets that ship with Clinic.</summary>
public static class RuleSets
{
    private const string Percentiles = "Exhaustion-plus-one rule (Brenninkmeijer and VanYperen 2003) on demo norms";
    private const string Profiles = "Latent profiles (Leiter and Maslach 2016) on demo norms";
    private const string Error = "Standard error of measurement on demo norms";
    private const string Composite = "Kalimo and colleagues 2003, as cited for the BRIX composite";
    private const string Phq9 = "Kroenke, Spitzer and Williams 2001";
    private const string Gad7 = "Spitzer, Kroenke, Williams and Löwe 2006";
    private const string AuditC = "Bush and colleagues 1998; AUDIT (WHO)";
    private const string House = "Project rule, to be confirmed by a clinician";

    /// <summary>Rule set 2026.1: demo norms, own unvalidated burnout inventory.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "The underscore stands for the point of the version 2026.1.")]
    public static RuleSet V2026_1 { get; } = new()
    {
        Version = "2026.1",
        Norms = "Own burnout inventory, unvalidated, with demo norms; not comparable with published figures of other inventories",
        NormsAreDemo = true,
        Burnout = BurnoutNumbers(),
        Mood = MoodNumbers(),
    };

    /// <summary>The rule set of a version, or null where Clinic does not know it.</summary>
    public static RuleSet? Find(string version) =>
        string.Equals(version, V2026_1.Version, StringComparison.Ordinal) ? V2026_1 : null;

    private static BurnoutCutOffs BurnoutNumbers() => new()
    {
        Exhaustion = new(3.00m, Profiles + "; mean + 0.5 SD, more sensitive than the 75th percentile on purpose"),
        Cynicism = new(2.66m, Percentiles + "; 75th percentile"),
        Efficacy = new(3.55m, Percentiles + "; 25th percentile"),
        ProfileExhaustion = new(3.00m, Profiles + "; mean + 0.50 SD"),
        ProfileCynicism = new(3.44m, Profiles + "; mean + 1.25 SD"),
        ProfileEfficacy = new(4.46m, Profiles + "; mean + 0.10 SD"),
        ExhaustionError = new(0.47m, Error),
        CynicismError = new(0.60m, Error),
        EfficacyError = new(0.56m, Error),
        CompositeSome = new(1.50m, Composite),
        CompositeSevere = new(3.50m, Composite),
        Weights = new BurnoutCompositeWeights(0.4m, 0.3m, 0.3m, Composite),
        FewestExhaustion = 4,
        FewestCynicism = 4,
        FewestEfficacy = 5,
    };

    private static MoodCutOffs MoodNumbers() => new()
    {
        Phq9 = new(10, Phq9),
        Phq9ErrorFrom = new(8, Phq9 + "; " + House),
        Phq9ErrorTo = new(11, Phq9 + "; " + House),
        PervasivePoints = new(2, House),
        AdjustmentPhq9 = new(5, Phq9),
        AdjustmentGad7 = new(5, Gad7),
        Anxiety = new(10, Gad7),
        AlcoholMale = new(4, AuditC),
        Alcohol = new(3, AuditC),
        Impairment = new(2, Phq9 + "; " + House),
        SecondsPerAnswer = new(2, House),
        Trials = new(2, "Consensus definitions of treatment-resistant depression (two adequate trials)"),
        PriorityPhq9 = new(15, Phq9 + "; " + House),
    };
}
