using Dragoman.Sentences;

namespace Dragoman.Training;

/// <summary>Gold trees to learn from.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a CoNLL-U file; its faults go to standard error.</summary>
    public static IEnumerable<Token[]> Read(string path)
    {
        using var file = File.OpenText(path);
        var reader = new ConlluReader(file, path, d => Console.Error.WriteLine($"{path}:{d.Place.Line}: {d.Message}"));
        foreach (var sentence in reader.ReadAll()) yield return sentence.Tokens;
    }
}
