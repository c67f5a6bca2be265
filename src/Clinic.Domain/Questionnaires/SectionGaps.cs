namespace Clinic.Domain.Questionnaires;

/// <summary>The blanks of one section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Required">Items that a submission needs.</param>
/// <param name="Scored">Items that may stay blank but that a score would like to have.</param>
public sealed record SectionGaps(Section Section, ValueList<Item> Required, ValueList<Item> Scored);
