using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Sections;

namespace Clinic.Web.Features.Patients.Answering;

/// <summary>What came of answers that were given.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>What could be taken is in the database.</summary>
    /// <param name="At">When.</param>
    /// <param name="Section">The section as it stands now.</param>
    /// <param name="Faults">What could not be taken, and what to do.</param>
    public sealed record Done(DateTimeOffset At, SectionSnapshot Section, IReadOnlyList<AnswerFault> Faults) : SaveResult;

    /// <summary>Nobody is signed in as a patient any more.</summary>
    public sealed record SignedOut : SaveResult;

    /// <summary>The patient has no such draft.</summary>
    public sealed record NotFound : SaveResult;

    /// <summary>The draft was submitted; its answers stay as they are.</summary>
    public sealed record AlreadySent : SaveResult;

    /// <summary>The database did not take it; trying again may help.</summary>
    public sealed record NotNow : SaveResult;
}
