using Dragoman.Pages;

namespace Dragoman.Tests.Pages;

/// <summary>The lexicon that ships, read once for all page tests.</summary>
internal static class EnglishLexicon
{
    public static Lexicon Instance { get; } = Lexicon.Load(Path.Combine(Root(), "lexicons", "en"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Dragoman.slnx above " + AppContext.BaseDirectory);
    }
}
