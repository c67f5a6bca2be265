using System.Text.Json;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>What a fictional person answers.</summary>
/// <param name="Key">Makes the e-mail.</param>
/// <param name="Name">The name.</param>
/// <param name="HoursAgo">When the person finished, or stopped.</param>
/// <param name="Answers">By item code; an instrument's prefix stands for its items in order.</param>
/// <param name="StopsAfter">The section the person stopped after; null where they sent the intake.</param>
/// <param name="TakenBack">Answers changed afterwards.</param>
public sealed record DemoScript(
    string Key,
    string Name,
    double HoursAgo,
    Dictionary<string, JsonElement> Answers,
    string? StopsAfter = null,
    Dictionary<string, string>? TakenBack = null)
{
    public string Email => $"demo{Key}@clinic.example";

    public override string ToString() => $"{nameof(DemoScript)} {Key}";
}
