namespace Dragoman.Reading.Html;

/// <summary>The word lists of <c>lexicons/web/</c>, which are built into the program: the child process of the sandbox reads no file.</summary>
internal static class WebLexicon
{
    /// <summary>What elements' names say.</summary>
    internal static SignTable Signs { get; } = SignTable.Parse(Lines("signs.tsv"));

    /// <summary>What lines say.</summary>
    internal static Phrases Phrases { get; } = Phrases.Parse(Lines("phrases.tsv"));

    private static string[] Lines(string name)
    {
        using var stream = typeof(WebLexicon).Assembly.GetManifestResourceStream("web." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
