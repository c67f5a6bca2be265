namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>A crisis line as it is typed.</summary>
public sealed class CrisisLineForm
{
    public string? Label { get; set; }

    public string? Call { get; set; }

    public string? Text { get; set; }

    /// <summary>The key to press once the call is answered.</summary>
    public string? Press { get; set; }

    /// <summary>The word to send in the message.</summary>
    public string? Word { get; set; }

    /// <summary>Tag of the language the line answers in; empty for every language.</summary>
    public string? Language { get; set; }
}
