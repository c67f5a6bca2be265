using Clinic.Domain.Scoring;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>Where PHQ-9 points come from, in words.</summary>
public static class OverlapWords
{
    public static string Name(Phq9Group group) => group switch
    {
        Phq9Group.Mood => "Mood, interest, worth, self-harm",
        Phq9Group.SharedWithExhaustion => "Shared with exhaustion",
        Phq9Group.OtherBodily => "Other bodily",
    };

    /// <summary>What an item asks about, in a word or two of our own.</summary>
    public static string Subject(int number) => number switch
    {
        1 => "Interest",
        2 => "Mood",
        3 => "Sleep",
        4 => "Energy",
        5 => "Appetite",
        6 => "Worth",
        7 => "Concentration",
        8 => "Movement",
        9 => "Death or self-harm",
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    /// <summary>Such as "14 points: 4 from mood, …, 8 from what exhaustion brings too, 2 from appetite and movement."</summary>
    public static string Sentence(Phq9Overlap overlap)
    {
        ArgumentNullException.ThrowIfNull(overlap);
        var open = overlap.Unanswered switch
        {
            0 => "",
            1 => " One item is not answered.",
            var some => $" {some} items are not answered.",
        };
        return $"{Count(overlap.Sum)}: {overlap.Points(Phq9Group.Mood)} from interest, mood, worth and self-harm, {overlap.Points(Phq9Group.SharedWithExhaustion)} from sleep, energy and concentration, which exhaustion brings too, {overlap.Points(Phq9Group.OtherBodily)} from appetite and movement.{open}";
    }

    /// <summary>One group with its items, for who cannot see the picture.</summary>
    public static string Sentence(Phq9Overlap overlap, Phq9Group group)
    {
        ArgumentNullException.ThrowIfNull(overlap);
        var items = overlap.In(group).Select(item => $"{Subject(item.Number)} {(item.Points is { } points ? points : "not answered")}");
        return $"{Name(group)}: {overlap.Points(group)} of {overlap.Most(group)} points. {string.Join(", ", items)}.";
    }

    private static string Count(int points) => points == 1 ? "1 point" : $"{points} points";
}
