namespace Clinic.Web.Shared.Navigation;

/// <summary>Tells which of several places an address belongs to, and how a screen reader hears it.</summary>
public static class PlaceMark
{
    /// <summary>The longest of the paths that the address is, or lies under; null where there is none.</summary>
    public static string? Longest(string address, IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var path = new PathString(PathOf(address));
        return paths.Where(one => path.StartsWithSegments(one)).MaxBy(one => one.Length);
    }

    /// <summary>The value of <c>aria-current</c>: the page itself, or the place that the page belongs to.</summary>
    public static string Current(string address, string path) =>
        string.Equals(PathOf(address), PathOf(path), StringComparison.OrdinalIgnoreCase) ? "page" : "true";

    private static string PathOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Split('?', '#')[0].TrimEnd('/') is { Length: > 0 } path ? path : "/";
    }
}
