using System.Text;
using Clinic.Domain.Questionnaires;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Makes codes of a question set out of foreign names: small letters, digits, dots and hyphens, each code once.</summary>
internal sealed class CodeNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>A code for a section: without dots.</summary>
    public string Section(string name) => Once(Slug(name).Replace('.', '-'), "section");

    /// <summary>A code for an item that is not scored; never the name of an answer code.</summary>
    public string Item(string name)
    {
        var slug = Slug(name);
        return Once(AnswerCodes.TryFind(slug, out _) ? $"item.{slug}" : slug, "item");
    }

    /// <summary>A code without regard to others.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name)
        {
            var small = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(small) || char.IsAsciiDigit(small) || small == '.')
            {
                slug.Append(small);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-', '.');
    }

    private string Once(string slug, string otherwise)
    {
        var code = slug.Length == 0 ? otherwise : slug;
        for (var n = 2; !taken.Add(code); n++)
        {
            code = FormattableString.Invariant($"{(slug.Length == 0 ? otherwise : slug)}-{n}");
        }

        return code;
    }
}
