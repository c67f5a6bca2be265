namespace Clinic.Web.Features.Admin.DispositionEditing;

/// <summary>What came of saving the list.</summary>
public abstract record SaveDispositionsResult
{
    private SaveDispositionsResult()
    {
    }

    /// <summary>It is in use under this number.</summary>
    public sealed record Saved(int Number) : SaveDispositionsResult;

    /// <summary>Somebody else changed it since it was read; nothing was saved.</summary>
    public sealed record Stale : SaveDispositionsResult
    {
        public const string Sentence =
            "Somebody else has changed the list meanwhile, so yours is not saved. It still stands here: compare with a second window, then load the page again.";
    }

    /// <summary>The form needs another look.</summary>
    public sealed record Refused(FieldFaults Faults) : SaveDispositionsResult;
}
