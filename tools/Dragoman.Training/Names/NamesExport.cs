namespace Dragoman.Training.Names;

/// <summary>Marked documents for training outside of .NET: one word a line with its tag's number, sentences apart by an empty line, documents headed by their id and fifth.</summary>
internal static class NamesExport
{
    /// <summary>Writes every document, and those not kept for measuring <paramref name="copies"/> times again with other names.</summary>
    public static void Write(string path, IEnumerable<NameDocument> documents, NameSwaps swaps, int copies)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (var document in documents)
        {
            Write(file, document, "as-is");
            for (var copy = 0; copy < copies && !document.IsHeldOut; copy++) Write(file, swaps.Swapped(document), "swapped");
        }
    }

    private static void Write(TextWriter file, NameDocument document, string kind)
    {
        file.WriteLine($"#\t{document.Id}\t{document.Fold}\t{kind}");
        foreach (var (sentence, tags) in document.Sentences.Zip(document.Tags))
        {
            foreach (var (token, tag) in sentence.Tokens.Zip(tags)) file.WriteLine($"{token.Form}\t{tag}");
            file.WriteLine();
        }
    }
}
