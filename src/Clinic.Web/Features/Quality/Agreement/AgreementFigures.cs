using Clinic.Data.Quality;
using Clinic.Domain.Agreement;
using Clinic.Domain.Screening;

namespace Clinic.Web.Features.Quality.Agreement;

/// <summary>The matrix of some cases and what is said of it.</summary>
public sealed record AgreementFigures(ConfusionMatrix Matrix, AgreementFigure Raw, AgreementFigure Kappa, AgreementFigure Pabak)
{
    /// <summary>The classes in the order of rows and columns.</summary>
    public static IReadOnlyList<Classification> Classes { get; } = Enum.GetValues<Classification>();

    public static AgreementFigures Of(IEnumerable<AgreementCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var cells = new long[Classes.Count * Classes.Count];
        foreach (var one in counts)
            cells[((int)one.Chosen * Classes.Count) + (int)one.Suggested] += one.Cases;
        var matrix = new ConfusionMatrix(Classes.Count, cells);
        return new(matrix, AgreementStatistics.Raw(matrix), AgreementStatistics.Kappa(matrix), AgreementStatistics.Pabak(matrix));
    }
}
