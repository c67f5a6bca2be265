using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Admin.ShowQuestionSet;

/// <summary>Says in words when an item shows.</summary>
public static class ConditionWords
{
    public static string Say(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.EnableWhen is null ? "always shown" : $"shown when {Say(item.EnableWhen)}";
    }

    private static string Say(Condition condition) => condition switch
    {
        Condition.All all => string.Join(" and ", all.Parts.Select(Part)),
        Condition.Any any => string.Join(" or ", any.Parts.Select(Part)),
        Condition.Is named => string.Create(CultureInfo.InvariantCulture, $"{named.Item} is {named.Value}"),
        Condition.AtLeast least => string.Create(CultureInfo.InvariantCulture, $"{least.Item} is {least.Value} or more"),
        Condition.Includes list => $"{list.Item} includes {list.Code}",
        Condition.Answered answered => $"{answered.Item} is answered",
        Condition.Declined declined => $"{declined.Item} is declined",
        Condition.Unanswered blank => $"{blank.Item} has no answer",
        _ => "a condition holds that this page cannot name",
    };

    private static string Part(Condition part) => part is Condition.All or Condition.Any ? $"({Say(part)})" : Say(part);
}
