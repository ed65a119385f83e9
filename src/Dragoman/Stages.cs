using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Pages;
using Dragoman.Places;
using Dragoman.Registers;
using Dragoman.Reports;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman;

/// <summary>What the stages have learnt or been told: models, registers and word lists, loaded once, shared by all threads.</summary>
public sealed record Stages
{
    /// <summary>Words and names that pages are repaired with.</summary>
    public required Lexicon Lexicon { get; init; }

    /// <summary>Small letters for texts that have none.</summary>
    public required TrueCasing Casing { get; init; }

    /// <summary>Tokens, tags and trees.</summary>
    public required LanguageModel Language { get; init; }

    /// <summary>What a text speaks of.</summary>
    public required MentionFinder Mentions { get; init; }

    /// <summary>Who is who.</summary>
    public required CastBuilder Cast { get; init; }

    /// <summary>When.</summary>
    public required TimeFinder Times { get; init; }

    /// <summary>Where.</summary>
    public required PlaceFinder Places { get; init; }

    /// <summary>Who was harmed, and how many.</summary>
    public required HarmWords Harm { get; init; }

    /// <summary>What nouns for things tell about them.</summary>
    public required ThingWords ThingWords { get; init; }

    /// <summary>How far reports are to be trusted.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What is stated, and who says so.</summary>
    public required ClauseFinder Clauses { get; init; }

    /// <summary>Loads all of them from <paramref name="share"/>, the folder with <c>models/</c>, <c>registers/</c> and <c>lexicons/</c>; big files side by side.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="FormatException">A file is damaged; the message names file and line.</exception>
    /// <exception cref="InvalidDataException">The gazetteer is of another version, cut short or damaged.</exception>
    /// <param name="share">The folder.</param>
    /// <param name="actors">The register to go by, such as the shipped one with a user's own actors; <c>null</c> for the shipped one alone.</param>
    /// <param name="gazetteer">A compiled gazetteer to use instead of that in the folder.</param>
    public static Stages Load(string share, ActorRegister? actors = null, string? gazetteer = null)
    {
        ArgumentNullException.ThrowIfNull(share);
        var lexicons = Path.Combine(share, "lexicons", "en");
        var models = Path.Combine(share, "models", "en");
        var language = Task.Run(() => LanguageModel.Load(models, lexicons));
        var register = Task.Run(() => actors ?? Register(Path.Combine(share, "registers")));
        var places = Task.Run(() => PlaceFinder.Load(Path.Combine(share, "registers"), lexicons, gazetteer));
        var lexicon = Task.Run(() => Pages.Lexicon.Load(lexicons));
        var words = MentionLexicon.Load(lexicons);
        return new Stages
        {
            Harm = HarmWords.Load(lexicons),
            ThingWords = ThingWords.Load(lexicons),
            Confidence = Confidence.Load(lexicons),
            Times = TimeFinder.Load(lexicons),
            Clauses = ClauseFinder.Load(lexicons),
            Mentions = new MentionFinder(register.GetAwaiter().GetResult(), words, NameModel.Load(models)),
            Cast = new CastBuilder(register.GetAwaiter().GetResult(), words),
            Places = places.GetAwaiter().GetResult(),
            Lexicon = lexicon.GetAwaiter().GetResult(),
            Casing = new TrueCasing(lexicon.GetAwaiter().GetResult(), Named(register.GetAwaiter().GetResult())),
            Language = language.GetAwaiter().GetResult(),
        };
    }

    private static IEnumerable<string> Named(ActorRegister register) =>
        register.Entries.Where(entry => entry.Kind is RegisterKind.Group or RegisterKind.Organization).SelectMany(entry => entry.Aliases.Prepend(entry.Name));

    private static ActorRegister Register(string folder)
    {
        var reading = RegisterFiles.Load(folder);
        return reading.Register ?? throw new FormatException(string.Join('\n', reading.Faults.Select(d => $"{d.Place.File}:{d.Place.Line}:{d.Place.Column} {d.Message}")));
    }
}
