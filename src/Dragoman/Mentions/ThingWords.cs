namespace Dragoman.Mentions;

/// <summary>Nouns that look like things which can be hit or taken and are not, or are so only as parts of a whole, and other closed lists by which reports name things. Immutable; any number of threads may use one.</summary>
public sealed class ThingWords
{
    private static readonly string[] Files = ["bodiless-nouns", "parts-of-buildings", "units-of-groups", "made-things", "making-verbs", "nouns-of-times", "measuring-adjectives", "quarters", "vague-deeds", "ills", "parts-of-bodies", "parts-of-lands", "holdings", "strangers", "thoroughfares", "fighters"];

    private readonly Dictionary<string, HashSet<string>> lists;

    private ThingWords(Dictionary<string, HashSet<string>> lists) => this.lists = lists;

    /// <summary>No words at all.</summary>
    public static ThingWords None { get; } = new(Files.ToDictionary(file => file, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>
    /// The words of <c>bodiless-nouns.txt</c>, <c>parts-of-buildings.txt</c>, <c>units-of-groups.txt</c>, <c>made-things.txt</c>, <c>making-verbs.txt</c>, <c>nouns-of-times.txt</c>,
    /// <c>measuring-adjectives.txt</c>, <c>quarters.txt</c>, <c>vague-deeds.txt</c>, <c>parts-of-bodies.txt</c>, <c>parts-of-lands.txt</c>, <c>holdings.txt</c>, <c>strangers.txt</c>, <c>thoroughfares.txt</c>, <c>fighters.txt</c> and <c>ills.txt</c> in a folder of lexicons.
    /// </summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static ThingWords Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new(Files.ToDictionary(file => file, file => new HashSet<string>(WordTable.Rows(folder, file + ".txt").Select(row => row[0]), StringComparer.Ordinal), StringComparer.Ordinal));
    }

    /// <summary>Whether a lemma names what is only said to be taken, lost or done: <c>took control</c>, <c>opened fire</c>.</summary>
    public bool IsBodiless(string lemma) => lists["bodiless-nouns"].Contains(lemma);

    /// <summary>Whether a noun (by lemma) names what stands for its maker or owner where it does something: a report, missiles, aid.</summary>
    public bool IsMade(string lemma) => lists["made-things"].Contains(lemma);

    /// <summary>Whether a noun (by lemma) names a part of somebody, so that what is done to it is done to him.</summary>
    public bool IsPartOfBody(string lemma) => lists["parts-of-bodies"].Contains(lemma);

    /// <summary>Whether the doer of a verb (by lemma) stands behind what the thing he acts on does: <c>fired</c>, <c>signed</c>, <c>led</c>.</summary>
    public bool IsMaking(string lemma) => lists["making-verbs"].Contains(lemma);

    /// <summary>Whether a lemma names a part or the surroundings of a building: <c>the entrance of the bank</c>.</summary>
    public bool IsPartOfBuilding(string lemma) => lists["parts-of-buildings"].Contains(lemma);

    /// <summary>Whether a noun names what one side of a fight holds or moves (<c>position</c>, <c>convoy</c>): who strikes it strikes its holder.</summary>
    public bool IsHolding(string lemma) => lists["holdings"].Contains(lemma);

    /// <summary>Whether a noun or adjective names people who are not of the land they are in (<c>tourist</c>, <c>foreign</c>).</summary>
    public bool IsStranger(string lemma) => lists["strangers"].Contains(lemma);

    /// <summary>Whether a noun names part of a land (<c>border</c>, <c>airspace</c>): what is done there is done to the land.</summary>
    public bool IsPartOfLand(string lemma) => lists["parts-of-lands"].Contains(lemma);

    /// <summary>Whether a lemma names an armed group's people at work: <c>the columns of the front</c>.</summary>
    public bool IsUnitOfGroup(string lemma) => lists["units-of-groups"].Contains(lemma);

    /// <summary>Whether a lemma names a time and nothing that time is spent on: <c>at dawn</c>.</summary>
    public bool IsTime(string lemma) => lists["nouns-of-times"].Contains(lemma);

    /// <summary>Whether an adjective says how much or how well known, and not what: <c>powerful</c>.</summary>
    public bool IsMeasuring(string lemma) => lists["measuring-adjectives"].Contains(lemma);

    /// <summary>Whether a lemma names where a body is housed, under which the body itself goes too: <c>the offices of the party</c>.</summary>
    public bool IsQuarters(string lemma) => lists["quarters"].Contains(lemma);

    /// <summary>Whether a deed's noun tells of violence only where it is said against whom: <c>an operation</c>, <c>a crime</c>.</summary>
    public bool IsVagueDeed(string lemma) => lists["vague-deeds"].Contains(lemma);

    /// <summary>Whether a lemma names people who fight for somebody: <c>rebel</c>, <c>soldier</c>.</summary>
    public bool IsFighter(string lemma) => lists["fighters"].Contains(lemma);

    /// <summary>Whether a lemma names what things happen on and that is not meant by them: <c>an ambush on the highway</c>.</summary>
    public bool IsThoroughfare(string lemma) => lists["thoroughfares"].Contains(lemma);

    /// <summary>Whether a lemma names what is fought with words and laws: <c>the war on poverty</c>.</summary>
    public bool IsIll(string lemma) => lists["ills"].Contains(lemma);
}
