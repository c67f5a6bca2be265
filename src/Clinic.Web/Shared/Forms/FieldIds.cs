using Microsoft.AspNetCore.Components.Forms;

namespace Clinic.Web.Shared.Forms;

/// <summary>The element id of a field, so that the summary of errors can lead to it.</summary>
public static class FieldIds
{
    public static string Of(FieldIdentifier field) => Of(field.FieldName);

    public static string Of(string fieldName)
    {
        ArgumentNullException.ThrowIfNull(fieldName);
        return $"field-{fieldName.ToLowerInvariant()}";
    }
}
