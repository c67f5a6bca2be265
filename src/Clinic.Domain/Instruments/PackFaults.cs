using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>Collects the faults of one pack.</summary>
internal sealed class PackFaults(string file)
{
    private readonly List<InstrumentPackFault> faults = [];

    public ValueList<InstrumentPackFault> All => [.. faults];

    public bool IsEmpty => faults.Count == 0;

    public int Count => faults.Count;

    public void Require(bool holds, string path, string reason)
    {
        if (!holds)
        {
            faults.Add(new InstrumentPackFault(file, path, reason));
        }
    }

    /// <summary>Each code once.</summary>
    public void RequireUnique(IEnumerable<string> codes, Func<int, string> path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, code) in codes.Index())
        {
            Require(seen.Add(code), path(index), $"{code} is there twice");
        }
    }

    /// <summary>A code for files, addresses and columns.</summary>
    public void RequireCode(string code, string path) => Require(
        code.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_'),
        path, "holds more than small letters, digits, points and hyphens");
}
