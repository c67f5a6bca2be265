using System.Text.RegularExpressions;

namespace Clinic.Data.Audit;

/// <summary>Adds audit rows to the context that makes the change, so both are saved in one transaction or neither is.</summary>
public sealed partial class AuditTrail(TimeProvider clock)
{
    /// <exception cref="ArgumentException">Something is not a code; nothing is added. The message does not repeat it.</exception>
    public void Add(ClinicDbContext context, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(entry);
        context.AuditEvents.Add(new AuditEvent
        {
            At = clock.GetUtcNow(),
            ActorId = entry.ActorId,
            ActorRole = entry.ActorRole is null ? null : Checked(entry.ActorRole, AuditLimits.Code, nameof(AuditEntry.ActorRole)),
            Action = Checked(entry.Action, AuditLimits.Code, nameof(AuditEntry.Action)),
            EntityType = Checked(entry.EntityType, AuditLimits.Code, nameof(AuditEntry.EntityType)),
            EntityId = entry.EntityId,
            PatientId = entry.PatientId,
            Detail = entry.Detail is null ? null : Checked(entry.Detail, AuditLimits.Detail, nameof(AuditEntry.Detail)),
        });
    }

    private static string Checked(string code, int limit, string field) =>
        code.Length <= limit && Code().IsMatch(code)
            ? code
            : throw new ArgumentException($"{field} of an audit row takes a code of at most {limit} characters without spaces.");

    // No space and no @: a name or an address does not get in by accident.
    [GeneratedRegex(@"\A[A-Za-z0-9._:;,=>/+-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
