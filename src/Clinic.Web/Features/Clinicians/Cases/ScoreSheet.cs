using System.Collections.Immutable;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Web.Shared.Scores;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>The stored scores against the scales and cut-offs of the rule set they were made with.</summary>
internal static class ScoreSheet
{
    private const decimal MeanTop = 6m;
    private const string AuditC = "auditc";

    public static IReadOnlyList<ScoreReading> Read(
        Submission submission, Sitting sitting, RuleSet? rules, IReadOnlyCollection<ResultMark> marks)
    {
        var sheet = new Sheet(sitting, [.. marks.Where(mark => mark is ResultMark.Unvalidated or ResultMark.Demo)]);
        return
        [
            sheet.Mean("exhaustion", "Exhaustion", submission.Exhaustion, AnswerCodes.Exhaustion, rules?.Burnout.Exhaustion, rules?.Burnout.ExhaustionError, isHighWorse: true),
            sheet.Mean("cynicism", "Cynicism", submission.Cynicism, AnswerCodes.Cynicism, rules?.Burnout.Cynicism, rules?.Burnout.CynicismError, isHighWorse: true),
            sheet.Mean("efficacy", "Professional efficacy", submission.Efficacy, AnswerCodes.Efficacy, rules?.Burnout.Efficacy, rules?.Burnout.EfficacyError, isHighWorse: false),
            sheet.Composite(submission.BurnoutComposite, rules?.Burnout),
            sheet.Total("phq9", "PHQ-9", submission.Phq9, 27, AnswerCodes.Phq9, rules?.Mood.Phq9) with
            {
                ErrorBand = rules is null ? null : new ScoreZone(rules.Mood.Phq9ErrorFrom.Value, rules.Mood.Phq9ErrorTo.Value, "error band"),
            },
            sheet.Total("gad7", "GAD-7", submission.Gad7, 21, AnswerCodes.Gad7, rules?.Mood.Anxiety),
            sheet.Total(AuditC, "AUDIT-C", submission.AuditC, 12, AnswerCodes.AuditC, sitting.Sex == Sex.Male ? rules?.Mood.AlcoholMale : rules?.Mood.Alcohol),
        ];
    }

    private sealed class Sheet(Sitting sitting, ImmutableArray<ResultMark> ofBurnout)
    {
        public ScoreReading Mean(
            string code, string name, decimal? value, ImmutableArray<AnswerCode> items, CutOff? cutOff, CutOff? error, bool isHighWorse)
        {
            var cut = cutOff?.Value;
            var isOver = isHighWorse ? value >= cut : value <= cut;
            var (side, far) = isHighWorse ? ("high", "from") : ("low", "up to");
            return Begin(code, name, value, MeanTop, items) with
            {
                Decimals = 2,
                Direction = isHighWorse ? "higher is worse" : "higher is better",
                Meaning = value is null || cut is null ? null : isOver ? side : $"not {side}",
                CutOffs = cut is { } at ? [new ScoreTick(at, $"Counts as {side} {far} {ScoreWords.Plain(at)}")] : [],
                Zones = cut is not { } edge ? []
                    : [new ScoreZone(0, edge, isHighWorse ? "not high" : "low", isHighWorse ? 0 : 3), new ScoreZone(edge, MeanTop, isHighWorse ? "high" : "not low", isHighWorse ? 3 : 0)],
                ErrorBand = cut is { } centre && error is { } band
                    ? new ScoreZone(Math.Max(0, centre - band.Value), Math.Min(MeanTop, centre + band.Value), "error band")
                    : null,
            };
        }

        public ScoreReading Composite(decimal? value, BurnoutCutOffs? rules)
        {
            var whole = Begin(
                "composite", "Burnout composite", value, MeanTop, [.. AnswerCodes.Exhaustion, .. AnswerCodes.Cynicism, .. AnswerCodes.Efficacy]) with
            { Decimals = 2, Direction = "higher is worse" };
            if (rules is null)
                return whole;
            var (some, severe) = (rules.CompositeSome.Value, rules.CompositeSevere.Value);
            return whole with
            {
                Meaning = value is null ? null : value >= severe ? "severe" : value >= some ? "some" : "none",
                CutOffs = [new ScoreTick(some, $"Some from {ScoreWords.Plain(some)}"), new ScoreTick(severe, $"Severe from {ScoreWords.Plain(severe)}")],
                Zones = [new ScoreZone(0, some, "none"), new ScoreZone(some, severe, "some", 2), new ScoreZone(severe, MeanTop, "severe", 4)],
            };
        }

        public ScoreReading Total(string code, string name, int? value, int highest, ImmutableArray<AnswerCode> items, CutOff? cutOff)
        {
            // The bands of the AUDIT-C depend on the person's sex; the one cut-off says it better.
            var bands = code == AuditC ? [] : Instrument(items) is { Subscales: [var total, ..] } ? total.Bands : [];
            return Begin(code, name, value, highest, items) with
            {
                Direction = "higher is worse",
                Meaning = value is null ? null
                    : bands.LastOrDefault(band => band.From <= value)?.Label
                        ?? (cutOff is null ? null : value >= cutOff.Value ? "at or over the cut-off" : "below the cut-off"),
                CutOffs = cutOff is { } cut ? [new ScoreTick(cut.Value, $"Cut-off {ScoreWords.Plain(cut.Value)}")] : [],
                Zones =
                [
                    .. bands.Select((band, index) =>
                        new ScoreZone(band.From, index + 1 < bands.Count ? bands[index + 1].From : highest, band.Label, Math.Min(index, 4))),
                ],
            };
        }

        private ScoreReading Begin(string code, string name, decimal? value, decimal highest, ImmutableArray<AnswerCode> items)
        {
            var answered = items.Count(sitting.Final.IsAnswered);
            var isPartial = answered < items.Length && !IsZeroByFirst(code, sitting);
            return new ScoreReading
            {
                Code = code,
                Name = name,
                Value = value,
                Lowest = 0,
                Highest = highest,
                Missing = isPartial ? $"{answered} of {items.Length} answered" : null,
                Marks = [.. Marks(items, isProrated: isPartial && value is not null)],
            };
        }

        // Who never drinks is not asked the other two: nothing is missing then.
        private static bool IsZeroByFirst(string code, Sitting sitting) =>
            code == AuditC && sitting.Final[AnswerCodes.AuditC[0]] == 0;

        private IEnumerable<ResultMark> Marks(ImmutableArray<AnswerCode> items, bool isProrated)
        {
            if (items.Any(AnswerCodes.Exhaustion.Concat(AnswerCodes.Cynicism).Concat(AnswerCodes.Efficacy).Contains))
            {
                foreach (var mark in ofBurnout)
                    yield return mark;
            }

            if (isProrated)
                yield return ResultMark.Prorated;
            if (Instrument(items) is { Modified: true })
                yield return ResultMark.Modified;
        }

        private Instrument? Instrument(ImmutableArray<AnswerCode> items) =>
            sitting.Set.Items.FirstOrDefault(item => item.Binding == items[0])?.Instrument is { } code ? sitting.Set.FindInstrument(code) : null;
    }
}
