namespace Clinic.Web.Shared.Navigation;

/// <summary>One tab of a page: its word, and where it leads.</summary>
public sealed record PageTab(string Name, string Href);
