namespace Clinic.Data.Quality;

/// <summary>Whether the clinician knew the suggestion when they chose a class.</summary>
public enum ReadingKind
{
    /// <summary>The class that was decided on, with the suggestion in view.</summary>
    Seen,

    /// <summary>The class that was read blind first, before the suggestion was shown.</summary>
    BlindFirst,
}
