using System.Globalization;
using Clinic.Domain.Agreement;

namespace Clinic.Web.Features.Quality.Access;

/// <summary>Figures in words.</summary>
public static class FigureWords
{
    /// <summary>Such as 0.49.</summary>
    public static string Plain(AgreementFigure figure) => figure switch
    {
        AgreementFigure.Estimated { Value: var value } => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => "not estimable",
    };

    /// <summary>Such as 75.0 %.</summary>
    public static string Percent(AgreementFigure figure) => figure switch
    {
        AgreementFigure.Estimated { Value: var value } => Percent((double)value),
        _ => "not estimable",
    };

    /// <summary>Such as 95 %: 0.38 to 0.60; or why there is no figure.</summary>
    public static string Around(AgreementFigure figure) => figure switch
    {
        AgreementFigure.Estimated { Interval: { } interval } => string.Create(CultureInfo.InvariantCulture, $"95 %: {interval.Lower:0.00} to {interval.Upper:0.00}"),
        AgreementFigure.Estimated => "no interval: too few cases of a second class",
        AgreementFigure.Missing { Reason: var reason } => Why(reason),
        _ => "",
    };

    /// <summary>Such as 95 %: 59.8 to 85.8 %; or why there is no figure.</summary>
    public static string AroundPercent(AgreementFigure figure) => figure switch
    {
        AgreementFigure.Estimated { Interval: { } interval } => Around(interval),
        _ => Around(figure),
    };

    public static string Around(Interval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"95 %: {100 * interval.Lower:0.0} to {100 * interval.Upper:0.0} %");

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Cases(long number) => number == 1 ? "1 case" : $"{Number(number)} cases";

    private static string Why(NotEstimable reason) => reason switch
    {
        NotEstimable.NoCases => "no case",
        NotEstimable.TooFewCases => $"fewer than {AgreementStatistics.FewestCases} cases",
        NotEstimable.OneClassOnly => "all in one class",
        NotEstimable.EmptyClinicianMargin => "clinicians used one class only",
        NotEstimable.EmptyRuleMargin => "the rules suggested one class only",
    };
}
