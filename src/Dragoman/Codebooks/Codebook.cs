using System.Collections.Frozen;

namespace Dragoman.Codebooks;

/// <summary>
/// Rules ready to be matched: patterns indexed by predicate, so that coding costs the same however many rules there are.
/// Immutable; any number of threads may use one.
/// </summary>
public sealed class Codebook
{
    private readonly FrozenDictionary<string, int[]> byLemma;
    private readonly FrozenDictionary<string, EventType> types;
    private readonly FrozenDictionary<string, PhraseFinder> modes;
    private readonly FrozenDictionary<string, FrozenSet<string>> matters;

    /// <summary>A codebook of <paramref name="rules"/> and the <paramref name="patterns"/> that point at them.</summary>
    /// <exception cref="ArgumentException">A pattern points at no rule.</exception>
    public Codebook(string name, string version, IReadOnlyList<EventType> types, IReadOnlyList<NamedWords> contexts, IReadOnlyList<CodebookRule> rules, IReadOnlyList<Pattern> patterns, Recode recode = Recode.None)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.Any(pattern => pattern.Rule < 0 || pattern.Rule >= rules.Count)) throw new ArgumentException("a pattern points at no rule", nameof(patterns));
        Name = name;
        Version = version;
        Types = types;
        Contexts = contexts;
        Rules = rules;
        Patterns = patterns;
        Recode = recode;
        ContextFinder = new PhraseFinder(contexts);
        this.types = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        modes = types.ToFrozenDictionary(type => type.Name, type => new PhraseFinder(type.ModeWords), StringComparer.Ordinal);
        matters = types.Where(type => type.Matters is not null).ToFrozenDictionary(type => type.Name, type => type.Matters!.SelectMany(word => new[] { word, WordForms.Singular(word) }).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        byLemma = Index(patterns);
    }

    /// <summary>Name (<c>plover</c>).</summary>
    public string Name { get; }

    /// <summary>First 16 characters of the SHA-256 of the files it was made from.</summary>
    public string Version { get; }

    /// <summary>Event types.</summary>
    public IReadOnlyList<EventType> Types { get; }

    /// <summary>Contexts with their words.</summary>
    public IReadOnlyList<NamedWords> Contexts { get; }

    /// <summary>All rules.</summary>
    public IReadOnlyList<CodebookRule> Rules { get; }

    /// <summary>All patterns.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>Under which names records are written.</summary>
    public Recode Recode { get; }

    /// <summary>Finds contexts by their words.</summary>
    public PhraseFinder ContextFinder { get; }

    /// <summary>Indices of the patterns whose predicate may be <paramref name="lemma"/>, the ones that bind more words first.</summary>
    public ReadOnlySpan<int> Candidates(string lemma) => byLemma.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>The event type of that name; <c>null</c> for relation types.</summary>
    public EventType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>Finds the modes of an event type by their words; <c>null</c> for relation types.</summary>
    public PhraseFinder? Modes(string type) => modes.GetValueOrDefault(type);

    /// <summary>Whether a thing of that lemma may stand where an event type asks for a party (<c>condemned the decision</c>).</summary>
    public bool IsMatter(string type, string lemma) => matters.TryGetValue(type, out var known) && known.Contains(lemma);

    private static FrozenDictionary<string, int[]> Index(IReadOnlyList<Pattern> patterns)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var index in Enumerable.Range(0, patterns.Count).OrderByDescending(index => patterns[index].Bound).ThenBy(index => index))
        {
            foreach (var lemma in patterns[index].Lemmas)
            {
                if (!lists.TryGetValue(lemma, out var list)) lists[lemma] = list = [];
                if (list.Count == 0 || list[^1] != index) list.Add(index);
            }
        }

        return lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
