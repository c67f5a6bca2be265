namespace Clinic.Web.Hosting.FirstAdmin;

/// <summary>What came of making the first admin.</summary>
public abstract record FirstAdminResult
{
    private FirstAdminResult()
    {
    }

    public sealed record Created : FirstAdminResult;

    /// <summary>It was not done, and why.</summary>
    public sealed record Refused(string Sentence) : FirstAdminResult;
}
