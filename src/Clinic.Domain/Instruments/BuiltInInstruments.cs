using System.Reflection;
using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>The packs that ship: read and checked by the code that reads a clinic's own.</summary>
public static class BuiltInInstruments
{
    private const string Folder = "Clinic.Domain.Instruments.Packs.";

    private static readonly Lazy<ValueList<InstrumentPack>> LazyAll = new(Load);

    /// <summary>Every pack, in the order of their codes.</summary>
    public static ValueList<InstrumentPack> All => LazyAll.Value;

    /// <summary>The pack of a code, or null where none ships.</summary>
    public static InstrumentPack? Find(string code) =>
        All.FirstOrDefault(pack => string.Equals(pack.Code, code, StringComparison.Ordinal));

    private static ValueList<InstrumentPack> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];
    }

    private static InstrumentPack Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return InstrumentPackJson.Read(reader.ReadToEnd(), name[Folder.Length..]);
    }
}
