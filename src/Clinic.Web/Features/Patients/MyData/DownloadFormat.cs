namespace Clinic.Web.Features.Patients.MyData;

/// <summary>How a download is written.</summary>
public enum DownloadFormat
{
    /// <summary>Plain JSON with questions and answers in words.</summary>
    Json,

    /// <summary>A FHIR R4 Bundle, for another clinic's software.</summary>
    Fhir,
}
