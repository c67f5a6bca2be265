namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>What came of saving the clinic's settings.</summary>
public abstract record SaveClinicResult
{
    private SaveClinicResult()
    {
    }

    /// <summary>They are in the database; the token is the new one.</summary>
    public sealed record Saved(Guid Token) : SaveClinicResult;

    /// <summary>Somebody else changed them since they were read; nothing was saved.</summary>
    public sealed record Stale : SaveClinicResult
    {
        public const string Sentence =
            "Somebody else has changed these settings meanwhile, so yours are not saved. They still stand here: compare with a second window, then load the page again.";
    }

    /// <summary>The form needs another look.</summary>
    public sealed record Refused(FieldFaults Faults) : SaveClinicResult;
}
