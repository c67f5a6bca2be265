using System.Collections.Immutable;

namespace Clinic.Domain.Questionnaires;

/// <summary>Builds the rows of the decision rules' table "Item codes and values", in its order.</summary>
internal sealed class AnswerCodeTable
{
    private readonly ImmutableArray<AnswerCode>.Builder rows = ImmutableArray.CreateBuilder<AnswerCode>(80);

    private AnswerCodeTable()
    {
    }

    internal static ImmutableArray<AnswerCode> Build() =>
        new AnswerCodeTable()
            .Numbered("phq9", 9, 0, 3)
            .Number("phq9.10", 0, 3)
            .Numbered("asq", 4, 0, 1)
            .Number("asq.4when", 0, 2)
            .Number("asq.5", 0, 1)
            .Numbered("ex", 5, 0, 6)
            .Numbered("cy", 5, 0, 6)
            .Numbered("pe", 6, 0, 6)
            .Numbered("gad7", 7, 0, 3)
            .Number("ctx.scope", 0, 4)
            .Number("ctx.fatigue", 0, 4)
            .Number("ctx.recovery", 0, 3, 9)
            .Number("ctx.joy", 0, 3)
            .Number("ctx.worth", 0, 3)
            .Number("ctx.hope", 0, 3)
            .Number("ctx.onset", 0, 2, 9)
            .List("ctx.events", "work-event", "bereavement", "trauma", "illness", "relationship", "other")
            .Number("work.status", 0, 2)
            .Number("mh.elevated", 0, 1)
            .Number("mh.lesssleep", 0, 1)
            .Number("mh.racing", 0, 1)
            .Number("mh.risky", 0, 1)
            .Number("mh.diagnosed", 0, 1)
            .Number("mh.psychosis", 0, 1)
            .List("mh.now", "elevated-now", "voices-or-beliefs-now", "told-to-harm")
            .Number("preg", 0, 1)
            .Number("fm.sixmonths", 0, 1)
            .Number("fm.pem", 0, 1)
            .Number("fm.unrefreshed", 0, 1)
            .Number("fm.cognitive", 0, 1)
            .Number("fm.orthostatic", 0, 1)
            .List(
                "fm.signs",
                "weight-loss", "fever", "chest-pain", "bleeding", "breathless", "fainting", "neuro", "lumps",
                "thyroid", "anaemia", "snoring", "new-medicine")
            .Numbered("auditc", 3, 0, 4)
            .Number("su.drugs", 0, 1)
            .Number("tx.trials", 0, 3)
            .List(
                "ci",
                "uncontrolled-hypertension", "psychotic-disorder", "substance-use-disorder", "pregnancy-or-breastfeeding",
                "severe-liver-disease", "aneurysmal-vascular-disease", "ketamine-allergy")
            .rows.ToImmutable();

    private AnswerCodeTable Number(string name, int lowest, int highest, params int[] further)
    {
        rows.Add(new AnswerCode(rows.Count, name, lowest, highest, further));
        return this;
    }

    private AnswerCodeTable Numbered(string prefix, int count, int lowest, int highest)
    {
        for (var number = 1; number <= count; number++)
        {
            Number(FormattableString.Invariant($"{prefix}.{number}"), lowest, highest);
        }

        return this;
    }

    private AnswerCodeTable List(string name, params string[] listCodes)
    {
        rows.Add(new AnswerCode(rows.Count, name, listCodes));
        return this;
    }
}
