using Clinic.Domain.Questionnaires;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Collects what was not understood, each place and reason once.</summary>
internal sealed class ImportNotes
{
    private readonly List<ImportNote> notes = [];
    private readonly HashSet<ImportNote> seen = [];

    public ValueList<ImportNote> All => [.. notes];

    public void Add(string path, string reason)
    {
        var note = new ImportNote(path, reason);
        if (seen.Add(note))
        {
            notes.Add(note);
        }
    }

    public void AddIf(bool holds, string path, string reason)
    {
        if (holds)
        {
            Add(path, reason);
        }
    }

    /// <summary>Names every extension that is neither read here nor a matter of looks.</summary>
    public void Unread(string path, IEnumerable<R4.Extension> extensions, params ReadOnlySpan<string> read)
    {
        foreach (var extension in extensions)
        {
            if (extension.Url is { } url && !read.Contains(url) && !Codes.StandardExtension.IsPresentation(url))
            {
                Add(path, $"the extension {url} is not understood and left out");
            }
        }
    }
}
