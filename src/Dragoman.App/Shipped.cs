using Dragoman.Pages;
using Dragoman.Sentences;

namespace Dragoman.App;

/// <summary>What is shipped beside the program in <c>share/</c>: models, registers, lexicons and codebooks.</summary>
internal static class Shipped
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "share");

    private static string Lexicons { get; } = Path.Combine(Folder, "lexicons", "en");

    /// <summary>The model of the English language; what it reads costs a fifth of a second.</summary>
    internal static LanguageModel LanguageModel() => Sentences.LanguageModel.Load(Path.Combine(Folder, "models", "en"), Lexicons);

    internal static Pipeline Pipeline(string? codebook)
    {
        _ = codebook;
        return new Pipeline(Lexicon.Load(Lexicons));
    }
}
