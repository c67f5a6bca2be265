using Clinic.Web.Account.Access;

namespace Clinic.Web.Features.Admin;

/// <summary>
/// Takes a step from a form or a button. A fault of the database, or a role that was taken away meanwhile, must not take the
/// circuit down with it, because what was typed lives there.
/// </summary>
public sealed class AdminSteps(ILogger<AdminSteps> log)
{
    public const string Failed = "That could not be done just now. Nothing was changed, and your words are still here. Please try again in a moment.";

    /// <summary>Null where the step ran to its end; else what to say.</summary>
    public async Task<string?> RunAsync(Func<Task> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        try
        {
            await step();
            return null;
        }
        catch (ActorRefusedException fault)
        {
            return fault.Message;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "An admin's step failed; nothing was changed");
            return Failed;
        }
    }
}
