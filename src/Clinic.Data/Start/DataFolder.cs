namespace Clinic.Data.Start;

/// <summary>The folder of database and backups: made where it is missing, and tried by writing to it.</summary>
internal static class DataFolder
{
    public static void Prepare(string folder)
    {
        var probe = Path.Combine(folder, $".write-test-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ClinicStartupException(
                $"Clinic cannot write to the data folder {folder}: give it write permission, or set Data:Folder to another folder.", fault);
        }
    }
}
