using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>
/// Mends what a tagger that sees one sentence at a time cannot know: titles are cut from persons, names run together are parted, the last word of a name tells
/// its kind, and one article does not call a word a person here and a place there.
/// </summary>
internal sealed class NameRepair(MentionLexicon lexicon)
{
    private const int LongestTitle = 3;

    /// <summary>How many looks of a name one outright statement outweighs.</summary>
    private const int Telling = 5;

    /// <summary>The names of every sentence of an article, mended.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="names">Names as the tagger saw them, a list a sentence.</param>
    /// <param name="known">What the register knows, a list a sentence.</param>
    /// <param name="context">How the article writes its words.</param>
    public List<NamedSpan>[] Mend(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names, List<NamedSpan>[] known, NameContext context)
    {
        for (var s = 0; s < names.Length; s++)
        {
            var tokens = sentences[s].Tokens;
            var marks = context.Marks[s];
            if (names[s].Count == 0) continue;
            var at = s;
            var parted = names[s].Select(n => Hyphenated(tokens, Parted(tokens, Untitled(tokens, Hyphenated(tokens, n), known[at], marks), known[at], marks))).Select(n => Dateless(tokens, Trimmed(tokens, n))).Where(n => n.End > n.First);
            parted = parted.Where(n => !IsOpening(tokens, n, marks) || context.IsWrittenLarge(context.Words[at][0]) || known[at].Exists(k => k.First == n.First));
            names[s] = Joined(tokens, [.. parted.Select(n => Cued(tokens, Coordinated(tokens, n, marks), marks))]);
        }

        var surnames = Surnames(sentences, names);
        var firsts = Firsts(sentences, names);
        var votes = Votes(sentences, names);
        var things = Listen(sentences, names, known, votes);
        for (var s = 0; s < names.Length; s++)
            for (var i = 0; i < names[s].Count; i++)
                names[s][i] = Agreed(sentences[s].Tokens, names[s][i], surnames, firsts, votes, things);
        new NameSpread(sentences, names, context, lexicon).Run();
        return names;
    }

    /// <summary>A common word that only its place at the head of the sentence gives a capital.</summary>
    private static bool IsOpening(Token[] tokens, NamedSpan name, uint[] marks) =>
        name is { First: 0, End: 1 } && marks[0] == 0 && tokens[0].Upos is not ("PROPN" or "X" or "NUM" or "PRON") && tokens[0].Form.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>The person behind the last title in a name (<c>US President Mary Hill</c>), or the name without the title it ends in.</summary>
    private NamedSpan Untitled(Token[] tokens, NamedSpan name, List<NamedSpan> known, uint[] marks)
    {
        // British High (Commissioner): the last word belongs to the title behind the name.
        if (name.End - name.First > 1 && name.End < tokens.Length && TitleLength(tokens, name.End - 1, tokens.Length) > 1) name = name with { End = name.End - 1 };
        for (var at = name.End - 1; at >= name.First; at--)
        {
            // St. Louis is no St. of that name.
            var length = marks[at] % 32 == (uint)MentionType.Place + 1 ? 0 : TitleLength(tokens, at, name.End);
            if (length == 0) continue;
            if (at > name.First && TitleLength(tokens, at - 1, name.End) > 1) continue;
            var behind = at + length;
            while (behind < name.End && TitleLength(tokens, behind, name.End) is > 0 and var more) behind += more;
            if (behind >= name.End) return (name.Type == MentionType.Organization && HasJoint(tokens, name.First, at)) || IsSurname(tokens, name, at) ? name : name with { End = IsField(name.First, at, known) ? name.First : at };
            if (name.Type == MentionType.Person || lexicon.IsGivenName(tokens[behind].Form)) return name with { First = behind, Type = MentionType.Person };
        }

        return name;
    }

    /// <summary>A state and one word before a title are the title's own: <c>Libyan Defense</c> (Minister), <c>British High</c> (Commissioner).</summary>
    private static bool IsField(int first, int title, List<NamedSpan> known) =>
        known.Exists(k => k.First == first && k.End == title - 1 && k.Type is MentionType.State or MentionType.Nationality) && !known.Exists(k => k.First < title && k.End >= title);

    /// <summary>The Office of the Prime Minister is no prime minister; the Aster Ambassador is an ambassador.</summary>
    private bool HasJoint(Token[] tokens, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (lexicon.IsJoint(tokens[i].Form)) return true;
        return false;
    }

    /// <summary>Behind a given name, King and Pope are surnames.</summary>
    private bool IsSurname(Token[] tokens, NamedSpan name, int at) =>
        name.Type == MentionType.Person && at == name.End - 1 && at > name.First && lexicon.IsGivenName(tokens[name.First].Form) && !tokens[at].Form.EndsWith('.');

    private int TitleLength(Token[] tokens, int first, int end)
    {
        if (!lexicon.BeginsTitle(tokens[first].Form)) return 0;
        for (var length = Math.Min(LongestTitle, end - first); length > 0; length--)
            if (tokens[first].Form.Length > 0 && char.IsUpper(tokens[first].Form[0]) && lexicon.IsTitle(string.Join(' ', tokens[first..(first + length)].Select(t => t.Form)), out _))
                return length;
        return 0;
    }

    /// <summary>A person's name that a state's runs into: <c>ambassador to Algeria Kim Su-jong</c>.</summary>
    private NamedSpan Parted(Token[] tokens, NamedSpan name, List<NamedSpan> known, uint[] marks)
    {
        for (var i = Math.Max(1, name.First); i + 1 < name.End && name.Type is not MentionType.Organization; i++)
            if (marks[i - 1] % 32 == (uint)MentionType.Place + 1 && marks[i] < 33 && lexicon.IsGivenName(tokens[i].Form) && i > name.First)
                return name with { First = i, Type = MentionType.Person };

        foreach (var state in known)
        {
            if (state.First != name.First || state.End >= name.End || state.Type is not (MentionType.State or MentionType.Nationality)) continue;
            if (name.Type == MentionType.Person && lexicon.IsGivenName(tokens[name.First].Form) && (name.First == 0 || tokens[name.First - 1].Upos is not "ADP")) continue;
            var person = lexicon.IsGivenName(tokens[state.End].Form) && name.End - state.End > 1 && lexicon.Cue(tokens[name.End - 1].Form, false, true) is null;
            for (var i = state.End + 1; i + 1 < name.End && !person; i++)
                person = tokens[i].Form == "-" && tokens[i + 1].Form.Length > 0 && char.IsLower(tokens[i + 1].Form[0]);
            if (person) return name with { First = state.End, Type = MentionType.Person };
        }

        return name;
    }

    /// <summary>A given name goes on behind its hyphen in small letters (<c>Sang-jin</c>); what a participle hangs on does not (<c>Kim-led</c>).</summary>
    private static NamedSpan Hyphenated(Token[] tokens, NamedSpan name)
    {
        var end = name.End;
        if (end > name.First && end + 1 < tokens.Length && tokens[end].Form == "-" && !tokens[end].SpaceAfter && !tokens[end - 1].SpaceAfter
            && tokens[end + 1].Form is { Length: > 1 and < 8 } part && char.IsLower(part[0]) && tokens[end + 1].Upos is "PROPN" && !part.EndsWith("ed", StringComparison.Ordinal))
            return name with { End = end + 2 };
        return name;
    }

    /// <summary>A day before a name is when, not who: <c>Monday Armed Forces members raided</c>.</summary>
    private NamedSpan Dateless(Token[] tokens, NamedSpan name) =>
        name.End - name.First > 1 && tokens[name.First].Form.EndsWith("day", StringComparison.Ordinal) && lexicon.IsTime(tokens[name.First].Form.ToLowerInvariant()) && name.Type is MentionType.Organization or MentionType.Group or MentionType.Person && tokens[name.First].Deprel is not ("compound" or "flat" or "nmod:desc")
            ? name with { First = name.First + 1 } : name;

    private static NamedSpan Trimmed(Token[] tokens, NamedSpan name)
    {
        var (first, end) = (name.First, name.End);
        while (first < end && !tokens[first].Form.Any(char.IsLetterOrDigit)) first++;
        while (end > first && !tokens[end - 1].Form.Any(char.IsLetterOrDigit)) end--;
        if (end > first && tokens[first].Form is "The" or "the") first++;
        if (end - first > 1 && tokens[end - 1].Form is "’s" or "'s") end--;
        // "Israel is considering": no name ends in an auxiliary.
        while (end - first > 1 && tokens[end - 1].Upos == "AUX" && char.IsLower(tokens[end - 1].Form[0])) end--;
        return name with { First = first, End = end };
    }

    /// <summary>
    /// Parts of one person's name that a particle or a closing bracket keeps apart: <c>Ali</c> <c>ben Omar</c>, <c>(President Ana) Lima</c>; and those around a nickname, of which one is seen to be
    /// a person's: nobody else has nicknames there.
    /// </summary>
    private List<NamedSpan> Joined(Token[] tokens, List<NamedSpan> names)
    {
        var joined = new List<NamedSpan>();
        foreach (var name in names)
        {
            if (joined.Count > 0 && joined[^1] is { Type: MentionType.Person } before && name.Type == MentionType.Person && Bridges(tokens, before, name.First))
                joined[^1] = before with { End = name.End };
            else if (joined.Count > 0 && joined[^1] is var given && (given.Type is MentionType.Person || name.Type is MentionType.Person) && Nicknamed(tokens, given.End, name.First))
                joined[^1] = given with { End = name.End, Type = MentionType.Person };
            else joined.Add(name);
        }

        for (var i = 0; i < joined.Count; i++)
            if (joined[i] is { Type: MentionType.Person } name && name.End + 1 < tokens.Length && tokens[name.End].Form == ")" && IsOpen(tokens, name.First) && lexicon.IsGivenName(tokens[name.End - 1].Form)
                && tokens[name.End + 1].Form is { Length: > 1 } next && char.IsUpper(next[0]) && (i + 1 == joined.Count || joined[i + 1].First > name.End))
                joined[i] = name with { End = i + 1 < joined.Count && joined[i + 1].First == name.End + 1 ? joined[i + 1].End : name.End + 2 };
        for (var i = 0; i < joined.Count; i++)
            if (joined[i] is { Type: MentionType.Person } name && SurnameBehindNickname(tokens, name.End) is var end && end > name.End)
                joined[i] = name with { End = end };
        return Names.Merge([], joined);
    }

    /// <summary>Token after the surname that follows a nickname in quotation marks; the token itself where none does.</summary>
    private static int SurnameBehindNickname(Token[] tokens, int at)
    {
        for (var end = at + 3; end <= at + 5 && end < tokens.Length; end++)
            if (Nicknamed(tokens, at, end) && tokens[end].Form.Length > 1 && char.IsUpper(tokens[end].Form[0]) && tokens[end].Upos == "PROPN") return end + 1;
        return at;
    }

    private bool Bridges(Token[] tokens, NamedSpan before, int next)
    {
        if (next <= before.End) return false;
        for (var i = before.End; i < next; i++)
            if (!lexicon.IsParticle(tokens[i].Form) && tokens[i].Form != "-") return Nicknamed(tokens, before.End, next);
        return next - before.End <= 3;
    }

    /// <summary>A nickname in quotation marks between given name and surname: <c>Ana “Junior” Lima</c>.</summary>
    private static bool Nicknamed(Token[] tokens, int first, int end)
    {
        if (end - first is < 3 or > 5 || !IsQuote(tokens[first].Form) || !IsQuote(tokens[end - 1].Form)) return false;
        for (var i = first + 1; i < end - 1; i++)
            if (tokens[i].Form.Length == 0 || !char.IsLetter(tokens[i].Form[0])) return false;
        return true;
    }

    private static bool IsQuote(string form) => form is "\"" or "“" or "”" or "''" or "``" or "'" or "‘" or "’";

    private static bool IsOpen(Token[] tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (tokens[i].Form == ")") return false;
            if (tokens[i].Form == "(") return true;
        }

        return false;
    }

    /// <summary>
    /// The second half of what an organization is for: <c>Ministry of Trade and Industry</c>. What may stand by itself there, a place or a person, begins a name of its own.
    /// </summary>
    private NamedSpan Coordinated(Token[] tokens, NamedSpan name, uint[] marks)
    {
        var next = name.End + 1;
        if (name.Type != MentionType.Organization || next >= tokens.Length || tokens[name.End].Form is not ("and" or "&") || tokens[next].Form.Length < 4 || !char.IsUpper(tokens[next].Form[0])) return name;
        var of = Array.FindIndex(tokens, name.First, name.End - name.First, t => t.Form is "of" or "for");
        if (of < 0 || of + 1 >= name.End || marks[name.End - 1] != 0 || marks[next] != 0 || lexicon.IsGivenName(tokens[next].Form)) return name;
        var end = next + 1;
        while (end < tokens.Length && tokens[end].Form.Length > 0 && char.IsUpper(tokens[end].Form[0])) end++;
        return end - next <= 2 ? name with { End = end } : name;
    }

    private NamedSpan Cued(Token[] tokens, NamedSpan name, uint[] marks)
    {
        if (IsLand(tokens, name, marks)) return name with { Type = MentionType.Place };
        if (IsTeam(tokens, name, marks)) return name with { Type = MentionType.Organization };
        if (lexicon.AlwaysCue(tokens[name.End - 1].Form) is { } always && name.End - name.First > 1) return name with { Type = always };
        if (name.End - name.First < 2 || (name.Type == MentionType.Person && lexicon.IsGivenName(tokens[name.First].Form))) return name;
        return lexicon.Cue(tokens[name.End - 1].Form, false, true) switch
        {
            MentionType.Organization or MentionType.Group when name.Type is MentionType.Person or MentionType.Place => name with { Type = MentionType.Organization },
            MentionType.Facility or MentionType.Place when name.Type is MentionType.Person => name with { Type = MentionType.Place },
            _ => name,
        };
    }

    /// <summary>A place and what lands are divided into: <c>Junin Department</c> is no office.</summary>
    private static bool IsLand(Token[] tokens, NamedSpan name, uint[] marks)
    {
        if (name.End - name.First < 2 || tokens[name.End - 1].Form is not ("Department" or "Departments" or "department" or "departments") || tokens[name.First].Form == "New") return false;
        for (var i = name.First; i < name.End - 1; i++)
            if (marks[i] % 32 != (uint)MentionType.Place + 1) return false;
        return true;
    }

    /// <summary>A town and a plural are a team: <c>Boston Bruins</c>.</summary>
    private bool IsTeam(Token[] tokens, NamedSpan name, uint[] marks)
    {
        var last = tokens[name.End - 1];
        if (name.End - name.First < 2 || marks[name.First] != (uint)MentionType.Place + 1 || marks[name.End - 1] != 0 || !last.Form.EndsWith('s') || last.Form.Length < 4) return false;
        return name.Type is MentionType.Person or MentionType.Place && last.Xpos is "NNPS" or "NNS" && lexicon.Cue(last.Form, false, true) is null && !lexicon.IsSurname(last.Form);
    }

    private static HashSet<string> Surnames(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
                if (name.Type == MentionType.Person && name.End - name.First > 1)
                    surnames.Add(sentences[s].Tokens[name.End - 1].Form);
        return surnames;
    }

    private static Dictionary<string, int[]> Votes(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
            {
                var key = Key(sentences[s].Tokens, name);
                if (!votes.TryGetValue(key, out var counts)) votes[key] = counts = new int[Enum.GetValues<MentionType>().Length];
                counts[(int)name.Type]++;
            }

        return votes;
    }

    /// <summary>
    /// Adds what the text says outright of a name; what the register knows needs no telling. Returns the names said twice or more to be no persons: once may be a
    /// slip of the parser.
    /// </summary>
    private HashSet<string> Listen(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names, List<NamedSpan>[] known, Dictionary<string, int[]> votes)
    {
        var heard = new HashSet<string>(StringComparer.Ordinal);
        var things = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
            {
                if (known[s].Exists(k => k.First == name.First && k.End == name.End) || ToldKind.Of(sentences[s].Tokens, name, lexicon) is not { } told) continue;
                var key = Key(sentences[s].Tokens, name);
                votes[key][(int)told] += Telling;
                if (told != MentionType.Person && !heard.Add(key)) things.Add(key);
            }

        return things;
    }

    /// <summary>First words of organizations that may stand for them: <c>Lockheed</c> for <c>Lockheed Martin</c>, but no town, given name or plain word.</summary>
    private HashSet<string> Firsts(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        var firsts = new HashSet<string>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
            {
                var first = sentences[s].Tokens[name.First];
                if (name.Type == MentionType.Organization && name.End - name.First > 1 && first.Upos == "PROPN" && !lexicon.IsPlaceWord(first.Form) && !lexicon.IsGivenName(first.Form) && lexicon.Cue(first.Form, true, false) is null)
                    firsts.Add(first.Form);
            }

        return firsts;
    }

    private static NamedSpan Agreed(Token[] tokens, NamedSpan name, HashSet<string> surnames, HashSet<string> firsts, Dictionary<string, int[]> votes, HashSet<string> things)
    {
        var key = Key(tokens, name);
        if (name.End - name.First == 1 && surnames.Contains(tokens[name.First].Form) && !things.Contains(key)) return name with { Type = MentionType.Person };
        if (name.End - name.First == 1 && name.Type == MentionType.Person && firsts.Contains(tokens[name.First].Form)) return name with { Type = MentionType.Organization };
        var counts = votes[key];
        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > counts[(int)name.Type] + 1 ? name with { Type = (MentionType)best } : name;
    }

    private static string Key(Token[] tokens, NamedSpan name) => string.Join(' ', tokens[name.First..name.End].Select(t => t.Form));
}
