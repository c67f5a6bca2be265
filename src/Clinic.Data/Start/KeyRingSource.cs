using Clinic.Data.Encryption;

namespace Clinic.Data.Start;

/// <summary>Finds the key ring of this host, making one on the first start in Development.</summary>
internal static class KeyRingSource
{
    public static MasterKeyRing Load(DatabaseSettings settings)
    {
        if (settings.MayCreateKeys && !File.Exists(settings.KeyFile))
        {
            CreateForDevelopment(settings.KeyFile);
        }

        return KeyFile.Read(settings.KeyFile);
    }

    private static void CreateForDevelopment(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            KeyFile.Write(path, MasterKeyRing.Create());
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start was faster; its keys are the keys.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ClinicStartupException($"Clinic cannot write the key file {path}: give it write permission, or set Keys:File.", fault);
        }
    }
}
