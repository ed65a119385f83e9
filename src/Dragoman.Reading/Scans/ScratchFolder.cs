namespace Dragoman.Reading.Scans;

/// <summary>A folder of its own among the system's temporary files, gone with its contents when done.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-scan-");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Left for the system to clear.
        }
    }
}
