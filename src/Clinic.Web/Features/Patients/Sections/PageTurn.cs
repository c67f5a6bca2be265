using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>Where the buttons of a posted section lead: from page to page of it without a script, else from section to section.</summary>
public sealed class PageTurn(QuestionSet set, SectionSnapshot now, int? page)
{
    private readonly Section section = set.FindSection(now.Section)!;
    private readonly SectionLayout layout = SectionLayout.Of(set.FindSection(now.Section)!);

    /// <summary>The items that were asked on what was posted.</summary>
    public IEnumerable<Item> Here => section.Items.Where(item => item.IsAnswerable && (page is not { } one || layout.IsOn(one, item, now.Values)));

    public string Next => page is { } one && Find(one + 1, 1) is { } next ? IntakePaths.Part(now.Section, next)
        : now.After is { } after ? IntakePaths.Part(after)
        : IntakePaths.Review;

    public string Back => page is { } one && Find(one - 1, -1) is { } before ? IntakePaths.Part(now.Section, before)
        : now.Before is not { } section ? IntakePaths.Intake
        : IntakePaths.Part(section, page is null ? 1 : SectionLayout.Of(set.FindSection(section)!).Pages);

    /// <summary>The first page from here on, in this direction, with a question that shows.</summary>
    private int? Find(int from, int step)
    {
        for (var one = from; one >= 1 && one <= layout.Pages; one += step)
        {
            if (section.Items.Any(item => layout.Beside(item.Code) is null && layout.PageOf(item.Code) == one && Shows(item)))
                return one;
        }

        return null;
    }

    private bool Shows(Item item) => now.Due.Contains(item.Code, StringComparer.Ordinal);
}
