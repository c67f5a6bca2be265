using Clinic.Data.Encryption;

namespace Clinic.Data.Alerts;

/// <summary>What a step of an alert is about.</summary>
public readonly record struct AlertStepDetail
{
    /// <summary>Place on the clinic's list, from 1.</summary>
    public int? Place { get; init; }

    /// <summary>The address asked; kept only where there is a key to seal it with.</summary>
    public string? Recipient { get; init; }

    /// <summary>The patient's key; null where the patient was erased.</summary>
    public DataKey? Key { get; init; }

    public Guid? MailId { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>The place alone: the address stays out of logs.</summary>
    public override string ToString() => FormattableString.Invariant($"place {Place}");
}
