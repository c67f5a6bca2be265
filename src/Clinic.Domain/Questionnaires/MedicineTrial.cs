namespace Clinic.Domain.Questionnaires;

/// <summary>What is known about one medicine; null is not known.</summary>
/// <param name="IsAntidepressant">Whether it is an antidepressant.</param>
/// <param name="InThisEpisode">Whether it was taken in this episode.</param>
/// <param name="DoseAdequate">Whether the prescriber called the dose adequate.</param>
/// <param name="Weeks">Weeks it was taken, 0 or more.</param>
/// <param name="RespondedByHalf">Whether the person got better by half or more.</param>
public sealed record MedicineTrial(
    bool? IsAntidepressant, bool? InThisEpisode, bool? DoseAdequate, int? Weeks, bool? RespondedByHalf)
{
    /// <summary>A medicine about which nothing is known.</summary>
    public static MedicineTrial Unknown { get; } = new(null, null, null, null, null);

    /// <summary>
    /// Whether it counts as an adequate trial without response: false as soon as one part says so, unknown while a part
    /// that could say so is.
    /// </summary>
    public bool? IsFailedAdequateTrial =>
        IsAntidepressant & InThisEpisode & DoseAdequate & (Weeks is { } weeks ? weeks >= AntidepressantTrials.AdequateWeeks : null)
        & !RespondedByHalf;
}
