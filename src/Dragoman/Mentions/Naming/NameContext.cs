using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>How the words of one article are written: a word at the head of a sentence is hardly a name if the article writes it small elsewhere.</summary>
internal sealed class NameContext
{
    private readonly HashSet<uint> small = [];
    private readonly HashSet<uint> large = [];
    private readonly Dictionary<string, uint> company = new(StringComparer.Ordinal);
    private readonly MentionLexicon lexicon;

    public NameContext(IReadOnlyList<Sentence> sentences, MentionLexicon lexicon)
    {
        this.lexicon = lexicon;
        Words = new WordFacts[sentences.Count][];
        Marks = new uint[sentences.Count][];
        Shouting = new bool[sentences.Count];
        for (var s = 0; s < Words.Length; s++)
        {
            var tokens = sentences[s].Tokens;
            Words[s] = Array.ConvertAll(tokens, t => lexicon.Facts(t.Form));
            Marks[s] = KnownNames.Mark(tokens, Words[s]);
            Shouting[s] = IsShouting(tokens);
            Note(tokens, Words[s], Shouting[s]);
        }
    }

    /// <summary>Facts of every word of every sentence.</summary>
    public WordFacts[][] Words { get; }

    /// <summary>Known names in every sentence, as <see cref="KnownNames.Mark"/> gives them.</summary>
    public uint[][] Marks { get; }

    /// <summary>Whether capitals tell nothing in a sentence.</summary>
    public bool[] Shouting { get; }

    public bool IsWrittenSmall(WordFacts word) => small.Contains(word.Form);

    public bool IsWrittenSmall(string form) => IsWrittenSmall(lexicon.Facts(form));

    public bool IsWrittenLarge(WordFacts word) => large.Contains(word.Form);

    /// <summary>What stands beside a word anywhere in the article, as bits: a surname whose owner is named in full elsewhere is known by that.</summary>
    public uint CompanyOf(string form) => company.GetValueOrDefault(form);

    private void Note(Token[] tokens, WordFacts[] words, bool shouting)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (shouting) return;
            if (words[i].IsSmall) small.Add(words[i].Form);
            if (!words[i].IsCapital) continue;
            if (i > 0 && tokens[i - 1].Form is not ("“" or "\"" or ":" or "." or "``")) large.Add(words[i].Form);
            var bits = Company(tokens, words, i);
            if (bits != 0) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(company, tokens[i].Form, out _) |= bits;
        }
    }

    private static uint Company(Token[] tokens, WordFacts[] words, int at)
    {
        var bits = at > 0 ? words[at - 1].CompanyBefore : 0;
        if (at + 1 >= words.Length) return bits;
        if (words[at + 1].IsSmall && tokens[at + 1].Upos is "VERB") bits |= 16;
        return bits | words[at + 1].CompanyBehind;
    }

    /// <summary>Whether capitals tell nothing: nearly all words of three or more have them, as in headlines.</summary>
    private static bool IsShouting(Token[] tokens)
    {
        var words = 0;
        var capital = 0;
        foreach (var token in tokens)
        {
            if (token.Form.Length < 4 || !char.IsLetter(token.Form[0])) continue;
            words++;
            if (char.IsUpper(token.Form[0])) capital++;
        }

        return words >= 4 && capital >= words - (words / 8);
    }
}
