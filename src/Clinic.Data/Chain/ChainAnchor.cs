using System.Security.Cryptography;
using System.Text.Json;
using Clinic.Data.Records;
using Clinic.Data.Start;
using Microsoft.Extensions.Logging;

namespace Clinic.Data.Chain;

/// <summary>
/// The last link once more, in a file beside the database: whoever turns the database back to an earlier state, head and
/// all, does not turn the file back with it. It may lag behind by a crash and never runs ahead.
/// </summary>
public sealed class ChainAnchor(DatabaseSettings settings, LinkCodes links, ILogger<ChainAnchor> log) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Where the file is.</summary>
    public string Path => settings.AnchorFile;

    /// <summary>What the file says; null where there is none.</summary>
    /// <exception cref="FormatException">It says nothing that Clinic wrote.</exception>
    public async Task<AnchorReading?> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(await File.ReadAllTextAsync(Path, stop), JsonSerializerOptions.Web);
            return content is { Link: not null, Code: not null }
                && CryptographicOperations.FixedTimeEquals(content.Code, links.OfAnchor(content.Sequence, content.Link))
                    ? new AnchorReading(content.Sequence, content.Link)
                    : throw new FormatException("Not an anchor of this chain.");
        }
        catch (JsonException)
        {
            throw new FormatException("Not an anchor of this chain.");
        }
    }

    /// <summary>Says that the head was committed. A file that cannot be written is logged: what was signed is signed.</summary>
    public async Task HoldAsync(ChainHead head, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(head);
        await turn.WaitAsync(stop);
        try
        {
            if (await ReadAsync(stop) is { } now && now.Sequence >= head.Sequence)
            {
                return;
            }

            var text = JsonSerializer.Serialize(
                new Content(head.Sequence, head.LinkCode, links.OfAnchor(head.Sequence, head.LinkCode)), JsonSerializerOptions.Web);
            var beside = $"{Path}.{Guid.NewGuid():N}";
            await File.WriteAllTextAsync(beside, text, stop);
            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            log.LogError(fault, "The anchor of the chain of signed records could not be written");
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private sealed record Content(long Sequence, byte[]? Link, byte[]? Code);
}

/// <summary>The link that the chain must at least hold.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="LinkCode">Its code.</param>
public sealed record AnchorReading(long Sequence, byte[] LinkCode);
