using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Safety;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Takes a step from the queue and says what came of it.</summary>
public sealed class TakeQueueStep(ClaimCase claim, ReleaseClaim release, AssignCase assign, AcknowledgeAlerts acknowledge, CaseSteps steps)
{
    /// <summary>The outcome as a sentence.</summary>
    public async Task<string> RunAsync(QueueStep step, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(step);
        var entry = step.Entry;
        return step switch
        {
            QueueStep.Claim => Say(await steps.RunAsync(() => claim.RunAsync(entry.CaseId, stop)), $"You have claimed the case of {entry.Initials}."),
            QueueStep.Release => Say(await steps.RunAsync(() => release.RunAsync(entry.CaseId, stop)), $"The case of {entry.Initials} is free again."),
            QueueStep.Acknowledge => SayNoticed(await steps.RunAsync(() => acknowledge.RunAsync(entry.CaseId, entry.OpenAlerts, stop)), entry),
            QueueStep.Assign to => Say(
                await steps.RunAsync(() => assign.RunAsync(new CaseAssignment(entry.CaseId, entry.OwnerId, to.To), stop)),
                $"The case of {entry.Initials} is assigned to {to.Name}."),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private static string SayNoticed(CaseChange change, QueueEntry entry) => change is CaseChange.Refused { Reason: CaseRefusal.AlertOpen }
        ? $"A further alert about {entry.Initials} came in meanwhile and is still open."
        : Say(change, $"The alert about {entry.Initials} is acknowledged.");

    private static string Say(CaseChange change, string done) => change is CaseChange.Refused refused ? refused.Words : done;
}
