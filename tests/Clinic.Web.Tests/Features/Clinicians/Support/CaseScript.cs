using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>What a made-up person answers, one save every ten seconds.</summary>
public sealed class CaseScript
{
    private readonly List<(string Item, ItemAnswer Answer)> saves = [];

    public IReadOnlyList<(string Item, ItemAnswer Answer)> Saves => saves;

    /// <summary>Everything the scores and the safety rules ask for; nothing reaches a cut-off.</summary>
    public static CaseScript Well => new CaseScript()
        .Say(KnownItems.Phone, "505 555 0123").Say(KnownItems.Place, "12 Mill Lane")
        .Say(KnownItems.ContactName, "Jo Harper").Say(KnownItems.ContactPhone, "505 555 0188").Choose(KnownItems.ContactPermission, 1)
        .All("phq9", 9, 0).All("asq", 4, 0).All("ex", 5, 1).All("cy", 5, 1).All("pe", 6, 5).All("gad7", 7, 0)
        .Choose("mh.diagnosed", 0).Tick("mh.now").Choose("preg", 0).Choose("auditc.1", 0);

    /// <summary>High exhaustion and cynicism, and a PHQ-9 of 14 with low mood.</summary>
    public static CaseScript BurnoutAndLowMood => Well
        .All("ex", 5, 5).All("cy", 5, 4).All("pe", 6, 2).All("phq9", 7, 2).Choose("phq9.8", 0).Choose("phq9.9", 0);

    /// <summary>As <see cref="Well"/>, and a thought of death that is not right now.</summary>
    public static CaseScript Elevated => Well.Choose("asq.1", 1).Choose("asq.5", 0);

    /// <summary>As <see cref="Well"/>, and thoughts of death right now.</summary>
    public static CaseScript Urgent => Well.Choose("asq.1", 1).Choose("asq.5", 1);

    public CaseScript Choose(string item, int value) => Save(item, new ItemAnswer.Choice(value));

    public CaseScript Tick(string item, params string[] codes) => Save(item, new ItemAnswer.Choices([.. codes]));

    public CaseScript Say(string item, string words) => Save(item, new ItemAnswer.Text(words));

    public CaseScript Decline(string item) => Save(item, new ItemAnswer.Declined());

    public CaseScript TakeBack(string item) => Save(item, new ItemAnswer.Cleared());

    public CaseScript Save(string item, ItemAnswer answer)
    {
        saves.Add((item, answer));
        return this;
    }

    private CaseScript All(string prefix, int count, int value)
    {
        for (var number = 1; number <= count; number++)
            Choose($"{prefix}.{number}", value);
        return this;
    }
}
