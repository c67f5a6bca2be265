namespace Clinic.Web.Features.Clinicians.Handover;

/// <summary>A note that names the reader.</summary>
/// <param name="Id">Of the mention.</param>
/// <param name="CaseId">The case it is about.</param>
/// <param name="Initials">Of the person; a dash for somebody who was erased.</param>
/// <param name="By">Who wrote the note.</param>
/// <param name="At">When.</param>
/// <param name="ReadAt">Null until it was read.</param>
public sealed record MentionEntry(Guid Id, Guid CaseId, string Initials, string By, DateTimeOffset At, DateTimeOffset? ReadAt);

/// <summary>What the page of mentions shows.</summary>
/// <param name="Entries">Those not read first, then the newest; at most <see cref="ListMentions.Most"/>.</param>
/// <param name="Time">The clinic's.</param>
public sealed record MentionList(IReadOnlyList<MentionEntry> Entries, Shared.Times.ClinicTime Time);
