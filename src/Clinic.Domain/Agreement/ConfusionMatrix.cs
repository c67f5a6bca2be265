namespace Clinic.Domain.Agreement;

/// <summary>
/// How often one reader chose each class where another chose each class, of the same cases. Rows are the clinician, columns
/// the rule; both count in the same order of classes. It never changes.
/// </summary>
public sealed class ConfusionMatrix
{
    /// <summary>Most cases of one matrix, so that every sum and product of the statistics stays exact.</summary>
    public const long MostCases = 1_000_000_000;

    private readonly long[] cells;
    private readonly long[] rows;
    private readonly long[] columns;

    /// <summary>A matrix of <paramref name="classes"/> × <paramref name="classes"/> counts, row by row.</summary>
    /// <param name="classes">Number of classes, at least 2.</param>
    /// <param name="counts">Exactly <paramref name="classes"/>² counts, none negative, <see cref="MostCases"/> together at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two classes, a negative count, or too many cases.</exception>
    /// <exception cref="ArgumentException">The number of counts is another one.</exception>
    public ConfusionMatrix(int classes, IReadOnlyList<long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count != classes * classes)
        {
            throw new ArgumentException("A matrix needs a count for every pair of classes.", nameof(counts));
        }

        (Classes, cells, rows, columns) = (classes, new long[counts.Count], new long[classes], new long[classes]);
        for (var cell = 0; cell < counts.Count; cell++)
        {
            var count = counts[cell];
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostCases - Cases, nameof(counts));
            (cells[cell], Cases) = (count, Cases + count);
            (rows[cell / classes], columns[cell % classes]) = (rows[cell / classes] + count, columns[cell % classes] + count);
        }
    }

    /// <summary>Number of classes, k.</summary>
    public int Classes { get; }

    /// <summary>Number of cases, n.</summary>
    public long Cases { get; }

    /// <summary>Cases that the clinician put into <paramref name="row"/> and the rule into <paramref name="column"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Classes);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Classes);
            return cells[(row * Classes) + column];
        }
    }

    /// <summary>The counts, row by row.</summary>
    public IReadOnlyList<long> Cells => cells;

    /// <summary>Cases on which both agree: the sum of the diagonal.</summary>
    public long Agreed
    {
        get
        {
            var sum = 0L;
            for (var one = 0; one < Classes; one++)
            {
                sum += cells[(one * Classes) + one];
            }

            return sum;
        }
    }

    /// <summary>How often the clinician chose a class.</summary>
    public long RowTotal(int row) => rows[row];

    /// <summary>How often the rule chose a class.</summary>
    public long ColumnTotal(int column) => columns[column];
}
