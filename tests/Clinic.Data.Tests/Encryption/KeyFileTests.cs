using Clinic.Data.Encryption;
using Clinic.Data.Start;

namespace Clinic.Data.Tests.Encryption;

public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clinic-keys-");

    private string Path => System.IO.Path.Combine(folder.FullName, "keys.json");

    [Fact]
    public void A_ring_comes_back_from_its_file_with_all_its_keys()
    {
        var ring = MasterKeyRing.Create();
        var value = new FieldProtector(ring).SealForClinic(SealedColumns.KeyCheck, Guid.Empty, "words");
        KeyFile.Write(Path, ring.WithNewMaster());

        var read = KeyFile.Read(Path);

        Assert.Equal("words", new FieldProtector(read).OpenForClinic(SealedColumns.KeyCheck, Guid.Empty, value));
        Assert.NotEqual(ring.CurrentId, read.CurrentId);
        Assert.Equal(
            new BlindIndex(ring).Of(BlindIndexPurpose.KeyCheck, "words"),
            new BlindIndex(read).Of(BlindIndexPurpose.KeyCheck, "words"));
    }

    [Fact]
    public void Only_its_owner_may_read_the_file()
    {
        KeyFile.Write(Path, MasterKeyRing.Create());

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        KeyFile.Write(Path, MasterKeyRing.Create());

        Assert.Throws<IOException>(() => KeyFile.Write(Path, MasterKeyRing.Create()));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"format":2}""")]
    [InlineData("""{"format":1,"current":"3e0bdc4b-0dd5-44a5-9a4e-3e4f1f2b2ad1","master":{},"blindIndex":"","chain":""}""")]
    [InlineData("""{"format":1,"current":"3e0bdc4b-0dd5-44a5-9a4e-3e4f1f2b2ad1","master":{"3e0bdc4b-0dd5-44a5-9a4e-3e4f1f2b2ad1":"c2hvcnQ="},"blindIndex":"c2hvcnQ=","chain":"c2hvcnQ="}""")]
    public void A_damaged_file_is_refused_in_plain_words(string content)
    {
        File.WriteAllText(Path, content);

        Assert.Contains("is damaged", Assert.Throws<ClinicStartupException>(() => KeyFile.Read(Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var refusal = Assert.Throws<ClinicStartupException>(() => KeyFile.Read(Path));

        Assert.Contains($"{Path} is missing", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
