using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;
using Hl7.Fhir.Validation;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir;

/// <summary>FHIR R4 resources as JSON.</summary>
public static class FhirJson
{
    private const int DeepestNesting = 64;

    // Strict tells of everything that is wrong; what can be read is read all the same. Narrative is for eyes and never read.
    private static readonly FhirJsonDeserializer Reader =
        new(new DeserializerSettings().UsingMode(DeserializationMode.Strict, NarrativeValidationKind.None));

    /// <summary>Writes a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="indented">Whether to write for eyes, two spaces deep, or on one line.</param>
    public static string Write(R4.Resource resource, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            FhirJsonSerializer.Default.Serialize(resource, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a resource of one type. What the type does not know is dropped where the rest is readable.</summary>
    /// <exception cref="FhirFormatException">The text is not JSON, or not a resource of this type.</exception>
    public static T Read<T>(string json)
        where T : R4.Resource => Read<T>(json, _ => { });

    /// <summary>Reads a resource of one type and tells of everything in it that is not FHIR R4.</summary>
    internal static T Read<T>(string json, Action<(string Path, string Code)> problem)
        where T : R4.Resource
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')), new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            Reader.TryDeserializeResource(ref reader, out var resource, out var problems);
            foreach (var found in problems.OfType<ExtendedCodedException>())
            {
                problem((found.InstancePath ?? typeof(T).Name, found.ErrorCode));
            }

            return resource switch
            {
                T wanted => wanted,
                null or R4.DynamicResource => throw new FhirFormatException($"The text is no FHIR R4 resource; a {typeof(T).Name} says \"resourceType\": \"{typeof(T).Name}\"."),
                _ => throw new FhirFormatException($"This is a {resource.TypeName}, not a {typeof(T).Name}."),
            };
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new FhirFormatException("The text is not readable JSON.", trouble);
        }
    }
}
