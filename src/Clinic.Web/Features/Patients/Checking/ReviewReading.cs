namespace Clinic.Web.Features.Patients.Checking;

/// <summary>The review, or where to go instead.</summary>
public abstract record ReviewReading
{
    private ReviewReading()
    {
    }

    public sealed record Found(AnswerReview Review) : ReviewReading;

    public sealed record Elsewhere(string Path) : ReviewReading;
}
