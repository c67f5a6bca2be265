using System.Collections.Immutable;

namespace Clinic.Web.Features.Patients.Branching;

/// <summary>
/// A condition as alternatives, each a run of tests that all hold: the form in which a style sheet can say it. A test is
/// the selector of a field in a certain state, or its opposite.
/// </summary>
public sealed class Clauses
{
    private readonly ImmutableArray<ImmutableSortedSet<string>> alternatives;

    private Clauses(IEnumerable<ImmutableSortedSet<string>> alternatives) => this.alternatives =
        [.. alternatives.Where(clause => !clause.Any(test => clause.Contains(Opposite(test)))).DistinctBy(Join)];

    /// <summary>Holds always.</summary>
    public static Clauses Always { get; } = new([ImmutableSortedSet.Create<string>(StringComparer.Ordinal)]);

    /// <summary>Holds never.</summary>
    public static Clauses Never { get; } = new([]);

    /// <summary>The alternatives as compound selectors; an empty one holds always.</summary>
    public IEnumerable<string> Selectors => alternatives.Select(Join);

    /// <summary>Holds where the form has such a field.</summary>
    public static Clauses Has(string field) => new([ImmutableSortedSet.Create(StringComparer.Ordinal, $":has({field})")]);

    public Clauses And(Clauses other) => new(
        from mine in alternatives
        from theirs in other.alternatives
        select mine.Union(theirs));

    public Clauses Or(Clauses other) => new(alternatives.Concat(other.alternatives));

    public Clauses Not() => alternatives.Aggregate(Always, (all, clause) => all.And(
        clause.Aggregate(Never, (any, test) => any.Or(new([ImmutableSortedSet.Create(StringComparer.Ordinal, Opposite(test))])))));

    private static string Opposite(string test) =>
        test.StartsWith(":not(", StringComparison.Ordinal) ? test[":not(".Length..^1] : $":not({test})";

    private static string Join(ImmutableSortedSet<string> clause) => string.Concat(clause);
}
