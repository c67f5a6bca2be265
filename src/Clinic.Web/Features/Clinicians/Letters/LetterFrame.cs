using Clinic.Web.Features.Clinicians.Cases;

namespace Clinic.Web.Features.Clinicians.Letters;

/// <summary>What a letter says around its author's words, out of the record as it stands.</summary>
internal static class LetterFrame
{
    public static LetterContent Of(CaseFile file, string author, LetterWords words) => new()
    {
        Words = words,
        Clinic = file.ClinicName,
        Author = author,
        Person = file.Person.Name,
        Born = file.Person.Born,
        ClinicNumber = file.Person.ClinicNumber,
        Notices = LetterComposer.Notices(file),
        IsDemo = file.IsDemo,
    };
}
