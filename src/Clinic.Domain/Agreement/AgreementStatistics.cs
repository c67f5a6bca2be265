namespace Clinic.Domain.Agreement;

/// <summary>
/// Agreement between clinician and rule. It is agreement and not accuracy: the clinician saw the suggestion unless the case
/// was read blind first. Point values are exact quotients of whole numbers.
/// </summary>
public static class AgreementStatistics
{
    /// <summary>
    /// Below this number of cases kappa and its prevalence-adjusted form are not given; their intervals would span most of
    /// the range. Source: project rule, docs/clinical/agreement.md.
    /// </summary>
    public const long FewestCases = 10;

    /// <summary>Raw agreement: p_o = Σ nᵢᵢ / n, from 0 to 1, with its Wilson interval.</summary>
    public static AgreementFigure Raw(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Cases == 0
            ? new AgreementFigure.Missing(NotEstimable.NoCases)
            : new AgreementFigure.Estimated((decimal)matrix.Agreed / matrix.Cases, WilsonInterval.Of(matrix.Agreed, matrix.Cases));
    }

    /// <summary>
    /// Cohen's kappa: κ = (p_o − p_e) / (1 − p_e) with p_e = Σ nᵢ.·n.ᵢ / n², from −1 to 1; 0 is what chance gives with the same
    /// margins. Unweighted, because the classes have no order. A class that neither used does not count. With the 95 %
    /// interval of <see cref="AgreementBootstrap"/>. Source: Cohen J. A coefficient of agreement for nominal scales. Educ
    /// Psychol Meas 1960;20:37–46.
    /// </summary>
    public static AgreementFigure Kappa(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return WhyNoKappa(matrix) is { } reason
            ? new AgreementFigure.Missing(reason)
            : new AgreementFigure.Estimated(KappaOf(matrix)!.Value, AgreementBootstrap.Interval(matrix, KappaOf));
    }

    /// <summary>
    /// Prevalence-adjusted bias-adjusted kappa for k classes: PABAK = (k·p_o − 1) / (k − 1), from −1/(k − 1) to 1; 0 is what
    /// blind choice among k equal classes gives. With the 95 % interval of <see cref="AgreementBootstrap"/>. Source: Byrt T,
    /// Bishop J, Carlin JB. Bias, prevalence and kappa. J Clin Epidemiol 1993;46:423–429 (two classes: 2·p_o − 1); for k
    /// classes it is the coefficient of Bennett, Alpert and Goldstein 1954.
    /// </summary>
    public static AgreementFigure Pabak(ConfusionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return WhyTooFew(matrix) is { } reason
            ? new AgreementFigure.Missing(reason)
            : new AgreementFigure.Estimated(PabakOf(matrix)!.Value, AgreementBootstrap.Interval(matrix, PabakOf));
    }

    /// <summary>κ = (n·Σnᵢᵢ − Σnᵢ.n.ᵢ) / (n² − Σnᵢ.n.ᵢ), or null where the denominator is 0.</summary>
    public static decimal? KappaOf(ConfusionMatrix matrix)
    {
        // Exact: the square of the most cases a matrix holds is a ninth of what a long does.
        var chance = 0L;
        for (var one = 0; one < matrix.Classes; one++)
        {
            chance += matrix.RowTotal(one) * matrix.ColumnTotal(one);
        }

        var all = matrix.Cases * matrix.Cases;
        return all == chance ? null : (decimal)((matrix.Cases * matrix.Agreed) - chance) / (all - chance);
    }

    /// <summary>(k·Σnᵢᵢ − n) / ((k − 1)·n), or null without a case.</summary>
    public static decimal? PabakOf(ConfusionMatrix matrix) => matrix.Cases == 0
        ? null
        : (((decimal)matrix.Classes * matrix.Agreed) - matrix.Cases) / ((matrix.Classes - 1m) * matrix.Cases);

    private static NotEstimable? WhyTooFew(ConfusionMatrix matrix) => matrix.Cases switch
    {
        0 => NotEstimable.NoCases,
        < FewestCases => NotEstimable.TooFewCases,
        _ => null,
    };

    private static NotEstimable? WhyNoKappa(ConfusionMatrix matrix)
    {
        if (WhyTooFew(matrix) is { } few)
        {
            return few;
        }

        var classes = Enumerable.Range(0, matrix.Classes).ToList();
        var clinician = classes.Count(one => matrix.RowTotal(one) > 0) == 1;
        var rule = classes.Count(one => matrix.ColumnTotal(one) > 0) == 1;
        return (clinician, rule) switch
        {
            (true, true) when matrix.Agreed == matrix.Cases => NotEstimable.OneClassOnly,
            (true, _) => NotEstimable.EmptyClinicianMargin,
            (false, true) => NotEstimable.EmptyRuleMargin,
            (false, false) => null,
        };
    }
}
