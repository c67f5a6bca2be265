using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Naive;

/// <summary>
/// A second, deliberately naive reading of the decision rules that shares no code with the engine but the catalogue of
/// codes. It answers with one line of text a field.
/// </summary>
internal sealed class NaiveScreening(AnswerSet set, Sex? sex, int? seconds)
{
    private readonly NaiveAnswers answers = new(set);
    private readonly NaiveScores scores = new(new NaiveAnswers(set));

    public string Describe()
    {
        var flags = Flags();
        string[] lines =
        [
            $"exhaustion {Mean(scores.E)}", $"cynicism {Mean(scores.C)}", $"efficacy {Mean(scores.P)}",
            $"composite {Rounded(scores.Composite)}", $"phq9 {scores.PhqTotal}", $"gad7 {scores.GadTotal}", $"auditC {scores.AuditTotal}",
            $"severity {Severity()}", $"profile {scores.Profile}",
            $"phq9Severity {Band(scores.PhqTotal, [5, 10, 15, 20], ["minimal", "mild", "moderate", "moderately-severe", "severe"])}",
            $"algorithm {scores.Algorithm}",
            $"gad7Severity {Band(scores.GadTotal, [5, 10, 15], ["minimal", "mild", "moderate", "severe"])}",
            $"burnout {scores.Burnout}", $"depression {scores.Depression}", $"pervasive {scores.Pervasive}",
            $"classification {scores.Classification}", $"borderline {string.Join(' ', scores.Borderline())}",
            $"safety {Safety()}", $"priority {Priority(flags)}", $"ketamine {Gate(flags)}", $"flags {string.Join(' ', flags)}",
        ];
        return string.Join('\n', lines);
    }

    private bool Endorsed => answers.Numbers("asq", 4).Contains(1) || scores.Phq[8] >= 1;

    private bool AttemptOpen => answers.Is("asq.4", 1) && !answers.IsAnswered("asq.4when");

    private bool Incomplete
    {
        get
        {
            var five = answers.Numbers("asq", 4).Append(scores.Phq[8]).ToArray();
            var nowDue = five.Contains(null) || Endorsed;
            return five.Contains(null) || (nowDue && !answers.IsAnswered("asq.5")) || AttemptOpen;
        }
    }

    private string Safety()
    {
        var urgent = answers.Is("asq.5", 1) || (Endorsed && !answers.IsAnswered("asq.5")) || answers.Is("asq.4when", 2) || AttemptOpen
            || answers.Has("mh.now", "told-to-harm") || (answers.Is("preg", 1) && answers.Has("mh.now", "voices-or-beliefs-now"));
        return urgent ? "urgent" : Endorsed || Incomplete ? "elevated" : "none";
    }

    private string[] Flags()
    {
        var (burnout, depression, pervasive) = (scores.Burnout, scores.Depression, scores.Pervasive);
        var recovery = answers.Number("ctx.recovery");
        var burnoutItems = answers.Numbers("ex", 5).Concat(answers.Numbers("cy", 5)).Concat(answers.Numbers("pe", 6)).ToArray();
        string[] red = ["weight-loss", "fever", "chest-pain", "bleeding", "breathless", "fainting", "neuro", "lumps"];
        string[] bodily = ["thyroid", "anaemia", "snoring", "new-medicine"];
        string[] elevated = ["mh.lesssleep", "mh.racing", "mh.risky"];
        (string Name, bool Fires)[] rows =
        [
            ("adjustment", answers.HasAny("ctx.events") && depression != true && (scores.PhqTotal >= 5 || scores.GadTotal >= 5)),
            ("alcohol-risk", answers.Numbers("auditc", 3).Sum() >= (sex == Sex.Male ? 4 : 3)),
            ("anxiety", scores.GadTotal >= 10),
            ("bipolar-screen", answers.Is("mh.diagnosed", 1) || (answers.Is("mh.elevated", 1) && elevated.Count(name => answers.Is(name, 1)) >= 2)),
            ("exhaustion-only", scores.E is { } e && e.Sum >= 3 * e.Answered && burnout == false),
            ("fatigue-not-work-bound", answers.Number("ctx.fatigue") >= 3),
            ("functional-impairment", answers.Number("phq9.10") >= 2),
            ("grief", answers.Has("ctx.events", "bereavement")),
            ("me-cfs-pattern", answers.Is("fm.sixmonths", 1) && answers.Is("fm.pem", 1) && answers.Is("fm.unrefreshed", 1)
                && (answers.Is("fm.cognitive", 1) || answers.Is("fm.orthostatic", 1))),
            ("medical-contributor", bodily.Any(sign => answers.Has("fm.signs", sign))),
            ("medical-red-flag", red.Any(sign => answers.Has("fm.signs", sign))),
            ("mood-or-psychosis-now", answers.HasAny("mh.now")),
            ("mood-work-bound", depression == true && pervasive == false && (answers.Is("ctx.scope", 1) || answers.Is("ctx.scope", 2))),
            ("not-in-work", answers.Is("work.status", 2)),
            ("perinatal", answers.Is("preg", 1)),
            ("pervasive-distress", burnout != true && depression != true && pervasive == true),
            ("possible-depression", scores.Classification == "indeterminate" && depression != false),
            ("psychosis-history", answers.Is("mh.psychosis", 1) || answers.Has("ci", "psychotic-disorder")),
            ("reassess-for-depression", burnout == true && depression != true && (pervasive == true || recovery is 2 or 3)),
            ("rushed", seconds < 2 * answers.Count),
            ("safety-incomplete", Incomplete),
            ("somatic-only", scores.PhqTotal >= 10 && scores.Cardinal == false),
            ("straight-line", burnoutItems.Distinct().Count() == 1 && burnoutItems[0] is not null),
            ("substance-risk", answers.Is("su.drugs", 1) || answers.Has("ci", "substance-use-disorder")),
            ("trauma", answers.Has("ctx.events", "trauma")),
            ("treatment-resistant", depression == true && answers.Number("tx.trials") >= 2),
        ];
        return [.. rows.Where(row => row.Fires).Select(row => row.Name).Order(StringComparer.Ordinal)];
    }

    private string Gate(string[] flags)
    {
        string[] bars = ["bipolar-screen", "psychosis-history", "alcohol-risk", "substance-risk", "mood-or-psychosis-now", "perinatal", "medical-red-flag"];
        string[] needed = ["ci", "mh.psychosis", "mh.diagnosed", "mh.elevated", "mh.now", "preg", "fm.signs", "su.drugs"];
        string[] elevated = ["mh.lesssleep", "mh.racing", "mh.risky"];
        var open = needed.Any(name => !answers.IsAnswered(name)) || scores.AuditTotal is null
            || (answers.Is("mh.elevated", 1) && elevated.Any(name => !answers.IsAnswered(name)));
        return scores.Depression is null ? "unknown"
            : scores.Depression == false ? "not-indicated"
            : !answers.IsAnswered("tx.trials") ? "history-needed"
            : answers.Number("tx.trials") < 2 ? "first-line-first"
            : Safety() != "none" ? "safety-first"
            : answers.HasAny("ci") || flags.Intersect(bars).Any() ? "contraindication-review"
            : open ? "history-needed"
            : "specialist-evaluation";
    }

    private string Priority(string[] flags) => Safety() == "urgent" ? "urgent"
        : Safety() == "elevated" || scores.Highest.Sum() >= 15
            || flags.Intersect(["medical-red-flag", "psychosis-history", "mood-or-psychosis-now"]).Any()
            || (flags.Intersect(["bipolar-screen", "perinatal"]).Any() && scores.Depression != false) ? "high"
        : "routine";

    private string? Severity() => scores.Composite is not { } composite ? null
        : composite.Numerator * 2 < 3 * composite.Denominator ? "none"
        : composite.Numerator * 2 < 7 * composite.Denominator ? "some" : "severe";

    private static string? Band(int? total, int[] from, string[] names) => total is { } known ? names[from.Count(start => known >= start)] : null;

    private static string? Mean((int Sum, int Answered)? mean) => mean is { } known ? Rounded((known.Sum, known.Answered)) : null;

    private static string? Rounded((long Numerator, long Denominator)? fraction) => fraction is { } known
        ? Math.Round(known.Numerator / (decimal)known.Denominator, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture)
        : null;
}
