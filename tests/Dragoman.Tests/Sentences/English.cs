using Dragoman.Sentences;

namespace Dragoman.Tests.Sentences;

/// <summary>The shipped model of English, loaded once.</summary>
internal static class English
{
    private static readonly Lazy<LanguageModel> Loaded = new(() => LanguageModel.Load(Repository.At("models/en"), Repository.At("lexicons/en")));
    private static readonly Lazy<Tokenizer> Cutter = new(() => new(TokenLexicon.Load(Repository.At("lexicons/en"))));

    internal static LanguageModel Model => Loaded.Value;

    /// <summary>The words of a text as the tokenizer alone cuts them, parted by <c>|</c>.</summary>
    internal static string Words(string text)
    {
        var pieces = new List<Piece>();
        Cutter.Value.Cut(text, new(0, text.Length), pieces);
        return string.Join('|', pieces.Select(p => text[p.Start..p.End]));
    }

    /// <summary>Where the last piece ends after cutting and splitting alone.</summary>
    internal static int Ends(string text)
    {
        var pieces = new List<Piece>();
        Cutter.Value.Cut(text, new(0, text.Length), pieces);
        using var weights = File.OpenRead(Repository.At("models/en/" + BoundaryModel.FileName));
        new SentenceSplitter(BoundaryModel.Load(weights)).Ends(text, pieces);
        return pieces[^1].End;
    }

    internal static Sentence[] Read(string text) => Model.Read(text, Paragraphs.Of(text));

    /// <summary>The sentences of a text as written.</summary>
    internal static string[] Sentences(string text) => [.. Read(text).Select(s => s.Span.In(text).ToString())];
}
