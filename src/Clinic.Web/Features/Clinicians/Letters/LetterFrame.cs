using Clinic.Web.Features.Clinicians.Cases;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What a letter says around its author's words, out of the record as it stands.</summary>
internal static class LetterFrame
{
    public static LetterContent Of(LetterSource source, string author) => Of(source.File, author) with { Notices = LetterComposer.Notices(source) };

    private static LetterContent Of(CaseFile file, string author) => new()
    {
        Words = new LetterWords(),
        Clinic = file.ClinicName,
        Author = author,
        Person = file.Person.Name,
        Born = file.Person.Born,
        ClinicNumber = file.Person.ClinicNumber,
        Notices = [],
        IsDemo = file.IsDemo,
        IsUrgent = file.Standing is { Disposition.IsUrgentSafety: true },
        Contact = LetterContact.Of(file),
    };
}
