using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Review;

/// <summary>The codes of priority, kind and status on the wire, in the database and in files. They never change.</summary>
public static class ReviewCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this CasePriority priority) => priority switch
    {
        CasePriority.Routine => "routine",
        CasePriority.High => "high",
        CasePriority.Urgent => "urgent",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this CaseKind kind) => kind switch
    {
        CaseKind.Submission => "submission",
        CaseKind.UnfinishedAtRisk => "unfinished-at-risk",
        CaseKind.Unfinished => "unfinished",
        CaseKind.Worsening => "worsening",
        CaseKind.LapsedFollowUp => "lapsed-follow-up",
        CaseKind.Concern => "concern",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this CaseStatus status) => status switch
    {
        CaseStatus.Waiting => "waiting",
        CaseStatus.Claimed => "claimed",
        CaseStatus.Decided => "decided",
    };

    /// <summary>The priority with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static CasePriority ParseCasePriorityCode(string code) => CodeNames.Parse<CasePriority>(code, ToCode);

    /// <summary>The kind with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static CaseKind ParseCaseKindCode(string code) => CodeNames.Parse<CaseKind>(code, ToCode);

    /// <summary>The status with this code.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static CaseStatus ParseCaseStatusCode(string code) => CodeNames.Parse<CaseStatus>(code, ToCode);
}
