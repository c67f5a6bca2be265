namespace Clinic.Web.Shared.Crisis;

/// <summary>A line that people in a crisis can reach.</summary>
/// <param name="Label">The line as people know it.</param>
/// <param name="Call">Its number for a call, where it takes calls.</param>
/// <param name="Text">Its number for a text message, where it takes them.</param>
public sealed record CrisisLine(string Label, string? Call, string? Text);
