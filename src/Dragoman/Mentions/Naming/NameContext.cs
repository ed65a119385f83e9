using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>How the words of one article are written: a word at the head of a sentence is hardly a name if the article writes it small elsewhere.</summary>
internal sealed class NameContext
{
    private readonly HashSet<string> small = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> large = new(StringComparer.OrdinalIgnoreCase);

    public NameContext(IReadOnlyList<Sentence> sentences)
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
            }
        }
    }

    public bool IsWrittenSmall(string form) => small.Contains(form);

    public bool IsWrittenLarge(string form) => large.Contains(form);

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
