using Clinic.Domain.Outcomes;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Puts together what a case of the kind "worse since baseline" rests on.</summary>
internal static class WorseningSheet
{
    /// <summary>Null where nothing is worse.</summary>
    public static WorseningFacts? Of(CaseRows rows, Sitting sitting)
    {
        // The numbers at baseline are told with the case they are of: to whoever has to read that one blind, neither is.
        List<WorseningSign> signs = [.. Signs(rows.Case.Worsening).Where(sign => rows.Baseline is not null || sign.Kind == WorseningKind.SafetyAnswer)];
        if (signs.Count == 0)
            return null;
        var since = ChangeSheet.Of(rows, rows.Baseline, sitting);
        return new WorseningFacts(signs)
        {
            BaselineAt = rows.Baseline?.Submission.SubmittedAt,
            BaselineCase = rows.Baseline?.CaseId,
            Raised = [.. since?.Raised ?? []],
        };
    }

    private static ValueList<WorseningSign> Signs(string codes)
    {
        try
        {
            return WorseningSign.ParseCodes(codes);
        }
        catch (FormatException)
        {
            // What was changed from outside must not keep the case from being read.
            return [];
        }
    }
}
