namespace Clinic.Fhir;

/// <summary>A text is not the FHIR resource it should be, or nothing can be made of it. The message never holds an answer.</summary>
public sealed class FhirFormatException : Exception
{
    /// <summary>Without particulars.</summary>
    public FhirFormatException()
        : this("The FHIR resource cannot be read.")
    {
    }

    /// <summary>With a reason.</summary>
    public FhirFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and what led to it.</summary>
    public FhirFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
