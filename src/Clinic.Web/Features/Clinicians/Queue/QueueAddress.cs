using System.Globalization;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Microsoft.AspNetCore.WebUtilities;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>The queue's filters as an address: codes only, so that it may stand in a history or a bookmark.</summary>
public static class QueueAddress
{
    public const string Path = "/staff/queue";

    /// <summary>In the place of an owner: cases that nobody holds.</summary>
    public const string Nobody = "nobody";

    private const string DayForm = "yyyy-MM-dd";
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    public static string Of(QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new Dictionary<string, string?>
        {
            ["status"] = filter.Status == QueueStatus.Open ? null : Code(filter.Status),
            ["priority"] = filter.Priority?.ToCode(),
            ["safety"] = filter.Safety?.ToCode(),
            ["class"] = filter.Classification?.ToCode(),
            ["kind"] = filter.Kind?.ToCode(),
            ["flag"] = filter.Flag?.ToCode(),
            ["mine"] = filter.Mine ? "1" : null,
            ["owner"] = OwnerCode(filter),
            ["site"] = filter.SiteId?.ToString("N"),
            ["since"] = Code(filter.Since),
            ["until"] = Code(filter.Until),
            ["sort"] = filter.Order == QueueOrder.Urgency ? null : Code(filter.Order),
            ["from"] = filter.From?.ToString(),
        };
        return QueryHelpers.AddQueryString(Path, parts.Where(part => part.Value is not null));
    }

    /// <summary>Reads an address; what it does not know is left out.</summary>
    public static QueueFilter Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var parts = QueryHelpers.ParseQuery(mark < 0 ? null : address[mark..]);
        string? Part(string name) => parts.TryGetValue(name, out var values) ? values[0] : null;
        return WithOwner(new QueueFilter
        {
            Status = Find<QueueStatus>(Part("status"), Code) ?? QueueStatus.Open,
            Priority = Find<CasePriority>(Part("priority"), ReviewCodes.ToCode),
            Safety = Find<SafetyLevel>(Part("safety"), SafetyCodes.ToCode),
            Classification = Find<Classification>(Part("class"), ScreeningCodes.ToCode),
            Kind = Find<CaseKind>(Part("kind"), ReviewCodes.ToCode),
            Flag = Find<FlagKind>(Part("flag"), FlagCodes.ToCode),
            Mine = Part("mine") == "1",
            SiteId = Id(Part("site")),
            Since = Day(Part("since")),
            Until = Day(Part("until")),
            Order = Find<QueueOrder>(Part("sort"), Code) ?? QueueOrder.Urgency,
            From = QueueCursor.Parse(Part("from")),
        }, Part("owner"));
    }

    /// <summary>The filter by owner as a code; null where there is none.</summary>
    public static string? OwnerCode(QueueFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Unowned ? Nobody : filter.OwnerId?.ToString("N");
    }

    public static QueueFilter WithOwner(QueueFilter filter, string? code)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Unowned = code == Nobody, OwnerId = Id(code) };
    }

    public static Guid? Id(string? code) => Guid.TryParseExact(code, "N", out var id) ? id : null;

    public static string? Code(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The day, or null for what is none or lies in no clinic's lifetime.</summary>
    public static DateOnly? Day(string? code) =>
        DateOnly.TryParseExact(code, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    public static string Code(QueueStatus status) => status switch
    {
        QueueStatus.Open => "open",
        QueueStatus.Waiting => "waiting",
        QueueStatus.Claimed => "claimed",
        QueueStatus.Decided => "decided",
    };

    public static string Code(QueueOrder order) => order switch
    {
        QueueOrder.Urgency => "urgency",
        QueueOrder.Waiting => "waiting",
    };

    /// <summary>The member with this code, or null.</summary>
    public static T? Find<T>(string? code, Func<T, string> toCode)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(member => string.Equals(toCode(member), code, StringComparison.Ordinal)).Select(member => (T?)member).FirstOrDefault();
}
