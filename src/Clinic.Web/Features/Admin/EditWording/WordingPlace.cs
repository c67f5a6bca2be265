namespace Clinic.Web.Features.Admin.EditWording;

/// <summary>A place in a question set whose words may change.</summary>
/// <param name="Part">What stands there.</param>
/// <param name="Code">Code of the section or item; empty for the set itself.</param>
/// <param name="Option">Position of the response option, from 0; 0 where there is none.</param>
public sealed record WordingPlace(WordingPart Part, string Code = "", int Option = 0)
{
    public static WordingPlace Title { get; } = new(WordingPart.Title);

    public static WordingPlace VersionLabel { get; } = new(WordingPart.VersionLabel);

    /// <summary>Whether the place may stay empty: help and introductions may, questions and answers may not.</summary>
    public bool MayBeEmpty => Part switch
    {
        WordingPart.SectionIntroduction or WordingPart.ItemHelp => true,
        WordingPart.Title or WordingPart.VersionLabel or WordingPart.SectionTitle or WordingPart.ItemText or WordingPart.OptionLabel => false,
    };

    /// <summary>Longest words that still fit their place on a page, in characters.</summary>
    public int Longest => Part switch
    {
        WordingPart.VersionLabel => 40,
        WordingPart.Title or WordingPart.SectionTitle or WordingPart.OptionLabel => 200,
        WordingPart.ItemText => 1000,
        WordingPart.SectionIntroduction or WordingPart.ItemHelp => 2000,
    };
}
