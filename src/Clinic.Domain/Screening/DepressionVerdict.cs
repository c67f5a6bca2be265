using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>
/// The PHQ-9 algorithm and the depression verdict, decided on nine values: where items are unanswered, once with all of
/// them at 0 and once at 3. Source: decision rules, "Verdicts".
/// </summary>
internal readonly record struct DepressionVerdict(Phq9Algorithm? Algorithm, bool? Outcome)
{
    public static DepressionVerdict Of(Phq9Items items, MoodCutOffs rules, EvidenceLog? evidence)
    {
        var (low, high) = (items.Algorithm(highest: false), items.Algorithm(highest: true));
        Phq9Algorithm? algorithm = low == high ? low : null;
        var verdict = new DepressionVerdict(algorithm, Decide(items, rules, totalFlipped: false));
        if (evidence is not null)
        {
            verdict.Write(items, rules, evidence);
        }

        return verdict;
    }

    /// <summary>The verdict, or the one with "sum ≥ 10" alone turned round.</summary>
    public static bool? Decide(Phq9Items items, MoodCutOffs rules, bool totalFlipped)
    {
        var low = Completed(items, rules, highest: false, totalFlipped);
        var high = Completed(items, rules, highest: true, totalFlipped);
        return low == high ? low : null;
    }

    private static bool? Completed(Phq9Items items, MoodCutOffs rules, bool highest, bool totalFlipped)
    {
        if (items.Algorithm(highest) == Phq9Algorithm.Major)
        {
            return true;
        }

        var reachesTotal = items.Sum(highest) >= rules.Phq9.Value;
        if (reachesTotal == totalFlipped)
        {
            return false;
        }

        return items.HasCardinal(highest) ? true : null;
    }

    private void Write(Phq9Items items, MoodCutOffs rules, EvidenceLog evidence)
    {
        var complete = items.Unanswered == 0;
        bool? reaches = items.AnsweredSum >= rules.Phq9.Value ? true
            : items.HighestSum < rules.Phq9.Value ? false
            : null;
        evidence.Decide(
            "depression.algorithm", "The PHQ-9 algorithm says major depressive syndrome.",
            Algorithm is null ? null : Algorithm == Phq9Algorithm.Major, "Verdicts",
            EvidenceInput.Of("phq9.symptoms.lowest", items.Symptoms(highest: false)),
            EvidenceInput.Of("phq9.symptoms.highest", items.Symptoms(highest: true)),
            EvidenceInput.Of("phq9Algorithm", Algorithm?.ToCode()));
        evidence.Compare(
            "depression.total", "The PHQ-9 sum is at or over the cut-off.",
            EvidenceInput.Of("phq9.sum", complete ? items.AnsweredSum : null), ">=", rules.Phq9, reaches);
        evidence.Decide(
            "depression.cardinal", "Low mood or lost interest on more than half the days.", items.Cardinal, "Scores",
            EvidenceInput.Of("phq9.unanswered", items.Unanswered));
        evidence.Decide(
            "depression", "The PHQ-9 suggests depression; with unanswered items, only where they could not change it.",
            Outcome, "Verdicts",
            EvidenceInput.Of("phq9.sum.lowest", items.AnsweredSum),
            EvidenceInput.Of("phq9.sum.highest", items.HighestSum),
            EvidenceInput.Of("phq9Algorithm", Algorithm?.ToCode()),
            EvidenceInput.Of("depression.cardinal", items.Cardinal));
    }
}
