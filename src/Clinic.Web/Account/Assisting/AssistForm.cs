namespace Clinic.Web.Account.Assisting;

/// <summary>The press of "Begin".</summary>
public sealed class AssistForm
{
    /// <summary>Where the clinician came from.</summary>
    public string? Back { get; set; }
}
