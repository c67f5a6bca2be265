using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>
/// Follow-up items that hang on answers of their own section alone. A page holds them from the start and its style sheet
/// shows them, so they come up without a script; which answers count is decided by the server.
/// </summary>
public static class PageFollowUps
{
    public static bool Includes(QuestionSet set, Item item)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(item);
        return item.EnableWhen is not null && set.SectionOf(item.Code) is { } section && HangsOn(section, item);
    }

    private static bool HangsOn(Section section, Item item) => item.EnableWhen is null
        || item.EnableWhen.Reads.All(code =>
            section.Items.FirstOrDefault(other => string.Equals(other.Code, code, StringComparison.Ordinal)) is { } read
            && HangsOn(section, read));
}
