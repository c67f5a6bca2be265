using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Cli.Fhir;

/// <summary>How a bad line is written: as <c>clinic score</c> writes it.</summary>
internal static class CaseErrors
{
    public static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
