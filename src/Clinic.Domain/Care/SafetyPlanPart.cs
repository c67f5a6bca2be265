using Clinic.Domain.Screening.Wording;

namespace Clinic.Domain.Care;

/// <summary>
/// The parts of a safety plan, in the order in which a person goes through them when it gets hard. The usual steps of
/// safety planning, in wording of our own. Source: docs/clinical/safety-plan.md.
/// </summary>
public enum SafetyPlanPart
{
    /// <summary>How the person notices that it begins.</summary>
    WarningSigns,

    /// <summary>What they can do by themselves.</summary>
    OwnSteps,

    /// <summary>Places and company that take the mind off it.</summary>
    Distraction,

    /// <summary>People they can ask for help.</summary>
    People,

    /// <summary>Professionals and crisis lines.</summary>
    Professionals,

    /// <summary>What makes the surroundings safer.</summary>
    Surroundings,
}

/// <summary>The words of the parts.</summary>
public static class SafetyPlanWording
{
    /// <summary>What the part is called.</summary>
    public static string Label(SafetyPlanPart part) => part switch
    {
        SafetyPlanPart.WarningSigns => "How I notice that it begins",
        SafetyPlanPart.OwnSteps => "What I can do by myself",
        SafetyPlanPart.Distraction => "People and places that take my mind off it",
        SafetyPlanPart.People => "People I can ask for help",
        SafetyPlanPart.Professionals => "Professionals and crisis lines",
        SafetyPlanPart.Surroundings => "What makes my surroundings safer",
    };

    /// <summary>What the part is called, for the person who reads the plan.</summary>
    public static string Label(SafetyPlanPart part, WordingLanguage language) => language switch
    {
        WordingLanguage.English => Label(part),
        WordingLanguage.Spanish => part switch
        {
            SafetyPlanPart.WarningSigns => "Cómo noto que empieza",
            SafetyPlanPart.OwnSteps => "Lo que puedo hacer por mi cuenta",
            SafetyPlanPart.Distraction => "Personas y lugares que me distraen",
            SafetyPlanPart.People => "Personas a quienes puedo pedir ayuda",
            SafetyPlanPart.Professionals => "Profesionales y líneas de crisis",
            SafetyPlanPart.Surroundings => "Qué hace más seguro mi entorno",
        },
    };

    /// <summary>What to write there, for the clinician who writes it with the person.</summary>
    public static string Hint(SafetyPlanPart part) => part switch
    {
        SafetyPlanPart.WarningSigns => "Thoughts, moods, situations or behaviour, in the person's own words.",
        SafetyPlanPart.OwnSteps => "Things that have helped before and need nobody else. Ask how likely they are to do them, and what stands in the way.",
        SafetyPlanPart.Distraction => "Company and places to go to, without having to talk about it.",
        SafetyPlanPart.People => "Names and telephone numbers of those who may know.",
        SafetyPlanPart.Professionals => "The clinic, the family doctor, a crisis line, the emergency number, with numbers and hours.",
        SafetyPlanPart.Surroundings => "Medicines, weapons or other means: who keeps them, and until when.",
    };
}
