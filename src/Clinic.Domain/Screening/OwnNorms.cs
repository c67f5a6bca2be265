using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clinic.Domain.Screening;

/// <summary>
/// A clinic's own norms for the burnout inventory it uses. Laid over a rule set they give a new one: everything that is not a norm
/// stays, and the boundaries of the profile are worked out anew from means and deviations.
/// </summary>
public sealed record OwnNorms
{
    /// <summary>Version of the new rule set; a clinic's own never bears the name of one that ships.</summary>
    public required string Version { get; init; }

    /// <summary>What is said wherever a number that rests on these norms is shown: whose norms they are, and of when.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the numbers come from; becomes the source of every number here.</summary>
    public required string Source { get; init; }

    /// <summary>Norms of exhaustion; counts as high from its cut-off on.</summary>
    public required OwnDimension Exhaustion { get; init; }

    /// <summary>Norms of cynicism; counts as high from its cut-off on.</summary>
    public required OwnDimension Cynicism { get; init; }

    /// <summary>Norms of professional efficacy; counts as low up to its cut-off.</summary>
    public required OwnDimension Efficacy { get; init; }

    /// <summary>The rule set with these norms, as JSON that <see cref="RuleSetJson.Read"/> accepts.</summary>
    /// <param name="rules">A rule set as JSON.</param>
    /// <exception cref="RuleSetFormatException">The two together are no usable rule set; it names the place in the new one and the reason.</exception>
    public string ApplyTo(string rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RuleSetJson.Read(rules);
        var root = JsonNode.Parse(rules)!;
        root["version"] = Version;
        var norms = root["norms"]!;
        (norms["statement"], norms["source"], norms["demo"]) = (Statement, Source, false);
        foreach (var (name, own) in new[] { ("exhaustion", Exhaustion), ("cynicism", Cynicism), ("efficacy", Efficacy) })
        {
            norms[name] = new JsonObject { ["mean"] = own.Mean, ["sd"] = own.StandardDeviation };
            var burnout = root["burnout"]!;
            Put(burnout[name]!, own.CutOff);
            Put(burnout["standardError"]![name]!, own.StandardError);
            var boundary = burnout["profile"]![name]!;
            Put(boundary, new DimensionNorm(own.Mean, own.StandardDeviation).At(boundary["deviations"]!.GetValue<decimal>()));
        }

        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" });
        RuleSetJson.Read(text, string.Create(CultureInfo.InvariantCulture, $"Rule set {Version}"));
        return text;
    }

    private void Put(JsonNode cutOff, decimal value) => (cutOff["value"], cutOff["source"]) = (value, Source);
}

/// <summary>The clinic's numbers of one dimension, on the 0–6 scale of the means.</summary>
/// <param name="Mean">Mean of the norm group, 0–6.</param>
/// <param name="StandardDeviation">Standard deviation of the norm group, above 0 and at most 6.</param>
/// <param name="CutOff">Where the dimension begins to count, 0–6 (inclusive).</param>
/// <param name="StandardError">Standard error of measurement, 0–6: half the width of the error band around the cut-off.</param>
public sealed record OwnDimension(decimal Mean, decimal StandardDeviation, decimal CutOff, decimal StandardError);
