using Dragoman.Articles;
using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;
using Dragoman.Sentences;

namespace Dragoman.App;

/// <summary>What is shipped beside the program in <c>share/</c>: models, registers, lexicons and codebooks.</summary>
internal static class Shipped
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "share");

    internal static string Lexicons { get; } = Path.Combine(Folder, "lexicons", "en");

    internal static string Codebook { get; } = Path.Combine(Folder, "codebooks", "plover");

    /// <summary>The model of the English language; what it reads costs a fifth of a second.</summary>
    internal static LanguageModel LanguageModel(bool fast) => Sentences.LanguageModel.Load(Path.Combine(Folder, "models", "en"), Lexicons, fast);

    internal static Stages Stages() => Dragoman.Stages.Load(Folder);

    /// <summary>Reads an example sentence of a codebook as far as its clauses.</summary>
    internal static ExampleReader Examples(Stages stages) => text => Pipeline.Understand(stages, ArticleCutter.FromText(text, "example", null));

    /// <summary>The way from text to records, with the codebook in <paramref name="codebook"/> or the built-in one; <c>null</c> when it has faults, all of which are in <paramref name="diagnostics"/>.</summary>
    internal static Pipeline? Load(string? codebook, ICollection<Diagnostic> diagnostics)
    {
        var stages = Stages();
        return CodebookFiles.Load(codebook ?? Codebook, () => Examples(stages), diagnostics) is { } loaded ? new Pipeline(stages, loaded) : null;
    }
}
