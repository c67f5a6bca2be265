using System.Text.Json;
using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

/// <summary>The page as the browser hands it to assistive technology: what has a role, with its name, description and states.</summary>
internal sealed class AccessibilityTree
{
    private readonly Dictionary<string, Node> byId;

    private AccessibilityTree(JsonElement nodes) =>
        byId = nodes.EnumerateArray().Select(node => new Node(node)).DistinctBy(node => node.Id).ToDictionary(node => node.Id);

    public static async Task<AccessibilityTree> ReadAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Accessibility.getFullAXTree");
        var tree = new AccessibilityTree(answer!.Value.GetProperty("nodes"));
        await session.DetachAsync();
        return tree;
    }

    public IReadOnlyList<Node> All(string role) => [.. byId.Values.Where(node => node.Role == role)];

    public Node Only(string role, string name) => Assert.Single(byId.Values, node => node.Role == role && node.Name == name);

    /// <summary>What has this role somewhere inside a node, in the order of the page.</summary>
    public IReadOnlyList<Node> Inside(Node node, string role) =>
        [.. node.Children.Where(byId.ContainsKey).Select(id => byId[id]).SelectMany(child => child.Role == role ? [child] : Inside(child, role))];

    /// <summary>All the text inside a node.</summary>
    public string Words(Node node) => string.Join(' ', Inside(node, "StaticText").Select(text => text.Name));

    internal sealed class Node(JsonElement node)
    {
        private readonly Dictionary<string, string> states = States(node);

        public string Id { get; } = node.GetProperty("nodeId").GetString()!;

        public string Role { get; } = node.GetProperty("ignored").GetBoolean() ? "" : Value(node, "role");

        public string Name { get; } = Value(node, "name");

        public string Description { get; } = Value(node, "description");

        public IReadOnlyList<string> Children { get; } =
            node.TryGetProperty("childIds", out var children) ? [.. children.EnumerateArray().Select(child => child.GetString()!)] : [];

        /// <summary>Such as <c>required</c>, <c>checked</c>, <c>invalid</c>, <c>focused</c>.</summary>
        public bool Is(string state) => states.GetValueOrDefault(state) is "true" or "True";

        private static string Value(JsonElement holder, string name) =>
            holder.TryGetProperty(name, out var found) && found.TryGetProperty("value", out var value) ? value.ToString() : "";

        private static Dictionary<string, string> States(JsonElement node) =>
            node.TryGetProperty("properties", out var properties)
                ? properties.EnumerateArray().ToDictionary(property => property.GetProperty("name").GetString()!, property => Value(property, "value"))
                : [];
    }
}
