using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

/// <summary>Writes the history of a sitting, one save every ten seconds.</summary>
internal sealed class SittingScript(QuestionSet set)
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly List<AnswerSave> saves = [];

    internal static SittingScript Intake => new(BuiltInQuestionSets.Intake);

    internal SittingScript Choose(string item, int value) => Save(item, new ItemAnswer.Choice(value));

    internal SittingScript Tick(string item, params string[] codes) => Save(item, new ItemAnswer.Choices([.. codes]));

    internal SittingScript Decline(string item) => Save(item, new ItemAnswer.Declined());

    internal SittingScript TakeBack(string item) => Save(item, new ItemAnswer.Cleared());

    internal SittingScript Save(string item, ItemAnswer answer)
    {
        Assert.Null(AnswerCheck.Check(set, item, answer, new AnswerMoment(new DateOnly(2026, 3, 2))));
        saves.Add(new AnswerSave(item, answer, Start.AddSeconds(10 * saves.Count)));
        return this;
    }

    internal Sitting Run() => Sitting.Of(set, saves);
}
