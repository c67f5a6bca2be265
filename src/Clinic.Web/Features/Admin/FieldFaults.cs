using FluentValidation.Results;

namespace Clinic.Web.Features.Admin;

/// <summary>What a validator said, by field; the first sentence of each.</summary>
public sealed class FieldFaults
{
    private readonly Dictionary<string, string> sentences;

    private FieldFaults(Dictionary<string, string> sentences) => this.sentences = sentences;

    public static FieldFaults None { get; } = new([]);

    public static FieldFaults Of(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Errors
            .GroupBy(fault => fault.PropertyName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().ErrorMessage, StringComparer.Ordinal));
    }

    public bool IsEmpty => sentences.Count == 0;

    public IEnumerable<string> Sentences => sentences.Values;

    /// <summary>The sentence for a field, named as the validator names it, such as <c>Lines[0].Call</c>; null where there is none.</summary>
    public string? this[string field] => sentences.GetValueOrDefault(field);
}
