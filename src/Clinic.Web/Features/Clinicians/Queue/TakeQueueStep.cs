using Clinic.Data.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Safety;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>Takes a step from the queue and says what came of it.</summary>
public sealed class TakeQueueStep(ClaimCase claim, ReleaseClaim release, AssignCase assign, AcknowledgeAlert acknowledge, CaseSteps steps)
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
            QueueStep.Acknowledge => Say(await steps.RunAsync(() => AcknowledgeAsync(entry, stop)), $"The alert about {entry.Initials} is acknowledged."),
            QueueStep.Assign to => Say(
                await steps.RunAsync(() => assign.RunAsync(new CaseAssignment(entry.CaseId, entry.OwnerId, to.To), stop)),
                $"The case of {entry.Initials} is assigned to {to.Name}."),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    private async Task<CaseChange> AcknowledgeAsync(QueueEntry entry, CancellationToken stop)
    {
        foreach (var alert in entry.OpenAlerts)
        {
            if (await acknowledge.RunAsync(entry.CaseId, alert, stop) is CaseChange.Refused refused)
                return refused;
        }

        return new CaseChange.Done();
    }

    private static string Say(CaseChange change, string done) => change is CaseChange.Refused refused ? refused.Words : done;
}
