using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>How the words of one article are written: a word at the head of a sentence is hardly a name if the article writes it small elsewhere.</summary>
internal sealed class NameContext
{
    private readonly HashSet<string> small = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> large = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, uint> company = new(StringComparer.Ordinal);

    public NameContext(IReadOnlyList<Sentence> sentences, MentionLexicon lexicon)
    {
        foreach (var sentence in sentences)
        {
            var shouting = IsShouting(sentence.Tokens);
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var form = sentence.Tokens[i].Form;
                if (form.Length == 0 || shouting) continue;
                if (char.IsLower(form[0])) small.Add(form);
                else if (char.IsUpper(form[0]) && i > 0 && sentence.Tokens[i - 1].Form is not ("“" or "\"" or ":" or "." or "``")) large.Add(form);
                if (char.IsUpper(form[0])) company[form] = company.GetValueOrDefault(form) | Company(sentence.Tokens, i, lexicon);
            }
        }
    }

    public bool IsWrittenSmall(string form) => small.Contains(form);

    public bool IsWrittenLarge(string form) => large.Contains(form);

    /// <summary>What stands beside a word anywhere in the article, as bits: a surname whose owner is named in full elsewhere is known by that.</summary>
    public uint CompanyOf(string form) => company.GetValueOrDefault(form);

    private static uint Company(Token[] tokens, int at, MentionLexicon lexicon)
    {
        var bits = 0u;
        if (at > 0)
        {
            var before = tokens[at - 1].Form;
            if (lexicon.BeginsTitle(before)) bits |= 1;
            if (before.Length > 0 && char.IsUpper(before[0]) && lexicon.IsGivenName(before)) bits |= 2;
            if (before is "in" or "near" or "at" or "In" or "outside" or "around") bits |= 4;
            if (before is "the" or "The") bits |= 8;
        }

        if (at + 1 >= tokens.Length) return bits;
        var after = tokens[at + 1];
        if (after.Upos is "VERB" && after.Form.Length > 0 && char.IsLower(after.Form[0])) bits |= 16;
        if (after.Form.Length > 0 && char.IsUpper(after.Form[0]) && lexicon.Cue(after.Form, false, true) is { } cue)
            bits |= cue is MentionType.Organization or MentionType.Group ? 32u : cue is MentionType.Place or MentionType.Facility ? 64u : 0;
        return after.Form is "'s" or "’s" ? bits | 128 : bits;
    }

    /// <summary>Whether capitals tell nothing: nearly all words of three or more have them, as in headlines.</summary>
    public static bool IsShouting(Token[] tokens)
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
