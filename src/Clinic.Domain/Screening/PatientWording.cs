using System.Collections.Immutable;

namespace Clinic.Domain.Screening;

/// <summary>
/// Plain words for the person who answered: what the answers may mean and what helps first. No class names, no flags,
/// no word on ketamine. A clinician reads and releases them.
/// </summary>
public static class PatientWording
{
    /// <summary>What the answers may mean.</summary>
    public static string Meaning(Classification classification) => classification switch
    {
        Classification.BelowThreshold =>
            "Your answers do not point to burnout or depression right now. That does not mean that nothing is wrong. If you feel bad, that counts, and you can talk with us about it.",
        Classification.SituationalBurnout =>
            "Your answers suggest that work has worn you out. You sound very tired from it, and work may feel further away or harder to do well than before. Your answers do not point to depression.",
        Classification.BurnoutWithCoOccurringDepression =>
            "Your answers suggest two things at once. Work seems to have worn you out, and your mood seems low in a way that deserves help of its own. This happens to many people, and both can get better.",
        Classification.PrimaryMoodDisorder =>
            "Your answers suggest that low mood or lost interest is the main thing right now. Work may add to it, but it may not be the only reason. Low mood like this can be treated, and it is not your fault.",
        Classification.Indeterminate =>
            "Your answers do not give a clear picture yet. That is fine: it often happens when some questions stay open. A clinician will go through it with you and ask what is missing.",
    };

    /// <summary>What helps first, in the order in which to try it.</summary>
    public static ImmutableArray<string> FirstSteps(Classification classification) => classification switch
    {
        Classification.BelowThreshold =>
        [
            "Keep the things that do you good: sleep, movement, people you like.",
            "If something at work weighs on you, name it early to someone who can change it.",
            "Come back if things get harder. You can answer the questions again.",
        ],
        Classification.SituationalBurnout =>
        [
            "Look at the work itself: how much there is, how much say you have, and who backs you up. Talk with someone who can change it.",
            "Plan real time off, without messages and calls, and see how you feel in it.",
            "Talking therapy can help you set limits and get strength back.",
            "Tell us if you do not feel better after real time off. Then we look again.",
        ],
        Classification.BurnoutWithCoOccurringDepression =>
        [
            "Talk with a clinician about your mood soon. Talking therapy is a good first step, and sometimes a medicine helps as well.",
            "Lighten the load at work where you can. You do not have to do it alone: ask us how to raise it.",
            "Rest in small, regular pieces: sleep at set times, a walk each day, one person you trust.",
        ],
        Classification.PrimaryMoodDisorder =>
        [
            "Talk with a clinician about your mood soon. Talking therapy is a good first step, and sometimes a medicine helps as well.",
            "Do one small thing a day that used to feel good, even if it feels flat at first.",
            "Tell someone you trust how you are. Do not carry it alone.",
        ],
        Classification.Indeterminate =>
        [
            "Talk with a clinician, who can ask the open questions with you.",
            "Until then, be kind to yourself: rest, eat, sleep at set times.",
            "If things get worse before we talk, tell us. You do not have to wait.",
        ],
    };

    /// <summary>What stands under every summary.</summary>
    public static string Reminder =>
        "This is a first look at your answers, not a final word about you. A person at the clinic has read it. If you think of ending your life or feel in danger, use the crisis contacts on this page now, or call your local emergency number.";
}
