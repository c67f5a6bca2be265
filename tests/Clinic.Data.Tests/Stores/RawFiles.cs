using System.Text;

namespace Clinic.Data.Tests.Stores;

/// <summary>Reads a database the way somebody does who has found the disk.</summary>
public static class RawFiles
{
    public static bool Contain(string folder, ReadOnlySpan<byte> bytes)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "clinic.db*"))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Contain(string folder, string text) =>
        Contain(folder, Encoding.UTF8.GetBytes(text)) || Contain(folder, Encoding.Unicode.GetBytes(text));
}
