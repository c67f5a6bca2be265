using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>The rules for the bands of a score: each reaches to the next, so they must rise and begin at the very bottom.</summary>
internal static class PackBandRules
{
    internal static void Check(ScoreRange range, ValueList<ScoreBand> bands, string path, PackFaults faults)
    {
        faults.RequireUnique(bands.Select(band => band.Code), index => FormattableString.Invariant($"{path}.bands[{index}].code"));
        foreach (var (index, band) in bands.Index())
        {
            var place = FormattableString.Invariant($"{path}.bands[{index}].from");
            if (index == 0)
            {
                faults.Require(
                    range.Lowest.CompareTo(band.From) == 0, place,
                    FormattableString.Invariant($"{band.From} leaves a gap: the lowest possible score is {range.Lowest.Rounded(4):0.####}"));
                continue;
            }

            var previous = bands[index - 1].From;
            faults.Require(band.From != previous, place, FormattableString.Invariant($"{band.From} overlaps the band before it"));
            faults.Require(band.From >= previous, place, FormattableString.Invariant($"{band.From} is below the band before it, {previous}"));
            faults.Require(
                range.Highest.CompareTo(band.From) >= 0, place,
                FormattableString.Invariant($"{band.From} is never reached: the highest possible score is {range.Highest.Rounded(4):0.####}"));
        }
    }
}
