using System.Buffers;

namespace Dragoman.Sentences;

/// <summary>Cuts what stands between leading and trailing punctuation: at hyphens, slashes and inner punctuation, before units and clitics.</summary>
internal sealed class WordCutter(TokenLexicon lexicon)
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789-/.,:+");

    private const int LongestDate = 12;

    public void Cut(string text, int start, int end, List<Piece> pieces)
    {
        var core = text.AsSpan(start, end - start);
        if (lexicon.IsWhole(core) || IsNumberCode(core))
        {
            pieces.Add(new(start, end));
            return;
        }

        var from = start;
        for (var at = start; at < end;)
        {
            if (Characters.IsWord(text, at) || Joins(text, from, at, end))
            {
                at++;
                continue;
            }

            if (at == from && (text[at] is '+' or '@' or '#' or '.' || Characters.IsApostrophe(text[at])) && at == start)
            {
                at++;
                continue;
            }

            var ours = at > from && (IsMoney(text, at) || Shortens(text, from, at));
            if (ours) at++;
            if (at > from) Segment(text, from, at, pieces);
            if (!ours)
            {
                var stop = Characters.SymbolEnd(text, at, end);
                pieces.Add(new(at, stop));
                at = stop;
            }

            from = at;
        }

        if (end > from) Segment(text, from, end, pieces);
    }

    /// <summary>Telephone numbers and dates of digits alone (<c>713-853-3989</c>, <c>345-9945</c>, <c>3-5213</c>, <c>2017-10-04</c>).</summary>
    private static bool IsNumberCode(ReadOnlySpan<char> core)
    {
        if (core.ContainsAnyExcept(NumberMarks)) return false;
        var hyphens = core.Count('-');
        if (hyphens >= 2 && !core.ContainsAny(',', ':') && !core.Contains("--", StringComparison.Ordinal)) return true;
        return hyphens == 1 && ((core.Length == 8 && core[3] == '-') || (core.Length == 6 && core[1] == '-'));
    }

    /// <summary>Currencies with the letters of their country (<c>US$</c>).</summary>
    private static bool IsMoney(string text, int at) => text[at] is '$' or '£' or '€' && char.IsUpper(text[at - 1]);

    /// <summary>The full stop of an abbreviation after which a space was saved (<c>No.4</c>, <c>Mr.Brown</c>).</summary>
    private bool Shortens(string text, int from, int at) => text[at] == '.' && lexicon.Abbreviates(text.AsSpan(from, at - from), beforeNumber: char.IsDigit(text[at + 1]));

    /// <summary>Whether the mark at <paramref name="at"/> is part of the word around it.</summary>
    private bool Joins(string text, int from, int at, int end)
    {
        if (at == from || at + 1 >= end) return text[at] == '.' && at + 1 == end && at > from;
        char c = text[at], before = text[at - 1], after = text[at + 1];
        return c switch
        {
            '-' => HyphenJoins(text, from, at, end),
            '/' => SlashJoins(text, from, at, end),
            '.' => StopJoins(text, from, at, end),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            ':' => char.IsDigit(before) && char.IsDigit(after),
            '&' or '@' or '_' or '\\' or '^' or '~' or '=' => Characters.IsWord(text, at - 1) && Characters.IsWord(text, at + 1),
            '*' => char.IsLetter(before) || char.IsLetter(after) || before == '*' || after == '*',
            '%' or '#' => char.IsLetter(before) && char.IsLetter(after),
            _ => Characters.IsApostrophe(c) && !(char.IsDigit(before) && char.IsDigit(after)) && Characters.IsWord(text, at - 1) && Characters.IsWord(text, at + 1),
        };
    }

    private bool HyphenJoins(string text, int from, int at, int end)
    {
        if (!char.IsLetter(text[at + 1])) return false;
        var left = text.AsSpan(from, at - from);
        if (lexicon.IsPrefix(left) && !IsAcronym(left)) return true;
        var stop = at + 1;
        while (stop < end && Characters.IsWord(text, stop)) stop++;
        return lexicon.IsWhole(text.AsSpan(from, stop - from));
    }

    /// <summary>"UN-backed" is no word with "un-", "US-led" none with "us-".</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Dates keep their slashes (<c>9/16/99</c>, <c>5/18</c>); simple fractions and alternatives do not (<c>1|/|2</c>, <c>and|/|or</c>).</summary>
    private static bool SlashJoins(string text, int from, int at, int end)
    {
        if (!char.IsDigit(text[at - 1]) || !char.IsDigit(text[at + 1])) return false;
        var all = text.AsSpan(from, Math.Min(LongestDate, end - from));
        if (all.Count('/') > 1) return true;
        var right = text.AsSpan(at + 1, end - at - 1);
        var fraction = right is "2" or "3" or "4" or "8" && at - from == 1 && text[at - 1] < right[0];
        return !fraction;
    }

    /// <summary>A stop inside a word joins (<c>3.5</c>, <c>U.S</c>), but not where a space was forgotten between two sentences (<c>ended.Then</c>).</summary>
    private bool StopJoins(string text, int from, int at, int end)
    {
        if (text[at + 1] == '.' || text[at - 1] == '.' || !Characters.IsWord(text, at + 1)) return false;
        if ((char.IsDigit(text[at + 1]) || at + 2 < end && char.IsUpper(text[at + 1]) && char.IsLower(text[at + 2])) && Shortens(text, from, at)) return false;
        var forgotten = at - from >= 2 && char.IsLower(text[at - 1]) && char.IsLower(text[at - 2])
            && char.IsUpper(text[at + 1]) && (at + 2 >= end || !char.IsUpper(text[at + 2]));
        return !forgotten;
    }

    private void Segment(string text, int start, int end, List<Piece> pieces)
    {
        var word = text.AsSpan(start, end - start);
        var parts = lexicon.Parts(word);
        if (parts.Length > 0)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                pieces.Add(new(start, start + parts[i], i == 0 ? parts.Length : 0));
                start += parts[i];
            }

            return;
        }

        var unit = UnitStart(word);
        if (unit > 0)
        {
            pieces.Add(new(start, start + unit));
            start += unit;
            word = word[unit..];
        }

        WithClitics(start, end, word, pieces);
    }

    private static void WithClitics(int start, int end, ReadOnlySpan<char> word, List<Piece> pieces)
    {
        var clitic = Clitics.Length(word);
        var host = word.Length - clitic;
        if (clitic == 0 || host == 0 || !(char.IsLetter(word[host - 1]) || word[host - 1] == '.'))
        {
            pieces.Add(new(start, end));
            return;
        }

        var outer = Clitics.Length(word[..host]);
        if (outer > 0 && outer < host)
        {
            pieces.Add(new(start, start + host - outer, 3));
            pieces.Add(new(start + host - outer, start + host));
        }
        else
        {
            pieces.Add(new(start, start + host, 2));
        }

        pieces.Add(new(start + host, end));
    }

    /// <summary>Where the unit begins in a number written together with it (<c>160km</c>); 0 where there is none.</summary>
    private int UnitStart(ReadOnlySpan<char> word)
    {
        if (!char.IsDigit(word[0])) return 0;
        var at = word.IndexOfAnyExcept(NumberMarks);
        return at > 0 && char.IsDigit(word[at - 1]) && lexicon.IsUnit(word[at..]) ? at : 0;
    }
}
