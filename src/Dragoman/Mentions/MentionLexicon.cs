namespace Dragoman.Mentions;

/// <summary>What the gender of a word tells about whom it can mean.</summary>
internal enum Gender
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>A man.</summary>
    Male,

    /// <summary>A woman.</summary>
    Female,

    /// <summary>A person of either gender.</summary>
    Animate,

    /// <summary>A thing.</summary>
    Thing,
}

/// <summary>A pronoun or possessive.</summary>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="Plural">Whether it stands for several; <c>null</c> for either.</param>
/// <param name="Gender">Gender it asks for.</param>
/// <param name="Reflexive">Whether it points back inside its own clause.</param>
internal readonly record struct Pronoun(int Person, bool? Plural, Gender Gender, bool Reflexive);

/// <summary>Words by which mentions are known: head nouns with what they denote, titles, given names, words inside names, pronouns, numbers. Immutable.</summary>
public sealed class MentionLexicon
{
    private static readonly (string File, MentionType Type)[] NounFiles =
    [
        ("nouns-of-people.tsv", MentionType.People), ("nouns-of-states.tsv", MentionType.State), ("nouns-of-groups.tsv", MentionType.Group),
        ("nouns-of-organizations.tsv", MentionType.Organization), ("nouns-of-facilities.tsv", MentionType.Facility),
        ("nouns-of-places.tsv", MentionType.Place), ("nouns-of-weapons.tsv", MentionType.Weapon),
    ];

    private const int MostFacts = 40_000;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Naming.WordFacts> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (MentionType Type, Gender Gender)> nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> titleBeginnings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, uint> hints = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> givenNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Place, MentionType Type)> cues = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Pronoun> pronouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> particles = new(StringComparer.Ordinal);
    private readonly HashSet<string> intending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> clusters = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> placeWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> aliasVerbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> peoples = new(StringComparer.Ordinal);
    private readonly HashSet<string> ledVerbs = new(StringComparer.Ordinal);
    private readonly HashSet<(string Word, string Form)> harm = [];
    private readonly HashSet<string> closers = new(StringComparer.Ordinal);
    private readonly HashSet<string> joints = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionType> always = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MentionType> telling = new(StringComparer.Ordinal);
    private readonly HashSet<string> placesWithOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> times = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> metonymy = new(StringComparer.Ordinal);

    private MentionLexicon(NumberReader numbers) => Numbers = numbers;

    /// <summary>What the name finder asks about a word by itself. Forms met are kept, up to a number that only odd texts reach.</summary>
    internal Naming.WordFacts Facts(string form)
    {
        if (facts.TryGetValue(form, out var known)) return known;
        var found = new Naming.WordFacts(form, this);
        if (facts.Count < MostFacts) facts.TryAdd(form, found);
        return found;
    }

    /// <summary>Names that hint at a kind.</summary>
    internal Naming.KnownNames Known { get; private set; } = new([]);

    /// <summary>Reader of numbers.</summary>
    public NumberReader Numbers { get; }

    /// <summary>The lexicon of a folder of tables (<c>lexicons/en</c>).</summary>
    /// <exception cref="IOException">A table is missing or cannot be read.</exception>
    public static MentionLexicon Load(string folder)
    {
        var lexicon = new MentionLexicon(NumberReader.Load(folder));
        foreach (var (file, type) in NounFiles)
            foreach (var row in WordTable.Rows(folder, file))
                lexicon.nouns.TryAdd(row[0], (type, GenderOf(row)));
        foreach (var row in WordTable.Rows(folder, "person-titles.tsv"))
        {
            lexicon.titles[row[0]] = GenderOf(row);
            lexicon.titleBeginnings.Add(row[0].Split(' ', '-')[0]);
        }

        foreach (var row in WordTable.Rows(folder, "given-names.tsv")) lexicon.givenNames[row[0].ToLowerInvariant()] = GenderOf(row);
        foreach (var row in WordTable.Rows(folder, "surnames.txt")) lexicon.surnames.Add(row[0].ToLowerInvariant());
        foreach (var row in WordTable.Rows(folder, "particles.txt")) lexicon.particles.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "alias-verbs.txt")) lexicon.aliasVerbs.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "peoples.txt")) lexicon.peoples.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "led-verbs.txt")) lexicon.ledVerbs.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "harm.tsv")) lexicon.harm.Add((row[0], row[2]));
        foreach (var row in WordTable.Rows(folder, "name-closers.txt")) lexicon.closers.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "name-joints.txt")) lexicon.joints.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "place-words.txt")) lexicon.placeWords.Add(row[0].ToLowerInvariant());
        foreach (var row in WordTable.Rows(folder, "nouns-of-times.txt")) lexicon.times.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "complements.tsv"))
            if (row.Length > 3 && row[1] == "adj" && row[3] == "subject" && row[2].Split(' ').Contains("to")) lexicon.intending.Add(row[0]);
        foreach (var row in WordTable.Rows(folder, "word-clusters.tsv"))
            foreach (var word in row[1].Split(' '))
                lexicon.clusters.TryAdd(word, int.Parse(row[0]));
        foreach (var row in WordTable.Rows(folder, "telling-nouns.tsv"))
        {
            if (row.Length > 1 && Enum.TryParse<MentionType>(row[1], true, out var told)) lexicon.telling[row[0]] = told;
            if (row.Length > 2) lexicon.placesWithOf.Add(row[0]);
        }

        lexicon.Known = new Naming.KnownNames(WordTable.Rows(folder, "known-names.tsv"));
        foreach (var row in WordTable.Rows(folder, "metonymy.tsv")) lexicon.metonymy[row[0]] = row[^1];
        foreach (var row in WordTable.Rows(folder, "name-cues.tsv"))
            if (row.Length > 2 && Enum.TryParse<MentionType>(row[2], true, out var type))
            {
                lexicon.cues[row[0]] = (row[1], type);
                if (row.Length > 3) lexicon.always[row[0]] = type;
            }

        foreach (var row in WordTable.Rows(folder, "pronouns.tsv"))
            if (row.Length > 4)
                lexicon.pronouns[row[0]] = new Pronoun(row[1][0] - '0', row[2] switch { "s" => false, "p" => true, _ => null }, PronounGender(row[3]), row[4] == "r");
        lexicon.Gather();
        return lexicon;
    }

    /// <summary>What all tables say of a word, in one look: the name tagger asks for every word there is.</summary>
    private void Gather()
    {
        foreach (var word in givenNames.Keys) Hint(word, 1);
        foreach (var word in surnames) Hint(word, 2);
        foreach (var word in titles.Keys) Hint(word, 4);
        foreach (var word in particles) Hint(word, 8);
        foreach (var word in placeWords) Hint(word, 0x400);
        foreach (var (word, noun) in nouns) Hint(word, (uint)(noun.Type + 1) << 4);
        foreach (var word in cues.Keys)
            if (Cue(word, false, true) is { } last) Hint(word, (uint)(last + 1) << 12);
            else if (Cue(word, true, false) is { } first) Hint(word, (uint)(first + 1) << 16);
    }

    private void Hint(string word, uint bits) => hints[word] = hints.GetValueOrDefault(word) | bits;

    /// <summary>Bits that the tables say of a word; full stops of a title do not count.</summary>
    internal uint Hints(string word) =>
        hints.GetValueOrDefault(word) | (word.Length > 2 && word[^1] == '.' ? hints.GetValueOrDefault(word[..^1]) & 4 : 0);

    /// <summary>Whether a title may begin with a word.</summary>
    internal bool BeginsTitle(string word) => titleBeginnings.Contains(word.Length > 2 && word[^1] == '.' ? word[..^1] : word);

    internal bool IsAliasVerb(string lemma) => aliasVerbs.Contains(lemma);

    /// <summary>Whether a word names a people or faith without a state (<c>Kurdish</c>, <c>Yazidis</c>).</summary>
    internal bool IsPeople(string word) => peoples.Contains(word);

    /// <summary>Whether only what has members can have it done to it: to be led, founded, disbanded.</summary>
    internal bool IsLedVerb(string lemma) => ledVerbs.Contains(lemma);

    /// <summary>Whether a noun means those who were harmed (<c>the victims</c>).</summary>
    internal bool IsVictim(string lemma) => harm.Contains((lemma, "name"));

    /// <summary>Whether a verb harms its object (<c>killed</c>), or its subject where <paramref name="itself"/> is set (<c>died</c>).</summary>
    internal bool IsHarming(string lemma, bool itself) => harm.Contains((lemma, itself ? "subject" : "verb"));

    internal bool IsCloser(string word) => closers.Contains(word);

    internal bool IsTime(string lemma) => times.Contains(lemma);

    /// <summary><c>city</c> or <c>party</c>: what a capital beside the word is; <c>null</c> where the word does not tell.</summary>
    internal string? Metonymy(string lemma) => metonymy.GetValueOrDefault(lemma);

    /// <summary>Whether a small word or mark may stand inside a name.</summary>
    internal bool IsJoint(string word) => joints.Contains(word) || particles.Contains(word.ToLowerInvariant());

    internal bool IsParticle(string word) => particles.Contains(word);

    /// <summary>Number of the class of words that are used alike; -1 for words too rare to tell.</summary>
    internal int Cluster(string word)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9')) word = string.Create(word.Length, word, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsDigit(text[i]) ? '0' : text[i];
        });
        return clusters.GetValueOrDefault(word, -1);
    }

    /// <summary>What a name that ends in a word is, whatever else its words look like (<c>… Park</c>); <c>null</c> for words that end other names too.</summary>
    internal MentionType? AlwaysCue(string word) => always.TryGetValue(word, out var type) ? type is MentionType.Facility ? MentionType.Place : type : null;

    /// <summary>What a name beside a noun names (<c>the airline X</c>); <c>null</c> where the noun does not tell.</summary>
    internal MentionType? KindTold(string lemma) => telling.TryGetValue(lemma, out var kind) ? kind : null;

    /// <summary>Whether what follows such a noun and <c>of</c> is the place itself: the town of X is X, the stadium of X is not.</summary>
    internal bool IsPlaceWithOf(string lemma) => placesWithOf.Contains(lemma);

    internal bool IsPlaceWord(string word) => placeWords.Contains(word);

    internal bool IsSurname(string word) => surnames.Contains(word);

    internal bool IsGivenName(string word) => givenNames.ContainsKey(word);

    internal Gender GenderOfName(string given) => givenNames.GetValueOrDefault(given);

    internal Pronoun? PronounOf(string word) => pronouns.TryGetValue(word, out var pronoun) ? pronoun : null;

    /// <summary>Whether somebody is said to be so who is to do something (<c>ready to talk</c>), by the table of complements.</summary>
    internal bool IsIntending(string adjective) => intending.Contains(adjective);

    // "newsmen", "gunmen": lemmatisers leave what they do not know in the plural.
    internal (MentionType Type, Gender Gender)? Noun(string lemma) =>
        nouns.TryGetValue(lemma, out var noun) || (lemma.Length > 5 && lemma.EndsWith("men", StringComparison.Ordinal) && nouns.TryGetValue(lemma[..^3] + "man", out noun)) ? noun : null;

    /// <summary>What a word at the first, last or another place of a name says about what is named.</summary>
    internal MentionType? Cue(string word, bool isFirst, bool isLast) =>
        cues.TryGetValue(word, out var cue) && (cue.Place == "any" || (cue.Place == "first" && isFirst) || (cue.Place == "last" && isLast))
            ? cue.Type
            : null;

    /// <summary>Whether words are a title, and the gender it tells.</summary>
    internal bool IsTitle(string words, out Gender gender) => titles.TryGetValue(words.Replace(".", "", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal).ToLowerInvariant(), out gender);

    private static Gender GenderOf(string[] row) => row.Length > 1 ? row[1] switch { "m" => Gender.Male, "f" => Gender.Female, _ => Gender.Unknown } : Gender.Unknown;

    private static Gender PronounGender(string code) => code switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        "n" => Gender.Thing,
        "a" => Gender.Animate,
        _ => Gender.Unknown,
    };
}
