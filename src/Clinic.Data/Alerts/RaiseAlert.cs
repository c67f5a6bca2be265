using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Data.Alerts;

/// <summary>Raises an alert about a case in the transaction of what caused it: alert, first step and first mail are saved together.</summary>
public sealed class RaiseAlert(AlertCall call, AlertLog log, TimeProvider clock)
{
    /// <summary>Adds to the context; the caller saves, and writes its audit row.</summary>
    /// <param name="context">The context of the use case.</param>
    /// <param name="clinic">The clinic whose people are asked.</param>
    /// <param name="caseId">The case it is about.</param>
    /// <param name="reason">A code, never an answer.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="key">The patient's key.</param>
    /// <param name="kioskId">The kiosk it is raised on.</param>
    public SafetyAlert Add(ClinicDbContext context, ClinicDetails clinic, Guid caseId, string reason, AlertOrigin origin, DataKey key, Guid? kioskId = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var alert = new SafetyAlert
        {
            Id = RowId.New(clock),
            CaseId = caseId,
            RaisedAt = clock.GetUtcNow(),
            Reason = reason,
            Origin = origin,
            KioskId = kioskId,
        };
        context.SafetyAlerts.Add(alert);
        log.Add(context, alert.Id, AlertStepKinds.Raised);
        call.AskNext(context, clinic, alert, key);
        return alert;
    }
}
