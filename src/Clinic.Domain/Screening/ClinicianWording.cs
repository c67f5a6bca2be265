namespace Clinic.Domain.Screening;

/// <summary>Labels and readings of results, for clinicians. They suggest; they never diagnose.</summary>
public static class ClinicianWording
{
    /// <summary>A short label of a classification.</summary>
    public static string Label(Classification classification) => classification switch
    {
        Classification.BelowThreshold => "Below the screening cut-offs",
        Classification.SituationalBurnout => "Burnout, bound to work",
        Classification.BurnoutWithCoOccurringDepression => "Burnout with depression",
        Classification.PrimaryMoodDisorder => "Mood symptoms lead",
        Classification.Indeterminate => "Open: a person has to look",
    };

    /// <summary>What a classification suggests, as a sentence without its full stop.</summary>
    public static string Suggestion(Classification classification) => classification switch
    {
        Classification.BelowThreshold => "The answers stay below the screening cut-offs",
        Classification.SituationalBurnout => "The answers suggest burnout, bound to work",
        Classification.BurnoutWithCoOccurringDepression => "The answers suggest burnout together with depression",
        Classification.PrimaryMoodDisorder => "The answers suggest that mood symptoms lead",
        Classification.Indeterminate => "The answers leave it open: a person has to look",
    };

    /// <summary>One paragraph on how to read a classification.</summary>
    public static string Reading(Classification classification) => classification switch
    {
        Classification.BelowThreshold =>
            "The answers are below the screening cut-offs, which does not mean that nothing is wrong. Flags, single answers and the person's own account may still call for a conversation.",
        Classification.SituationalBurnout =>
            "High exhaustion together with high cynicism or low efficacy suggests burnout, and the PHQ-9 does not suggest depression. Work conditions and real recovery come first; ask again about mood if it does not lift with time away.",
        Classification.BurnoutWithCoOccurringDepression =>
            "The answers suggest burnout and depression together. Both need attention: a clinical interview for the depression, and the work conditions that keep the exhaustion going.",
        Classification.PrimaryMoodDisorder =>
            "Mood symptoms lead. The PHQ-9 suggests depression, and burnout is either not there or came after low mood that also shows outside work. A clinical interview comes before any change at work is taken for the whole answer.",
        Classification.Indeterminate =>
            "The answers do not settle burnout or depression, because items were left open or because a high PHQ-9 stands beside neither low mood nor lost interest. The evidence shows which answers are missing; a person has to look.",
    };

    /// <summary>A label of a ketamine gate. Clinicians only.</summary>
    public static string Label(KetamineGate gate) => gate switch
    {
        KetamineGate.Unknown => "Ketamine: cannot be said, depression is open",
        KetamineGate.NotIndicated => "Ketamine: not indicated, no depression suggested",
        KetamineGate.HistoryNeeded => "Ketamine: history needed first",
        KetamineGate.FirstLineFirst => "Ketamine: first-line treatment first",
        KetamineGate.SafetyFirst => "Ketamine: safety first",
        KetamineGate.ContraindicationReview => "Ketamine: review contraindications first",
        KetamineGate.SpecialistEvaluation => "Ketamine: a specialist may evaluate",
    };

    /// <summary>What must stand beside the gate wherever ketamine is named.</summary>
    public static string KetamineDisclosure =>
        "Never a recommendation. Ketamine is approved as an anaesthetic only; its use for depression is off-label, it is a Schedule III substance with abuse potential, and there is no evidence that it treats burnout itself. Not with uncontrolled hypertension, psychotic disorders or substance use disorders; no driving until the next day.";
}
