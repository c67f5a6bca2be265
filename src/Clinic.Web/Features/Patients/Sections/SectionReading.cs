using Clinic.Data.QuestionSets;
using Clinic.Web.Features.Patients.Carrying;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>A section to show, or where to go instead.</summary>
public abstract record SectionReading
{
    private SectionReading()
    {
    }

    public sealed record Found(SectionSnapshot Section, QuestionSetReading Reading, Carry Carry) : SectionReading;

    public sealed record Elsewhere(string Path) : SectionReading;
}
