using Clinic.Domain.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>The named parts of a nested extension, for writing and for reading.</summary>
internal sealed class ExtensionParts
{
    public ExtensionParts(string url) => Extension = new R4.Extension { Url = url };

    public ExtensionParts(R4.Extension extension) => Extension = extension;

    public R4.Extension Extension { get; }

    public ExtensionParts Text(string name, string text) => Add(name, new R4.FhirString(text));

    public ExtensionParts Texts(string name, ValueList<string> texts)
    {
        foreach (var text in texts)
        {
            Text(name, text);
        }

        return this;
    }

    public ExtensionParts Number(string name, int number) => Add(name, new R4.Integer(number));

    public ExtensionParts Decimal(string name, decimal number) => Add(name, new R4.FhirDecimal(number));

    public ExtensionParts Coding(string name, R4.Coding coding) => Add(name, coding);

    /// <summary>Writes a flag only where it is set.</summary>
    public ExtensionParts Flag(string name, bool flag) => flag ? Add(name, new R4.FhirBoolean(true)) : this;

    public ExtensionParts Each<T>(string name, ValueList<T> elements, Action<ExtensionParts, T> write)
    {
        foreach (var element in elements)
        {
            var part = new ExtensionParts(name);
            write(part, element);
            Extension.Extension.Add(part.Extension);
        }

        return this;
    }

    public string? Text(string name) => (Value(name) as R4.FhirString)?.Value;

    public ValueList<string> Texts(string name) => [.. Of(name).Select(part => (part.Value as R4.FhirString)?.Value).OfType<string>()];

    public int? Number(string name) => (Value(name) as R4.Integer)?.Value;

    public decimal? Decimal(string name) => (Value(name) as R4.FhirDecimal)?.Value;

    public bool Flag(string name) => Value(name) is R4.FhirBoolean { Value: true };

    /// <summary>Every part of this name; null where one of them cannot be read.</summary>
    public ValueList<T>? Each<T>(string name, Func<ExtensionParts, T?> read)
        where T : class
    {
        var all = Of(name).Select(part => read(new ExtensionParts(part))).ToArray();
        return Array.Exists(all, element => element is null) ? null : [.. all.OfType<T>()];
    }

    private ExtensionParts Add(string name, R4.DataType value)
    {
        Extension.Extension.Add(new R4.Extension(name, value));
        return this;
    }

    private R4.DataType? Value(string name) => Of(name).FirstOrDefault()?.Value;

    private IEnumerable<R4.Extension> Of(string name) =>
        Extension.Extension.Where(part => string.Equals(part.Url, name, StringComparison.Ordinal));
}
