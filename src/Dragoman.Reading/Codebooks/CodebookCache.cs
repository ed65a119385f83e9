using Dragoman.Codebooks;

namespace Dragoman.Reading.Codebooks;

/// <summary>
/// Codebooks with their examples already parsed, kept in a folder of the user's so that they load at once. A kept form stands for the files it was compiled from and for the
/// program, models and word lists that read their examples: when any of them is another, it is not found, and the examples are parsed again.
/// </summary>
/// <param name="folder">Where the compiled forms lie; made when the first is kept.</param>
/// <param name="readBy">Names the program, models and word lists that read the examples, in letters and digits.</param>
public sealed class CodebookCache(string folder, string readBy)
{
    /// <summary>The codebook of <paramref name="version"/>, or <c>null</c> when none is kept or what is kept is damaged.</summary>
    public Codebook? Find(string version)
    {
        try
        {
            return File.Exists(Name(version)) ? CompiledCodebook.Read(File.ReadAllBytes(Name(version)), version) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a codebook. A folder that cannot be written costs only the time of the next start, so nothing is said of it.</summary>
    public void Keep(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        try
        {
            Directory.CreateDirectory(folder);
            // Written aside and moved, so that a program that starts meanwhile finds all of it or nothing.
            var aside = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(aside, CompiledCodebook.Write(codebook));
            File.Move(aside, Name(codebook.Version), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // See the summary.
        }
    }

    private string Name(string version) => Path.Combine(folder, $"{version}-{readBy}.json");
}
