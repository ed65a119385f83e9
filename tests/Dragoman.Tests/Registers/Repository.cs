using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Tests.Registers;

/// <summary>The register of the repository, loaded once, and sentences made of blank-separated words.</summary>
internal static class Repository
{
    public static string Folder { get; } = Path.Combine(Root(), "registers");

    private static readonly Lazy<ActorRegister> Loaded = new(() => RegisterFiles.Load(Folder!).Register ?? throw new InvalidOperationException("the shipped register has faults"));

    public static ActorRegister Register => Loaded.Value;

    public static Token[] Tokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var form in text.Split(' '))
        {
            tokens.Add(new() { Form = form, Span = new(at, at + form.Length), SpaceAfter = true });
            at += form.Length + 1;
        }

        return [.. tokens];
    }

    /// <summary>What the register finds in blank-separated words: <c>id words</c> each.</summary>
    public static string[] Found(string text)
    {
        var tokens = Tokens(text);
        return [.. Register.Match(tokens).Select(m =>
            $"{Register.Entries[m.Entry].Id} {string.Join(' ', tokens[m.FirstToken..m.EndToken].Select(t => t.Form))}")];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("no Dragoman.slnx above the tests");
        return folder.FullName;
    }
}
