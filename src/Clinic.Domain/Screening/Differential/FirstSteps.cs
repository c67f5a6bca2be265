using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Screening.Differential;

/// <summary>
/// What comes first where the answers name psychosis or mania now, grief, trauma, pregnancy and the like. Reads what the
/// flags read: the state of this moment and pregnancy at their peak. Source of each: docs/clinical/differential.md.
/// </summary>
public static class FirstSteps
{
    private const string Rules = "Decision rules, “Safety” and “Flags”";

    /// <summary>The steps, the most pressing first; none where nothing is named.</summary>
    /// <param name="trace">The trace stored with the result.</param>
    /// <param name="input">What that result was derived from.</param>
    public static ValueList<FirstStep> Of(ScreeningExplanation trace, ScreeningInput input)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(input);
        var steps = new List<FirstStep>();
        Now(steps, input.Peak);
        return [.. steps, .. ByFlag.Where(step => DifferentialReading.Flag(trace, step.Flag) == true)];
    }

    private static void Now(List<FirstStep> steps, AnswerSet peak)
    {
        if (peak.Has(AnswerCodes.MentalStateNow, "told-to-harm"))
            steps.Add(new(FlagKind.MoodOrPsychosisNow, "Voices or thoughts that tell them to do harm, now", "See the person today, with somebody beside them, and decide on emergency care. Everything else waits.", Rules));
        if (peak.Has(AnswerCodes.MentalStateNow, "voices-or-beliefs-now"))
            steps.Add(new(FlagKind.MoodOrPsychosisNow, "Psychosis signs now", "Assess for psychosis today, and how safe they and others are, before any word on burnout or depression.", Rules));
        if (peak.Has(AnswerCodes.MentalStateNow, "elevated-now"))
            steps.Add(new(FlagKind.MoodOrPsychosisNow, "Elevated mood now", "Assess for mania first: no antidepressant is begun or raised before that. Ask about sleep, spending and risk.", "Decision rules, “Flags”; DSM-5, mania or hypomania excludes a unipolar reading"));
    }

    private static readonly FirstStep[] ByFlag =
    [
        new(FlagKind.Perinatal, "Pregnant, or a birth within twelve months", "Bring in perinatal mental health care; check every medicine for pregnancy and breastfeeding, and ask about thoughts of harm to the child.", "Decision rules, “Safety” and “Priority”: perinatal"),
        new(FlagKind.MedicalRedFlag, "Medical red flag", "Arrange a medical look within days, sooner for chest pain, fainting or signs of a stroke. Do not wait for the mood to be sorted out.", "Red flags in fatigue; decision rules, “Flags”"),
        new(FlagKind.BipolarScreen, "Bipolar signs", "Assess for bipolar disorder before any antidepressant.", "Decision rules, “Flags”: bipolar-screen; PHQ-9, a history of mania is ruled out first"),
        new(FlagKind.PsychosisHistory, "Psychosis at some time", "Ask what it was, when, and what helped, before anything that could bring it back.", "Decision rules, “Flags”: psychosis-history"),
        new(FlagKind.Trauma, "Trauma", "Ask whether the person is safe now, and let them decide how much to tell. Look for post-traumatic stress before the work is taken for the cause.", "Decision rules, “Flags”: trauma"),
        new(FlagKind.Grief, "Grief", "Ask about the loss first. Grief after a death is no disorder; look again where depression goes on beside it, with worthlessness or thoughts of death beyond joining the dead.", "Decision rules, “Flags”: grief; PHQ-9, bereavement is ruled out first"),
        new(FlagKind.MeCfsPattern, "ME/CFS pattern", "Refer for a medical look, and speak of pacing within what the person can do. No general advice to exercise: effort can make it worse for days.", "IOM 2015; NICE NG206"),
        new(FlagKind.SubstanceRisk, "Drugs or medicines", "Ask which, how much and when last, before any medicine is planned.", "Decision rules, “Flags”: substance-risk"),
        new(FlagKind.AlcoholRisk, "Alcohol", "Take an alcohol history before mood is judged; where dependence is likely, nobody stops at once without medical advice.", "Decision rules, “Flags”: alcohol-risk; AUDIT-C"),
    ];
}
