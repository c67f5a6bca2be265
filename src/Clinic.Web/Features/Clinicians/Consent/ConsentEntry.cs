using Clinic.Data.Consent;
using Clinic.Domain.Consent;

namespace Clinic.Web.Features.Clinicians.Consent;

/// <summary>A person's consent as the case shows it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Statement">What they put their name under; null where nothing was signed, or where its seal is broken.</param>
/// <param name="Text">The very text.</param>
/// <param name="WithdrawnAt">When it was withdrawn.</param>
public sealed record ConsentEntry(ConsentState State, ConsentStatement? Statement, ConsentText? Text, DateTimeOffset? WithdrawnAt)
{
    /// <summary>The row of the signature; null where nothing was signed.</summary>
    public Guid? SignatureId { get; init; }
}
