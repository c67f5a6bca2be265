using Clinic.Data.Drafts;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>
/// Judges answers against everything that was saved before: what is new, what came late or twice, what cannot be taken.
/// It decides only; nothing is written here.
/// </summary>
public sealed class AnswerLedger
{
    private readonly QuestionSet set;
    private readonly IReadOnlyList<StoredSave> history;
    private readonly AnswerMoment moment;
    private readonly DateTimeOffset now;
    private readonly List<AnswerSave> saves;
    private readonly List<(GivenAnswer Given, ItemAnswer Answer)> accepted = [];
    private readonly List<AnswerFault> faults = [];

    public AnswerLedger(QuestionSet set, IReadOnlyList<StoredSave> history, AnswerMoment moment, DateTimeOffset now)
    {
        (this.set, this.history, this.moment, this.now) = (set, history, moment, now);
        saves = [.. history.Select(stored => stored.Save)];
        Before = Sitting = Sitting.Of(set, saves);
    }

    /// <summary>The sitting before any of these answers.</summary>
    public Sitting Before { get; }

    /// <summary>The sitting with what was accepted.</summary>
    public Sitting Sitting { get; private set; }

    public IReadOnlyList<(GivenAnswer Given, ItemAnswer Answer)> Accepted => accepted;

    public IReadOnlyList<AnswerFault> Faults => faults;

    /// <summary>
    /// Takes the fields of a post in the order of the questions, so that a follow-up finds what made it due; answers that were
    /// counted as they were given, in that order.
    /// </summary>
    public void Take(AnswerBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var order = set.Items.Select((item, place) => (item.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place, StringComparer.Ordinal);
        foreach (var given in batch.Answers.OrderBy(given => given.Sequence ?? order.GetValueOrDefault(given.ItemCode, int.MaxValue)))
            Take(given, batch);
    }

    private void Take(GivenAnswer given, AnswerBatch batch)
    {
        if (set.FindItem(given.ItemCode) is not { IsAnswerable: true } item)
        {
            faults.Add(AnswerCheck.UnknownItem(given.ItemCode));
            return;
        }

        if (IsReplay(given, batch.WriterId))
            return;
        var (answer, fault) = Read(item, given);
        if (answer == (Sitting.Answers[item.Code] ?? new ItemAnswer.Cleared()) || (given.Sequence is null && answer == Showed(given)))
        {
            AddIfAny(item.Code == KnownItems.BirthDate ? fault : null);
            return;
        }

        if (!Sitting.Visible.Contains(item.Code))
        {
            // A page holds its own follow-ups before they are due, filled in or not.
            AddIfAny(IsOnPage(given, item, batch.Section) ? null : AnswerCheck.HiddenItem(item));
            return;
        }

        fault ??= AgeRule.Closes(item, Sitting, moment);
        AddIfAny(fault);
        if (answer is not null && (fault is null || item.Code == KnownItems.BirthDate))
            Accept(given, answer);
    }

    private bool IsOnPage(GivenAnswer given, Item item, string section) => given.Sequence is null
        && string.Equals(set.SectionOf(item.Code)!.Code, section, StringComparison.Ordinal) && PageFollowUps.Includes(set, item);

    private bool IsReplay(GivenAnswer given, Guid writer) => given.Sequence is { } sequence && history.Any(stored =>
        stored.WriterId == writer && stored.ClientSequence >= sequence
        && string.Equals(stored.Save.ItemCode, given.ItemCode, StringComparison.Ordinal));

    /// <summary>A date of birth under the minimum age is an answer and a fault: it is kept, and the intake does not go on.</summary>
    private (ItemAnswer? Answer, AnswerFault? Fault) Read(Item item, GivenAnswer given)
    {
        var reading = AnswerForm.Read(item, given.Values, moment);
        return reading.Fault?.Code == AnswerFaults.UnderAge
            ? (AnswerForm.Read(item, given.Values, moment with { MinimumAge = 0 }).Answer, reading.Fault)
            : (reading.Answer, reading.Fault);
    }

    private ItemAnswer Showed(GivenAnswer given) =>
        history.LastOrDefault(stored => stored.Ordinal <= given.Showed
            && string.Equals(stored.Save.ItemCode, given.ItemCode, StringComparison.Ordinal))?.Save.Answer ?? new ItemAnswer.Cleared();

    private void Accept(GivenAnswer given, ItemAnswer answer)
    {
        accepted.Add((given, answer));
        saves.Add(new AnswerSave(given.ItemCode, answer, now));
        Sitting = Sitting.Of(set, saves);
    }

    private void AddIfAny(AnswerFault? fault)
    {
        if (fault is not null)
            faults.Add(fault);
    }
}
