using System.Collections.Concurrent;
using Dragoman.Sentences;

namespace Dragoman.Registers;

/// <summary>All names of a register as patterns over folded letters, and the search for them.</summary>
internal sealed class RegisterNames
{
    private readonly NameTrie exact = new();
    private readonly NameTrie sound = new();
    private readonly List<Pattern> patterns = new(1 << 14);
    private readonly Dictionary<string, string> families;
    private readonly HashSet<string> ordinary;
    private readonly ConcurrentBag<Workspace> idle = [];

    public RegisterNames(RegisterEntry[] entries, Dictionary<string, string> families, HashSet<string> ordinary)
    {
        this.families = families;
        this.ordinary = ordinary;
        var work = new Workspace(families);
        for (var i = 0; i < entries.Length; i++) AddEntry(i, entries[i], work);
        exact.Close();
    }

    /// <summary>A name without marks, blanks and case.</summary>
    public static string KeyOf(string name) => KeyOf(name, new());

    /// <summary>The same with a text to work in, for many names in a row.</summary>
    public static string KeyOf(string name, FoldedText text)
    {
        text.Read(name);
        return new(text.Letters, 0, text.Length);
    }

    /// <inheritdoc cref="ActorRegister.Match(Sentence)"/>
    public List<RegisterMatch> Match(ReadOnlySpan<Token> tokens)
    {
        // A workspace is lent to one call at a time, so that threads never share one and calls do not allocate.
        if (!idle.TryTake(out var work)) work = new(families);
        work.Found.Clear();
        work.Text.Read(tokens);
        for (var t = 0; t < tokens.Length; t++)
            if (work.Text.TokenStart[t] >= 0) WalkExact(work, t);
        for (var t = 0; t < tokens.Length; t++)
            if (work.Text.TokenStart[t] is >= 0 and var start && work.Text.Upper[start]) WalkSound(work, start, t);
        List<RegisterMatch> matches = work.Found.Count == 0 ? [] : Longest(work.Found);
        idle.Add(work);
        return matches;
    }

    private void AddEntry(int index, RegisterEntry entry, Workspace work)
    {
        var common = entry.Kind == RegisterKind.Agent;
        var sounds = entry.Kind is RegisterKind.Person or RegisterKind.Group or RegisterKind.Organization;
        Add(index, entry.Name, common ? RegisterNameKind.Agent : RegisterNameKind.Name, work);
        if (sounds) AddSound(index, entry, entry.Name, work);
        foreach (var alias in entry.Aliases)
        {
            Add(index, alias, common ? RegisterNameKind.Agent : RegisterNameKind.Alias, work);
            if (sounds) AddSound(index, entry, alias, work);
        }

        if (entry.OfficialName is { } official) Add(index, official, RegisterNameKind.Alias, work);
        foreach (var demonym in entry.Demonyms) Add(index, demonym, RegisterNameKind.Demonym, work);
        foreach (var adjective in entry.Adjectives) Add(index, adjective, RegisterNameKind.Adjective, work);
        foreach (var capital in entry.Capitals) Add(index, capital, RegisterNameKind.Capital, work);
        foreach (var seat in entry.Seats) Add(index, seat, RegisterNameKind.Seat, work);
    }

    private void Add(int entry, string name, RegisterNameKind kind, Workspace work)
    {
        var text = work.Text;
        text.Read(name);
        if (text.Length == 0) return;
        var acronym = kind is RegisterNameKind.Name or RegisterNameKind.Alias && IsAcronym(text);
        var capitals = 0UL;
        for (var i = 0; i < text.Length && i < 64; i++)
            if (text.Upper[i]) capitals |= 1UL << i;
        var letters = text.Letters.AsSpan(0, text.Length);
        Push(exact, letters, new()
        {
            Entry = entry,
            Kind = acronym ? RegisterNameKind.Acronym : kind,
            Capitals = capitals,
            Acronym = acronym,
            Exact = !acronym && IsMixed(text),
            Ordinary = kind is RegisterNameKind.Name or RegisterNameKind.Alias && text.Length <= 14 && ordinary.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters),
            Words = text.Words(0, text.Length),
        });
    }

    // The name stands folded in the workspace already.
    private void AddSound(int index, RegisterEntry entry, string name, Workspace work)
    {
        if (IsAcronym(work.Text) || name.AsSpan().IndexOfAny(' ', '-') < 0) return;
        work.Sound.Read(work.Text, work.Families);

        // Names of English words have one spelling ("Thai military" must not catch "the military"); those with an article or a hyphen are transliterated.
        if (entry.Kind != RegisterKind.Person && !work.Sound.AnyArticle && !name.Contains('-')) return;

        // Two words and seven letters: below that the merged vowels of the key bring unlike names together.
        if (work.Sound.Words < 2 || work.Sound.Length < 7 || work.Sound.AnyInitial || EndsInNumeral(name)) return;
        Push(sound, work.Sound.Letters.AsSpan(0, work.Sound.Length), new()
        {
            Entry = index,
            Kind = RegisterNameKind.Variant,
            Words = work.Sound.Words,
            LeadingArticle = work.Sound.LeadingArticle,
        });
    }

    // The key of "Charles III" is that of "Charles E.".
    private static bool EndsInNumeral(string name) => name.AsSpan(name.LastIndexOf(' ') + 1).IndexOfAnyExcept("IVX") < 0;

    private void Push(NameTrie trie, ReadOnlySpan<char> letters, Pattern pattern)
    {
        var node = trie.Add(letters);
        for (var p = trie.Head(node); p != 0; p = patterns[p - 1].Before)
            if (patterns[p - 1].Entry == pattern.Entry && patterns[p - 1].Capitals == pattern.Capitals && patterns[p - 1].Kind <= pattern.Kind) return;
        patterns.Add(pattern with { Before = trie.Push(node, patterns.Count) });
    }

    private void WalkExact(Workspace work, int token)
    {
        var text = work.Text;
        var start = text.TokenStart[token];
        var (node, at) = exact.Opening(text.Letters, text.EndToken, start, text.Length);
        if (node < 0) return;
        for (; at < text.Length; at++)
        {
            node = exact.Next(node, text.Letters[at]);
            if (node < 0) return;
            var end = text.EndToken[at + 1];
            if (end == 0) continue;
            for (var p = exact.Head(node); p != 0; p = patterns[p - 1].Before)
                if (Fits(patterns[p - 1], text, start, at + 1)) work.Found.Add(new(token, end, patterns[p - 1].Entry, patterns[p - 1].Kind));
        }
    }

    // Word by word, so that only words that may go on a name are spelled by sound. Articles and initials inside a name are passed over, as they were when it was added.
    private void WalkSound(Workspace work, int start, int token)
    {
        var text = work.Text;
        var node = NameTrie.Root;
        for (int at = start, end; at < text.Length; at = end)
        {
            end = at + 1;
            while (end < text.Length && !text.WordStart[end]) end++;
            var letters = text.Letters.AsSpan(at, end - at);
            if (NameSound.IsArticle(letters) || letters.Length == 1 && text.Upper[at])
            {
                if (at == start) return;
                continue;
            }

            foreach (var letter in work.Sound.KeyOf(letters, work.Families))
            {
                node = sound.Next(node, letter);
                if (node < 0) return;
            }

            if (text.EndToken[end] == 0 || !text.Upper[at]) continue;
            for (var p = sound.Head(node); p != 0; p = patterns[p - 1].Before)
                work.Found.Add(new(patterns[p - 1].LeadingArticle ? BeforeArticle(text, token) : token, text.EndToken[end], patterns[p - 1].Entry, RegisterNameKind.Variant));
        }
    }

    // The article of al-Mourabitoun, if it stands there as a token of its own, belongs to the name.
    private static int BeforeArticle(FoldedText text, int token)
    {
        var before = token - 1;
        while (before >= 0 && text.TokenStart[before] < 0) before--;
        if (before < 0) return token;
        var start = text.TokenStart[before];
        return NameSound.IsArticle(text.Letters.AsSpan(start, text.TokenStart[token] - start)) ? before : token;
    }

    private static bool Fits(in Pattern pattern, FoldedText text, int start, int end)
    {
        var length = end - start;
        var words = text.Words(start, end);
        if (text.Shouting && pattern.Ordinary) return false;
        if (pattern.Acronym) return FitsAcronym(pattern, text, start, end, words);
        if (words != pattern.Words && length < 5) return false;
        // "Israel is", "Pakistan is": no Israelis, no Pakistanis.
        if (words > pattern.Words && pattern.Kind is RegisterNameKind.Demonym or RegisterNameKind.Adjective) return false;
        for (var capitals = pattern.Capitals; capitals != 0; capitals &= capitals - 1)
            if (!text.Upper[start + System.Numerics.BitOperations.TrailingZeroCount(capitals)]) return false;
        return !pattern.Exact || !AnyUpper(text, start, end, ~pattern.Capitals);
    }

    private static bool FitsAcronym(in Pattern pattern, FoldedText text, int start, int end, int words)
    {
        if (words != pattern.Words && !text.IsSpelledOut(start, end)) return false;
        var all = true;
        for (var i = start; i < end && all; i++) all = text.Upper[i] || !char.IsAsciiLetter(text.Letters[i]);

        // British papers write Unesco and Asean; of four letters too many are words or names, so Nato and Isis stand in the files.
        return all || (end - start >= 5 && words == 1 && !pattern.Ordinary && text.Upper[start] && !AnyUpper(text, start + 1, end));
    }

    private static bool AnyUpper(FoldedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Upper[i]) return true;
        return false;
    }

    private static bool AnyUpper(FoldedText text, int start, int end, ulong letters)
    {
        for (var i = start; i < end && i < start + 64; i++)
            if ((letters >> (i - start) & 1) != 0 && text.Upper[i]) return true;
        return false;
    }

    // LeT, AfD, JeM: only their odd case tells them from words.
    private static bool IsMixed(FoldedText text)
    {
        if (text.Length > 5 || text.Words(0, text.Length) > 1) return false;
        for (var i = 1; i < text.Length; i++)
            if (text.Upper[i]) return true;
        return false;
    }

    private static bool IsAcronym(FoldedText text)
    {
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text.Letters[i])) continue;
            if (!text.Upper[i]) return false;
            letters++;
        }

        return letters > 0 && text.Length is >= 2 and <= 12;
    }

    private static List<RegisterMatch> Longest(List<RegisterMatch> found)
    {
        found.Sort(static (a, b) =>
            a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken)
            : a.Entry != b.Entry ? a.Entry.CompareTo(b.Entry) : a.Kind.CompareTo(b.Kind));
        var kept = new List<RegisterMatch>(found.Count);
        var (reach, reachStart) = (-1, -1);
        foreach (var match in found)
        {
            var same = match.FirstToken == reachStart && match.EndToken == reach;
            if (match.EndToken <= reach && !same) continue;
            if (same && kept[^1].Entry == match.Entry) continue;
            (reach, reachStart) = (match.EndToken, match.FirstToken);
            kept.Add(match);
        }

        kept.Sort(static (a, b) =>
            a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken)
            : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Entry.CompareTo(b.Entry));
        return WithoutWeak(kept);
    }

    // What the words say exactly leaves no room for another entry that they resemble.
    private static List<RegisterMatch> WithoutWeak(List<RegisterMatch> sorted)
    {
        var length = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var (match, before) = (sorted[i], length > 0 ? sorted[length - 1] : default);
            var same = length > 0 && before.FirstToken == match.FirstToken && before.EndToken == match.EndToken;
            if (!same || match.Kind != RegisterNameKind.Variant || before.Kind == RegisterNameKind.Variant) sorted[length++] = match;
        }

        sorted.RemoveRange(length, sorted.Count - length);
        return sorted;
    }

    private readonly record struct Pattern
    {
        public required int Entry { get; init; }

        public required RegisterNameKind Kind { get; init; }

        public required int Words { get; init; }

        /// <summary>Bit i: letter i must be a capital; letters past the 64th are free.</summary>
        public ulong Capitals { get; init; }

        public bool Acronym { get; init; }

        /// <summary>Whether every letter must have the case of the name.</summary>
        public bool Exact { get; init; }

        public bool Ordinary { get; init; }

        public bool LeadingArticle { get; init; }

        /// <summary>Pattern before this one at the same node, plus one.</summary>
        public int Before { get; init; }
    }

    private sealed class Workspace(Dictionary<string, string> families)
    {
        public FoldedText Text { get; } = new();

        public SoundText Sound { get; } = new();

        public List<RegisterMatch> Found { get; } = [];

        public Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Families { get; } = families.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
