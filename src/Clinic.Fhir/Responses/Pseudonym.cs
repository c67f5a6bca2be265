using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Responses;

/// <summary>Points to a person by the pseudonymous id the caller gives, and by nothing else.</summary>
internal static class Pseudonym
{
    /// <summary>A reference to a Patient where the id can be one in FHIR, and in any case the pseudonym as an identifier.</summary>
    public static R4.ResourceReference Reference(string patientId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(patientId);
        return new R4.ResourceReference
        {
            Type = "Patient",
            Reference = FhirId.Fits(patientId) ? $"Patient/{patientId}" : null,
            Identifier = new R4.Identifier(Canonical.PseudonymSystem, patientId),
        };
    }
}
