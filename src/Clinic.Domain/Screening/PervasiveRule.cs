using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening.Evidence;

namespace Clinic.Domain.Screening;

/// <summary>Whether the distress reaches beyond work: one point an answer, unknown while it could go either way.</summary>
internal static class PervasiveRule
{
    private const int HadNone = 9;

    public static bool? Of(AnswerSet answers, CompiledRules rules, EvidenceLog? evidence)
    {
        var recovery = answers[AnswerCodes.Recovery];
        var scope = Kleene.AtLeast(answers[AnswerCodes.MoodScope], rules.PervasiveScope);
        var noRecovery = Kleene.AtLeast(recovery == HadNone ? null : recovery, rules.PervasiveRecovery);
        var joy = Kleene.AtLeast(answers[AnswerCodes.Joy], rules.PervasiveJoy);
        var worth = Kleene.AtLeast(answers[AnswerCodes.Worth], rules.PervasiveWorth);
        var hope = Kleene.AtLeast(answers[AnswerCodes.Hope], rules.PervasiveHope);
        var points = Yes(scope) + Yes(noRecovery) + Yes(joy) + Yes(worth) + Yes(hope);
        var open = Open(scope) + Open(noRecovery) + Open(joy) + Open(worth) + Open(hope);
        bool? outcome = points >= rules.PervasivePoints ? true : points + open < rules.PervasivePoints ? false : null;
        if (evidence is not null)
        {
            var items = rules.Book.PervasiveItems;
            evidence.Say(items[0], scope, Figure.Of(answers, AnswerCodes.MoodScope));
            evidence.Say(items[1], noRecovery, Figure.Of(recovery == HadNone ? null : recovery));
            evidence.Say(items[2], joy, Figure.Of(answers, AnswerCodes.Joy));
            evidence.Say(items[3], worth, Figure.Of(answers, AnswerCodes.Worth));
            evidence.Say(items[4], hope, Figure.Of(answers, AnswerCodes.Hope));
            evidence.Say(rules.Book.Pervasive, outcome, Figure.Of(points));
        }

        return outcome;
    }

    private static int Yes(bool? point) => point == true ? 1 : 0;

    private static int Open(bool? point) => point is null ? 1 : 0;
}
