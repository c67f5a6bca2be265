using System.Collections.Immutable;

namespace Clinic.Domain.Screening.Wording;

/// <summary>The words in English.</summary>
internal sealed class EnglishPatientWords : PatientWords
{
    internal static PatientWords Instance { get; } = new EnglishPatientWords();

    internal override string Reminder =>
        "This is a first look at your answers, not a final word about you. A person at the clinic has read it. If you think of ending your life or feel in danger, use the crisis contacts on this page now, or call your local emergency number.";

    internal override string NoResult =>
        "Thank you for the answers you gave. They do not make a whole picture yet, and that is fine. We would like to talk with you and go through what is missing.";

    internal override string ConcernAlone =>
        "Somebody in our team was worried about you, and we wanted to know how you are. You did nothing wrong. If it gets harder, or you do not feel safe, please do not wait: call us, or one of the help lines on this page.";

    internal override string OwnView => "A clinician looked at your answers and at what else we know of you. What is said here is their view.";

    internal override string Noticed => "What we noticed in your answers:";

    internal override string HelpsFirst => "What may help first:";

    internal override string BeyondWork => "What weighs on you also shows outside work and in your time off.";

    internal override string NearALine => "Some of your answers lie close to a dividing line, so a conversation says more than this page can.";

    internal override string Meaning(Classification classification) => classification switch
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

    internal override ImmutableArray<string> FirstSteps(Classification classification, bool sparesEffort) => classification switch
    {
        Classification.BelowThreshold =>
        [
            sparesEffort ? "Keep the things that do you good: sleep, quiet, people you like." : "Keep the things that do you good: sleep, movement, people you like.",
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
            sparesEffort ? "Rest in small, regular pieces: sleep at set times, pauses through the day, one person you trust." : "Rest in small, regular pieces: sleep at set times, a walk each day, one person you trust.",
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

    internal override string Pacing =>
        "If effort makes you feel worse for a day or more, stay within what you can do without paying for it later. You do not have to push. A clinician will look at this with you.";

    internal override string Tiredness(bool? isHigh) => isHigh switch
    {
        true => "You often feel drained by your work.",
        false => "Your answers do not show that work drains you more than it does many people.",
        null => "Some questions about tiredness stayed open, so we cannot say much about it yet.",
    };

    internal override string Distance(bool? isHigh) => isHigh switch
    {
        true => "Your work seems to mean less to you, or feels further away.",
        false => "You still feel connected with your work.",
        null => "Some questions about how you see your work stayed open.",
    };

    internal override string DoingWell(bool? isLow) => isLow switch
    {
        true => "You often doubt that you do your work well.",
        false => "You feel that you mostly do your work well.",
        null => "Some questions about how well your work goes stayed open.",
    };

    internal override string Mood(bool? isThere) => isThere switch
    {
        true => "Feeling low, or having little joy in things, was there on many days of the last two weeks.",
        false => "Feeling low, or having little joy in things, was not there on most days of the last two weeks.",
        null => "Some questions about your mood stayed open.",
    };
}
