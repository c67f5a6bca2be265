using Clinic.Data.Encryption;

namespace Clinic.Web.Hosting;

/// <summary><c>create-key-file PATH</c>: a key file with fresh random keys. An existing file is never overwritten.</summary>
public static class KeyFileCommand
{
    public const string Name = "create-key-file";

    private const int NotDone = 2;

    public static bool IsAskedFor(string[] args) => args is [Name, ..];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [_, var path])
            return await RefuseAsync($"Usage: {Name} PATH");
        try
        {
            KeyFile.Write(path, MasterKeyRing.Create());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"The key file {path} cannot be made: it exists already, or its folder cannot be written.");
        }

        await Console.Out.WriteLineAsync("The key file is made. Copy it to a safe place that is not this server: without it, every name and answer is lost.");
        return 0;
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return NotDone;
    }
}
