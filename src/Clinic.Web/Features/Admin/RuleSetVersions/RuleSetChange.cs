namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>What came of a change to the rule sets.</summary>
public abstract record RuleSetChange
{
    private RuleSetChange()
    {
    }

    /// <param name="Version">The version that was added or chosen.</param>
    public sealed record Done(string Version) : RuleSetChange;

    /// <param name="Sentence">What is wrong and what to do.</param>
    public sealed record Refused(string Sentence) : RuleSetChange;

    /// <summary>Fields of the form, each with its sentence.</summary>
    public sealed record Faulty(FieldFaults Faults) : RuleSetChange;

    public static Refused Stale { get; } = new("Somebody else changed the clinic's settings meanwhile. Load the page again and choose anew.");
}
