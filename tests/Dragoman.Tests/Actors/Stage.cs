using Dragoman.Actors;
using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Tests.Actors;

/// <summary>Reads text into mentions and their cast with the shipped models, registers and lexicons, loaded once.</summary>
internal static class Stage
{
    private static readonly Lazy<(LanguageModel Language, MentionFinder Finder, CastBuilder Builder)> Loaded = new(() =>
    {
        var lexicons = Path.Combine(Repository.Root, "lexicons", "en");
        var models = Path.Combine(Repository.Root, "models", "en");
        var register = RegisterFiles.Load(Path.Combine(Repository.Root, "registers")).Register!;
        var lexicon = MentionLexicon.Load(lexicons);
        return (LanguageModel.Load(models, lexicons), new MentionFinder(register, lexicon, NameModel.Load(models)), new CastBuilder(register, lexicon));
    });

    public static Cast CastOf(string text) => CastOf(text, new DateOnly(2017, 10, 8));

    public static Cast CastOf(string text, DateOnly? published)
    {
        var (language, finder, builder) = Loaded.Value;
        var sentences = language.Read(text, Paragraphs.Of(text));
        return builder.Build(sentences, finder.Find(sentences), published);
    }

    /// <summary>The only mention with these words, or the one asked for by its turn.</summary>
    public static Mention MentionOf(Cast cast, string text, string words, int turn = 0) =>
        cast.Mentions.Where(m => m.Span.In(text).ToString() == words).ElementAtOrDefault(turn)
        ?? throw new Xunit.Sdk.XunitException($"no mention “{words}” among: {string.Join(" | ", cast.Mentions.Select(m => m.Span.In(text).ToString()))}");

    public static Entity? EntityOf(string text, string words, int turn = 0)
    {
        var cast = CastOf(text);
        return cast.Entity(MentionOf(cast, text, words, turn).Index);
    }

    public static bool Same(string text, string one, string other, int turn = 0)
    {
        var cast = CastOf(text);
        return cast.Chain(MentionOf(cast, text, one).Index) == cast.Chain(MentionOf(cast, text, other, turn).Index);
    }
}
