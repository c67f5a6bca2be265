namespace Clinic.Domain.Safety;

/// <summary>
/// Whether an intake may begin: nobody answers safety questions before there is somebody to notice the answers and a
/// number to call. Source: project rule, stated in <c>docs/operations</c>.
/// </summary>
/// <param name="HasCrisisLine">Whether at least one crisis line is named.</param>
/// <param name="HasEmergencyNumber">Whether the emergency number is named.</param>
/// <param name="HasResponseHours">Whether patients are told when somebody looks.</param>
/// <param name="AlertRecipientCount">How many people are alerted, 0 or more.</param>
/// <param name="HasPassedDrill">Whether an alert drill was acknowledged, where one is needed: an alert that nobody was seen to notice proves nothing.</param>
public sealed record IntakeOpening(
    bool HasCrisisLine, bool HasEmergencyNumber, bool HasResponseHours, int AlertRecipientCount, bool HasPassedDrill)
{
    /// <summary>How many people must be alerted: one may be ill.</summary>
    public const int AlertRecipients = 2;

    /// <summary>What is still missing; nothing where intakes may begin.</summary>
    public IReadOnlyList<IntakeGap> Gaps =>
    [
        .. Gap(HasCrisisLine, IntakeGap.CrisisLine),
        .. Gap(HasEmergencyNumber, IntakeGap.EmergencyNumber),
        .. Gap(HasResponseHours, IntakeGap.ResponseHours),
        .. Gap(AlertRecipientCount >= AlertRecipients, IntakeGap.AlertRecipients),
        .. Gap(HasPassedDrill, IntakeGap.AlertDrill),
    ];

    /// <summary>Whether an intake may begin.</summary>
    public bool IsOpen => Gaps.Count == 0;

    private static IntakeGap[] Gap(bool isThere, IntakeGap gap) => isThere ? [] : [gap];
}
