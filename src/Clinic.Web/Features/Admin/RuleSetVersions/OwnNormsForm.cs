namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>The clinic's own norms as they are typed.</summary>
public sealed class OwnNormsForm
{
    public string? Version { get; set; }

    public string? Statement { get; set; }

    public string? Source { get; set; }

    public DimensionForm Exhaustion { get; } = new();

    public DimensionForm Cynicism { get; } = new();

    public DimensionForm Efficacy { get; } = new();
}

/// <summary>The numbers of one dimension as they are typed.</summary>
public sealed class DimensionForm
{
    public decimal? Mean { get; set; }

    public decimal? StandardDeviation { get; set; }

    public decimal? CutOff { get; set; }

    public decimal? StandardError { get; set; }
}
