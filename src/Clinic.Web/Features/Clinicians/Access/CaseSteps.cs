namespace Clinic.Web.Features.Clinicians.Access;

/// <summary>
/// Takes a step from a form. A fault of the database must not take the circuit down with it, because the words typed into
/// the form live there.
/// </summary>
public sealed class CaseSteps(ILogger<CaseSteps> log)
{
    public async Task<CaseChange> RunAsync(Func<Task<CaseChange>> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        try
        {
            return await step();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "A step on a case failed; nothing was saved");
            return CaseChange.Refuse(CaseRefusal.Failed);
        }
    }
}
