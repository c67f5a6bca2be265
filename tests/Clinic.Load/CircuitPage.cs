using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Clinic.Load;

/// <summary>What a page says about its circuit: the marks of its live components and the state that goes with them.</summary>
internal sealed partial class CircuitPage(string html)
{
    /// <summary>The first batch of a circuit: every live component of the page is to be added.</summary>
    public string Operations()
    {
        var operations = new JsonArray([.. Markers().Select((marker, index) => new JsonObject
        {
            ["type"] = "add",
            ["ssrComponentId"] = index + 1,
            ["marker"] = marker,
        })]);
        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
    }

    public string State() => StateComment().Match(html).Groups["state"].Value;

    private JsonNode[] Markers()
    {
        var marks = MarkerComment().Matches(html).Select(mark => JsonNode.Parse(mark.Groups["mark"].Value)!)
            .Where(mark => mark["type"]?.GetValue<string>() == "server").ToArray();
        return marks.Length > 0 ? marks : throw new JsonException("The page has no live component.");
    }

    [GeneratedRegex("<!--Blazor:(?<mark>\\{.*?\\})-->")]
    private static partial Regex MarkerComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->")]
    private static partial Regex StateComment();
}
