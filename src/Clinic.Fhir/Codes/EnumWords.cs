using System.Text;

namespace Clinic.Fhir.Codes;

/// <summary>
/// The word of an enum member: its name in small letters with hyphens, as question set files write it. A member that is
/// added later has its word at once.
/// </summary>
internal static class EnumWords
{
    public static string Of<T>(T member)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    public static T? Find<T>(string? word)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (string.Equals(Of(member), word, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }
}
