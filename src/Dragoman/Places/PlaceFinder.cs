using Dragoman.Actors;
using Dragoman.Sentences;

namespace Dragoman.Places;

/// <summary>Finds the places of an article and says where they are. Immutable; safe to use from several threads.</summary>
public sealed class PlaceFinder
{
    private readonly ToponymFinder toponyms;
    private readonly RelativePlaces relative;
    private readonly PlaceWords words;

    private PlaceFinder(PlaceTable table, PlaceWords words)
    {
        this.words = words;
        toponyms = new ToponymFinder(table, words);
        relative = new RelativePlaces(words);
    }

    /// <summary>A finder over a gazetteer, the places it lacks (<c>places-extra.tsv</c>) and the words of place (<c>place-relations.tsv</c>).</summary>
    /// <exception cref="FormatException">A table cannot be read; the message names file and line.</exception>
    public static PlaceFinder Read(Gazetteer gazetteer, TextReader extraPlaces, TextReader placeRelations)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(extraPlaces);
        ArgumentNullException.ThrowIfNull(placeRelations);
        return new PlaceFinder(new PlaceTable(gazetteer, extraPlaces), new PlaceWords(placeRelations));
    }

    /// <summary>The finder of <c>gazetteer/places.bin</c> and <c>gazetteer/places-extra.tsv</c> in the folder of registers and <c>place-relations.tsv</c> in that of the lexicon.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">The gazetteer is of another version, cut short or damaged.</exception>
    /// <exception cref="FormatException">A table cannot be read; the message names file and line.</exception>
    public static PlaceFinder Load(string registerFolder, string lexiconFolder, string? gazetteer = null)
    {
        ArgumentNullException.ThrowIfNull(registerFolder);
        ArgumentNullException.ThrowIfNull(lexiconFolder);
        using var compiled = File.OpenRead(gazetteer ?? Path.Combine(registerFolder, "gazetteer", "places.bin"));
        using var extra = new StreamReader(Path.Combine(registerFolder, "gazetteer", "places-extra.tsv"));
        using var relations = new StreamReader(Path.Combine(lexiconFolder, "place-relations.tsv"));
        return Read(Gazetteer.Read(compiled), extra, relations);
    }

    /// <summary>
    /// Place references by place in the text. A relative one (<c>160km south-east of Tripoli</c>) stands before the name it is measured from, which has its own.
    /// Linear in the number of tokens; a name is compared with at most sixty places.
    /// </summary>
    public IReadOnlyList<PlaceReference> Find(IReadOnlyList<Sentence> sentences, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(cast);
        var names = toponyms.Find(sentences, cast);
        PlaceResolution.Resolve(names);
        PlaceResolution.Surround(names);
        var locating = new Locating(words, names);
        var found = new List<PlaceReference>();
        foreach (var name in names)
        {
            var around = relative.Around(name);
            if (around is not null) found.Add(around);
            found.Add(new PlaceReference(name.Sentence.Cover(name.First, name.End), name.Sentence.Index, name.First, name.End, name.Head, name.Chosen?.ToPlace())
            {
                Locates = around is null && locating.Locates(name),
                IsAdjective = name.Adjectival,
                EndOfKind = EndOfKind(name),
                Doubt = relative.DoubtOf(name),
            });
        }
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    private int EndOfKind(Toponym name) =>
        name.End < name.Sentence.Tokens.Length && !name.Adjectival && words.IsKindOf(name.Sentence.Tokens[name.End].Form) ? name.End + 1 : name.End;
}
