using Clinic.Web.Features.Clinicians.Access;

namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>A hand-over note as it is read.</summary>
/// <param name="Id">Of the note.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">By whom.</param>
/// <param name="Words">Null where it was changed from outside.</param>
/// <param name="Told">Whom it names, and since when they have read it.</param>
public sealed record HandoverEntry(Guid Id, DateTimeOffset At, string By, string? Words, IReadOnlyList<ToldColleague> Told)
{
    /// <summary>Says that there is something, never what.</summary>
    public override string ToString() => nameof(HandoverEntry);
}

/// <summary>Whom a note names.</summary>
/// <param name="Name">Their name.</param>
/// <param name="ReadAt">Null until they have read it.</param>
/// <param name="IsReader">Whether it is the one who looks at the page.</param>
public sealed record ToldColleague(string Name, DateTimeOffset? ReadAt, bool IsReader);

/// <summary>The notes of a case, and who can be told of another.</summary>
public sealed record HandoverBook(IReadOnlyList<HandoverEntry> Notes, IReadOnlyList<Colleague> Colleagues)
{
    public static HandoverBook Empty { get; } = new([], []);
}
