namespace Dragoman.Mentions;

/// <summary>Nouns that look like things which can be hit or taken and are not, or are so only as parts of a whole. Immutable; any number of threads may use one.</summary>
public sealed class ThingWords
{
    private readonly HashSet<string> bodiless;
    private readonly HashSet<string> made;
    private readonly HashSet<string> making;
    private readonly HashSet<string> parts;
    private readonly HashSet<string> units;

    private ThingWords(IEnumerable<string> bodiless, IEnumerable<string> parts, IEnumerable<string> units, IEnumerable<string> made, IEnumerable<string> making)
    {
        this.making = new(making, StringComparer.Ordinal);
        this.made = new(made, StringComparer.Ordinal);
        this.bodiless = new(bodiless, StringComparer.Ordinal);
        this.parts = new(parts, StringComparer.Ordinal);
        this.units = new(units, StringComparer.Ordinal);
    }

    /// <summary>No words at all.</summary>
    public static ThingWords None { get; } = new([], [], [], [], []);

    /// <summary>The words of <c>bodiless-nouns.txt</c>, <c>parts-of-buildings.txt</c>, <c>units-of-groups.txt</c>, <c>made-things.txt</c> and <c>making-verbs.txt</c> in a folder of lexicons.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static ThingWords Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new(Lemmas(folder, "bodiless-nouns.txt"), Lemmas(folder, "parts-of-buildings.txt"), Lemmas(folder, "units-of-groups.txt"), Lemmas(folder, "made-things.txt"), Lemmas(folder, "making-verbs.txt"));
    }

    /// <summary>Whether a lemma names what is only said to be taken, lost or done: <c>took control</c>, <c>opened fire</c>.</summary>
    public bool IsBodiless(string lemma) => bodiless.Contains(lemma);

    /// <summary>Whether a noun (by lemma) names what stands for its maker or owner where it does something: a report, missiles, aid.</summary>
    public bool IsMade(string lemma) => made.Contains(lemma);

    /// <summary>Whether the doer of a verb (by lemma) stands behind what the thing he acts on does: <c>fired</c>, <c>signed</c>, <c>led</c>.</summary>
    public bool IsMaking(string lemma) => making.Contains(lemma);

    /// <summary>Whether a lemma names a part or the surroundings of a building: <c>the entrance of the bank</c>.</summary>
    public bool IsPartOfBuilding(string lemma) => parts.Contains(lemma);

    /// <summary>Whether a lemma names an armed group's people at work: <c>the columns of the front</c>.</summary>
    public bool IsUnitOfGroup(string lemma) => units.Contains(lemma);

    private static IEnumerable<string> Lemmas(string folder, string file) => WordTable.Rows(folder, file).Select(row => row[0]);
}
