using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>The words of packs and results in files and on the wire. They never change.</summary>
public static class InstrumentCodes
{
    /// <summary>The stable code.</summary>
    public static string ToCode(this PackWording wording) => wording switch
    {
        PackWording.Own => "own",
        PackWording.PublishedFree => "published-free",
        PackWording.Slots => "slots",
        PackWording.Licensed => "licensed",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this PackMethod method) => method switch
    {
        PackMethod.Sum => "sum",
        PackMethod.Mean => "mean",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this ScoreRounding rounding) => rounding switch
    {
        ScoreRounding.None => "none",
        ScoreRounding.HalfUp => "half-up",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this BurnoutDimension dimension) => dimension switch
    {
        BurnoutDimension.Exhaustion => "exhaustion",
        BurnoutDimension.Cynicism => "cynicism",
        BurnoutDimension.Efficacy => "efficacy",
    };

    /// <summary>The stable code.</summary>
    public static string ToCode(this ScoreValidity validity) => validity switch
    {
        ScoreValidity.Valid => "valid",
        ScoreValidity.Prorated => "prorated",
        ScoreValidity.NotScorable => "not-scorable",
    };

    internal static T? Find<T>(string code, Func<T, string> toCode)
        where T : struct, Enum
    {
        try
        {
            return CodeNames.Parse(code, toCode);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
