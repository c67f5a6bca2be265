namespace Clinic.Domain.Scoring;

/// <summary>
/// A cut-off of a subscale mean worked out beforehand for every number of answered items, so that the exact comparison of
/// the decision rules ("Scores") is one comparison of whole numbers.
/// </summary>
internal sealed class MeanCutOff
{
    private const int MostItems = 6;
    private readonly int[] fewestAtLeast = new int[MostItems + 1];
    private readonly int[] mostAtMost = new int[MostItems + 1];
    private readonly int[] bandFrom = new int[MostItems + 1];
    private readonly int[] bandTo = new int[MostItems + 1];

    /// <summary>A cut-off with its error band on the scale of the mean.</summary>
    public MeanCutOff(decimal cutOff, decimal band = 0)
    {
        for (var answered = 1; answered <= MostItems; answered++)
        {
            fewestAtLeast[answered] = (int)decimal.Ceiling(cutOff * answered);
            mostAtMost[answered] = (int)decimal.Floor(cutOff * answered);
            bandFrom[answered] = (int)decimal.Ceiling((cutOff - band) * answered);
            bandTo[answered] = (int)decimal.Floor((cutOff + band) * answered);
        }
    }

    /// <summary>Whether the mean is at or above the cut-off.</summary>
    public bool IsAtLeast(SubscaleMean mean) => mean.Sum >= fewestAtLeast[mean.Answered];

    /// <summary>Whether the mean is at or below the cut-off.</summary>
    public bool IsAtMost(SubscaleMean mean) => mean.Sum <= mostAtMost[mean.Answered];

    /// <summary>Whether the mean lies within the error band, ends included.</summary>
    public bool IsWithinBand(SubscaleMean mean) => mean.Sum >= bandFrom[mean.Answered] && mean.Sum <= bandTo[mean.Answered];

    /// <summary>Points of the sum that take a mean just to the other side of "at least"; below 0 for downwards.</summary>
    public int PointsAcrossAtLeast(SubscaleMean mean) =>
        IsAtLeast(mean) ? fewestAtLeast[mean.Answered] - 1 - mean.Sum : fewestAtLeast[mean.Answered] - mean.Sum;

    /// <summary>Points of the sum that take a mean just to the other side of "at most"; below 0 for downwards.</summary>
    public int PointsAcrossAtMost(SubscaleMean mean) =>
        IsAtMost(mean) ? mostAtMost[mean.Answered] + 1 - mean.Sum : mostAtMost[mean.Answered] - mean.Sum;
}
