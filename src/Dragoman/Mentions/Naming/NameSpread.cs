using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>
/// Names that an article has given once are names wherever they stand again: the acronym in brackets behind the long name, the surname of a person named in full, the
/// name itself where the tagger had too little to go by.
/// </summary>
internal sealed class NameSpread
{
    private readonly Dictionary<string, List<(string[] Words, MentionType Type)>> given = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly List<NamedSpan>[] names;
    private readonly NameContext context;
    private readonly MentionLexicon lexicon;

    public NameSpread(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names, NameContext context, MentionLexicon lexicon)
    {
        this.lexicon = lexicon;
        this.sentences = sentences;
        this.names = names;
        this.context = context;
    }

    /// <summary>Adds the names that the article has given elsewhere, in place.</summary>
    public void Run()
    {
        for (var s = 0; s < names.Length; s++) Acronyms(sentences[s].Tokens, names[s]);
        for (var s = 0; s < names.Length; s++) Gather(sentences[s].Tokens, names[s]);
        foreach (var list in given.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        for (var s = 0; s < names.Length; s++) Add(sentences[s].Tokens, names[s]);
    }

    private static void Acronyms(Token[] tokens, List<NamedSpan> found)
    {
        for (var n = found.Count - 1; n >= 0; n--)
        {
            var name = found[n];
            var at = name.End + 1;
            if (name.Type is not (MentionType.Organization or MentionType.Group) || at + 1 >= tokens.Length || tokens[name.End].Form is not ("(" or "[") || tokens[at + 1].Form is not (")" or "]")) continue;
            if (!IsAcronym(tokens[at].Form)) continue;
            var inner = found.FindIndex(o => o.First <= at && at < o.End);
            if (inner < 0 && Initial(tokens, name, tokens[at].Form[0])) found.Insert(n + 1, new NamedSpan(at, at + 1, name.Type));
            else if (inner >= 0 && found[inner] is { Entry: < 0, Type: MentionType.Place or MentionType.Person or MentionType.Other } && Spells(tokens, name, tokens[at].Form)) found[inner] = found[inner] with { Type = name.Type };
        }
    }

    private static bool Initial(Token[] tokens, NamedSpan name, char letter)
    {
        for (var i = name.First; i < name.End; i++)
            if (tokens[i].Form[0] == letter) return true;
        return false;
    }

    /// <summary>Whether letters are the first letters of a name's words with capitals.</summary>
    private static bool Spells(Token[] tokens, NamedSpan name, string letters)
    {
        var at = 0;
        for (var i = name.First; i < name.End; i++)
        {
            if (!char.IsUpper(tokens[i].Form[0])) continue;
            if (at == letters.Length || tokens[i].Form[0] != letters[at++]) return false;
        }

        return at == letters.Length;
    }

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 8 && char.IsUpper(form[0]) && form.Count(char.IsUpper) * 2 >= form.Length && form.All(char.IsLetterOrDigit);

    private void Gather(Token[] tokens, List<NamedSpan> found)
    {
        foreach (var name in found)
        {
            if (name.Type is not (MentionType.Person or MentionType.Organization or MentionType.Group or MentionType.Place)) continue;
            var words = tokens[name.First..name.End].Select(t => t.Form).ToArray();
            if (words.Length > 1 || IsAcronym(words[0])) Give(words, name.Type);
            if (name.Type == MentionType.Organization && words.Length > 1 && tokens[name.End - 1].Xpos is "NNPS" && lexicon.IsPlaceWord(words[0])) Give(words[^1..], name.Type);
            if (name.Type == MentionType.Person && words.Length is > 1 and < 5) Give(words[^1..], name.Type);
        }
    }

    private void Give(string[] words, MentionType type)
    {
        if (words[^1].Length < 3 || !char.IsUpper(words[^1][0])) return;
        if (!given.TryGetValue(words[0], out var list)) given[words[0]] = list = [];
        if (!list.Exists(g => g.Words.AsSpan().SequenceEqual(words))) list.Add((words, type));
    }

    private void Add(Token[] tokens, List<NamedSpan> found)
    {
        var taken = new bool[tokens.Length];
        foreach (var name in found) taken.AsSpan(name.First, name.End - name.First).Fill(true);
        var before = found.Count;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (taken[i] || tokens[i].Form.Length == 0 || !char.IsUpper(tokens[i].Form[0]) || !given.TryGetValue(tokens[i].Form, out var list)) continue;
            foreach (var (words, type) in list)
            {
                if (!Stands(tokens, taken, i, words)) continue;
                found.Add(new NamedSpan(i, i + words.Length, type));
                i += words.Length - 1;
                break;
            }
        }

        if (found.Count > before) found.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private bool Stands(Token[] tokens, bool[] taken, int at, string[] words)
    {
        if (at + words.Length > tokens.Length) return false;
        for (var i = 0; i < words.Length; i++)
            if (taken[at + i] || tokens[at + i].Form != words[i]) return false;
        return words.Length > 1 || (tokens[at].Upos == "PROPN" && !context.IsWrittenSmall(words[0]));
    }
}
