using Dragoman.Mentions;

namespace Dragoman.Places;

/// <summary>Tells names that say where something is from those of who acts or whom it concerns.</summary>
internal sealed class Locating
{
    private const int LongestPhrase = 4;

    private readonly PlaceWords words;
    private readonly Dictionary<(int Sentence, int Head), Toponym> byHead = [];

    /// <summary>For the toponyms of one article.</summary>
    public Locating(PlaceWords words, IReadOnlyList<Toponym> names)
    {
        this.words = words;
        foreach (var name in names) byHead[(name.Sentence.Index, name.Head)] = name;
    }

    /// <summary>Whether the name hangs on a preposition of place, stands beside another place, or alone; a conjunct is as its first.</summary>
    public bool Locates(Toponym name)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (name.Adjectival || name.Embedded) return false;
            var token = name.Sentence.Tokens[name.Head];
            if (token.Deprel != "conj" || token.Head < 0 || !byHead.TryGetValue((name.Sentence.Index, token.Head), out var first) || first == name) return ByItself(name);
            name = first;
        }
        return false;
    }

    private bool ByItself(Toponym name)
    {
        var tokens = name.Sentence.Tokens;
        var relation = tokens[name.Head].Deprel ?? "";
        if (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation is "obj" or "iobj" or "compound") return false;
        var preposition = Case(name);
        if (preposition >= 0 && tokens[preposition].Form is "of" or "Of") return preposition > 0 && (words.IsNear(tokens[preposition - 1].Form) || IsOutOf(name, tokens[preposition - 1].Form));
        if (preposition >= 0) return IsPlaceAfter(name, tokens[preposition].Form) && !IsSeat(name, relation);
        if (relation.Length == 0) return false;
        return relation is "root" or "appos" or "nmod:unmarked" or "dep" or "list" || (name.First > 0 && tokens[name.First - 1].Form == "," && relation is "nmod");
    }

    /// <summary><c>smuggled out of Port Said</c>; out of a state is whom it is done to.</summary>
    private static bool IsOutOf(Toponym name, string before) => before is "out" or "inside" or "outside" && name.Chosen is { IsCountry: false };

    /// <summary><c>in</c> before anything; <c>to</c>, <c>from</c>, <c>on</c> only before towns and the like, which states are whom it concerns.</summary>
    private bool IsPlaceAfter(Toponym name, string preposition) =>
        words.Locates(preposition) || (words.IsPreposition(preposition) && name.Chosen is { IsCountry: false } && name.Mention?.Type is MentionType.Place or MentionType.Facility);

    private bool IsSeat(Toponym name, string relation) =>
        relation.StartsWith("nmod", StringComparison.Ordinal) && name.Sentence.Tokens[name.Head].Head is >= 0 and var above && words.IsSeated(name.Sentence.Tokens[above].Form);

    /// <summary>The preposition of a name; -1 for none.</summary>
    private int Case(Toponym name)
    {
        var tokens = name.Sentence.Tokens;
        for (var i = name.First - 1; i >= Math.Max(0, name.First - LongestPhrase); i--)
        {
            if (!words.IsPreposition(tokens[i].Form)) continue;
            if (string.IsNullOrEmpty(tokens[i].Deprel) ? i == name.First - 1 : tokens[i].Deprel == "case" && tokens[i].Head == name.Head) return i;
        }
        return -1;
    }
}
