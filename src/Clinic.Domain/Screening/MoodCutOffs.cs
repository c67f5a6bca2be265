namespace Clinic.Domain.Screening;

/// <summary>Every number of the depression, pervasiveness, flag and priority rules. Source: decision rules.</summary>
public sealed record MoodCutOffs
{
    /// <summary>PHQ-9 sums from here on count as high (inclusive).</summary>
    public required CutOff Phq9 { get; init; }

    /// <summary>PHQ-9 sums from here to <see cref="Phq9ErrorTo"/> lie within the error band.</summary>
    public required CutOff Phq9ErrorFrom { get; init; }

    /// <summary>Upper end of the PHQ-9 error band (inclusive).</summary>
    public required CutOff Phq9ErrorTo { get; init; }

    /// <summary>Bands of the PHQ-9 score.</summary>
    public required BandTable Phq9Bands { get; init; }

    /// <summary>Bands of the GAD-7 score.</summary>
    public required BandTable Gad7Bands { get; init; }

    /// <summary>Points from here on say that the distress reaches beyond work.</summary>
    public required CutOff PervasivePoints { get; init; }

    /// <summary>Where low mood shows: from here on one point.</summary>
    public required CutOff PervasiveScope { get; init; }

    /// <summary>Recovery in time off: from here on one point.</summary>
    public required CutOff PervasiveRecovery { get; init; }

    /// <summary>Joy outside work: from here on one point.</summary>
    public required CutOff PervasiveJoy { get; init; }

    /// <summary>Worthless as a person: from here on one point.</summary>
    public required CutOff PervasiveWorth { get; init; }

    /// <summary>Hopeless about life: from here on one point.</summary>
    public required CutOff PervasiveHope { get; init; }

    /// <summary>PHQ-9 from here on is enough for the adjustment flag.</summary>
    public required CutOff AdjustmentPhq9 { get; init; }

    /// <summary>GAD-7 from here on is enough for the adjustment flag.</summary>
    public required CutOff AdjustmentGad7 { get; init; }

    /// <summary>GAD-7 from here on raises the anxiety flag.</summary>
    public required CutOff Anxiety { get; init; }

    /// <summary>AUDIT-C items of a man that sum to this or more raise the alcohol flag.</summary>
    public required CutOff AlcoholMale { get; init; }

    /// <summary>AUDIT-C items of anyone else that sum to this or more raise the alcohol flag.</summary>
    public required CutOff Alcohol { get; init; }

    /// <summary>Where exhaustion shows: from here on it is not bound to work.</summary>
    public required CutOff Fatigue { get; init; }

    /// <summary>PHQ-9 difficulty from here on raises the impairment flag.</summary>
    public required CutOff Impairment { get; init; }

    /// <summary>Recovery in time off: from here on it does not lift with time away.</summary>
    public required CutOff NoRecovery { get; init; }

    /// <summary>A PHQ-9 from here on without low mood or lost interest raises the somatic flag.</summary>
    public required CutOff SomaticPhq9 { get; init; }

    /// <summary>Fewer seconds than this for each answer raise the rushed flag.</summary>
    public required CutOff SecondsPerAnswer { get; init; }

    /// <summary>Adequate trials from here on count as treatment resistance.</summary>
    public required CutOff Trials { get; init; }

    /// <summary>PHQ-9 sums, unanswered items at 3, that make the priority high.</summary>
    public required CutOff PriorityPhq9 { get; init; }
}
