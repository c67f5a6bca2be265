namespace Clinic.Web.Features.Patients.MyData;

/// <summary>A file to take along.</summary>
public sealed record Download(string FileName, string ContentType, byte[] Content);
