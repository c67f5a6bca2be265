using System.Text;

namespace Clinic.Web.App.Languages;

/// <summary>Dresses up English so that it can still be read, is as long as a translation, and is seen to come from a resource file.</summary>
public static class PseudoText
{
    private const string Plain = "AEIOUCNSaeioucns";
    private const string Accented = "ÅËÎÖÛÇÑŠåëîöûçñš";
    private const int LettersToOneMore = 3;

    // Longer than most words, and still to be broken into lines.
    private const int LongestRun = 12;

    /// <summary>What every dressed-up text begins with.</summary>
    public const char Opening = '⟦';

    /// <summary>What it ends with.</summary>
    public const char Closing = '⟧';

    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder().Append(Opening);
        foreach (var letter in words)
        {
            var place = Plain.IndexOf(letter, StringComparison.Ordinal);
            text.Append(place < 0 ? letter : Accented[place]);
        }

        for (var more = 0; more < words.Length / LettersToOneMore; more++)
            text.Append(more % LongestRun == 0 && more > 0 ? ' ' : '~');
        return text.Append(Closing).ToString();
    }
}
