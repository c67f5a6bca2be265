namespace Clinic.Domain.Questionnaires;

/// <summary>Reads an enum back from the code under which it is stored and sent.</summary>
internal static class CodeNames
{
    public static T Parse<T>(string code, Func<T, string> toCode)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var member in Enum.GetValues<T>())
        {
            if (string.Equals(toCode(member), code, StringComparison.Ordinal))
            {
                return member;
            }
        }

        throw new FormatException($"No {typeof(T).Name} has this code.");
    }
}
