using Clinic.Web.Tests.Architecture;

namespace Clinic.Web.Tests.App.Languages;

/// <summary>The source files that write what patients read.</summary>
internal static class PatientSources
{
    // Staff alone see these.
    private static readonly string[] StaffOnly =
    [
        "App/Layouts/Staff", "App/Layouts/MentionBadge", "App/Layouts/WorkBoundary", "App/Theme/", "Account/Demo/", "Account/Password/OneTimePassword",
        "Shared/Navigation/", "Shared/Scores/", "Shared/QuestionSetPreview/",
    ];

    public static IEnumerable<FileInfo> Of(params string[] extensions) => SourceTree.Sources("src/Clinic.Web", extensions)
        .Where(file => Below(file) is var path
            && (path.StartsWith("App/", StringComparison.Ordinal) || path.StartsWith("Account/", StringComparison.Ordinal)
                || path.StartsWith("Shared/", StringComparison.Ordinal) || path.StartsWith("Features/Patients/", StringComparison.Ordinal))
            && !StaffOnly.Any(start => path.StartsWith(start, StringComparison.Ordinal)));

    /// <summary>The path from the web project on.</summary>
    public static string Below(FileInfo file) => SourceTree.Relative(file).Replace("src/Clinic.Web/", "", StringComparison.Ordinal);
}
