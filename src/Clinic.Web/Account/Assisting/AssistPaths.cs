namespace Clinic.Web.Account.Assisting;

/// <summary>The addresses of assisted entry.</summary>
public static class AssistPaths
{
    /// <summary>Asks a clinician whether to begin.</summary>
    public const string Begin = "/account/assist/{patient:guid}";

    /// <summary>Takes "End": from here on the clinician is only themselves again.</summary>
    public const string End = "/intake/assisted/end";

    public const string BackParameter = "back";

    /// <summary>The page that asks, and where the clinician comes back to.</summary>
    public static string BeginOf(Guid patientId, string back) => $"/account/assist/{patientId}?{BackParameter}={Uri.EscapeDataString(back)}";
}
