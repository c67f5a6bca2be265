namespace Clinic.Domain.Screening;

/// <summary>Whether ketamine may be discussed at all, for clinicians only and never a recommendation. Source: decision rules, "Ketamine discussion gate".</summary>
public enum KetamineGate
{
    /// <summary>Depression is undecided.</summary>
    Unknown,

    /// <summary>No depression: burnout alone never opens the gate.</summary>
    NotIndicated,

    /// <summary>An answer that decides is missing.</summary>
    HistoryNeeded,

    /// <summary>Fewer than two adequate trials.</summary>
    FirstLineFirst,

    /// <summary>Safety comes before everything else.</summary>
    SafetyFirst,

    /// <summary>A contraindication or a sign of one.</summary>
    ContraindicationReview,

    /// <summary>Treatment-resistant depression may be evaluated by a specialist.</summary>
    SpecialistEvaluation,
}
