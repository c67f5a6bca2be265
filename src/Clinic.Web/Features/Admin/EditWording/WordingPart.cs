namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>The kinds of words an admin may change in a draft. There is no kind for codes, values, bindings or branching.</summary>
public enum WordingPart
{
    Title,
    VersionLabel,
    SectionTitle,
    SectionIntroduction,
    ItemText,
    ItemHelp,
    OptionLabel,
}
