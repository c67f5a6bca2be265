using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Care;
using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>Opens the rows of a care record. One whose seal was broken from outside says so, so that the rest can be read.</summary>
internal sealed class CarePages(DataKey key, IReadOnlyDictionary<Guid, string> names)
{
    private const string Altered = "(These words were changed from outside and cannot be read.)";

    public string Name(Guid id) => names.GetValueOrDefault(id, StaffNames.Unknown);

    public PlanEntry Plan(SafetyPlanVersion row)
    {
        try
        {
            var plan = SafetyPlan.Parse(FieldProtector.Open(key, SealedColumns.SafetyPlanContent, row.Id, row.Content));
            return new PlanEntry(row.Number, row.WrittenAt, Name(row.WrittenBy), plan);
        }
        catch (Exception fault) when (fault is SealBrokenException or FormatException)
        {
            return new PlanEntry(row.Number, row.WrittenAt, Name(row.WrittenBy), null);
        }
    }

    public IReadOnlyList<ContactLine> Contacts(List<ContactEntry> rows)
    {
        var shown = rows.Select(row => row.Id).ToHashSet();
        var corrections = rows.Where(row => row.CorrectsId is not null).ToLookup(row => row.CorrectsId!.Value);
        return
        [
            .. rows.Where(row => row.CorrectsId is not { } corrected || !shown.Contains(corrected))
                .Select(row => Contact(row) with { Corrections = [.. corrections[row.Id].OrderBy(one => one.WrittenAt).Select(Contact)] }),
        ];
    }

    public TaskEntry Task(CareTask row, DateOnly today) => new()
    {
        Id = row.Id,
        Words = Words(SealedColumns.CareTaskWords, row.Id, row.Words)!,
        DueOn = row.DueOn,
        AssignedTo = Name(row.AssignedTo),
        CreatedBy = Name(row.CreatedBy),
        DoneAt = row.DoneAt,
        DoneBy = row.DoneBy is { } by ? Name(by) : null,
        IsOverdue = row.DoneAt is null && row.DueOn < today,
    };

    private ContactLine Contact(ContactEntry row) => new()
    {
        Id = row.Id,
        At = row.At,
        WrittenAt = row.WrittenAt,
        By = Name(row.WrittenBy),
        Way = ContactCodes.ParseWay(row.Way),
        Party = ContactCodes.ParseParty(row.Party),
        Outcome = ContactCodes.ParseOutcome(row.Outcome),
        Words = Words(SealedColumns.ContactWords, row.Id, row.Words),
    };

    private string? Words(SealedColumn column, Guid row, Sealed? value)
    {
        try
        {
            return value is { } words ? FieldProtector.Open(key, column, row, words) : null;
        }
        catch (SealBrokenException)
        {
            return Altered;
        }
    }
}
