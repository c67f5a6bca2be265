using System.Text.Json;
using Clinic.Data.Start;

namespace Clinic.Data.Encryption;

/// <summary>Reads and writes the key ring as one small JSON file, readable by its owner alone.</summary>
public static class KeyFile
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <exception cref="ClinicStartupException">The file is missing or is not a key file.</exception>
    public static MasterKeyRing Read(string path)
    {
        try
        {
            return ToRing(JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Layout));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ClinicStartupException($"The key file {path} is missing: restore it from your backup, or set Keys:File to where it is.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ClinicStartupException($"The key file {path} cannot be read: give the account Clinic runs under permission to read it.", fault);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new ClinicStartupException($"The key file {path} is damaged: restore it from your backup.");
        }
    }

    /// <summary>Writes a ring to a new file; an existing one is never overwritten.</summary>
    /// <exception cref="IOException">The file exists already.</exception>
    public static void Write(string path, MasterKeyRing ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var content = new Content(
            Format,
            ring.CurrentId,
            ring.Masters.ToDictionary(master => master.Key, master => Convert.ToBase64String(master.Value)),
            Convert.ToBase64String(ring.BlindIndexKey),
            Convert.ToBase64String(ring.ChainKey));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, content, Layout);
        stream.Flush(flushToDisk: true);
    }

    private static MasterKeyRing ToRing(Content? content)
    {
        if (content is not { Format: Format, Master: not null, BlindIndex: not null, Chain: not null }
            || !content.Master.ContainsKey(content.Current))
        {
            throw new FormatException("Not a key file of this format.");
        }

        return new MasterKeyRing(
            content.Current,
            content.Master.ToDictionary(master => master.Key, master => Key(master.Value)),
            Key(content.BlindIndex),
            Key(content.Chain));
    }

    private static byte[] Key(string text)
    {
        var key = Convert.FromBase64String(text);
        return key.Length == DataKey.Length ? key : throw new FormatException("A key has 256 bits.");
    }

    private sealed record Content(int Format, Guid Current, Dictionary<Guid, string>? Master, string? BlindIndex, string? Chain);
}
