using Clinic.Domain.Review;

namespace Clinic.Web.Features.Admin.DispositionEditing;

/// <summary>The clinic's list of dispositions as it is edited.</summary>
public sealed class DispositionsForm
{
    /// <summary>The number of the list that was read.</summary>
    public int Number { get; set; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Null for the list that ships with Clinic.</summary>
    public string? ChangedBy { get; init; }

    public List<DispositionRow> Rows { get; init; } = [];

    public void Move(DispositionRow row, int by)
    {
        ArgumentNullException.ThrowIfNull(row);
        var from = Rows.IndexOf(row);
        var to = from + by;
        if (to < 0 || to >= Rows.Count)
            return;
        Rows.RemoveAt(from);
        Rows.Insert(to, row);
    }
}

/// <summary>One disposition as it is edited.</summary>
public sealed class DispositionRow
{
    /// <summary>Null for one that is new.</summary>
    public string? Code { get; init; }

    public string? Name { get; set; }

    /// <summary>The checklist, a line a point.</summary>
    public string? Points { get; set; }

    public bool AsksWeeks { get; set; }

    public bool IsRetired { get; set; }

    public IEnumerable<string> Checklist =>
        (Points ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static DispositionRow Of(Disposition one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new()
        {
            Code = one.Code,
            Name = one.Name,
            Points = string.Join('\n', one.Checklist),
            AsksWeeks = one.AsksWeeks,
            IsRetired = one.IsRetired,
        };
    }
}
