using Clinic.Data.Encryption;
using Clinic.Data.Records;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>What a page's script needs to keep and send the answers of a draft.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="QueueKey">Seals what the device keeps.</param>
public sealed record Carry(Guid DraftId, string QueueKey)
{
    internal static Carry Of(Draft draft, DataKey key) => new(draft.Id, DeviceQueueKey.Of(key, draft.Id));
}
