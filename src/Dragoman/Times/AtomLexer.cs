using System.Globalization;
using Dragoman.Sentences;

namespace Dragoman.Times;

/// <summary>Cuts the tokens of a sentence into <see cref="TimeAtom"/>s: hyphenated words come apart, abbreviations keep their full stop, numbers are read.</summary>
internal sealed class AtomLexer(TimeVocabulary vocabulary)
{
    /// <summary>The atoms of a sentence, in order.</summary>
    public List<TimeAtom> Cut(Sentence sentence)
    {
        var atoms = new List<TimeAtom>(sentence.Tokens.Length + 8);
        var space = true;
        var hyphen = false;
        for (var t = 0; t < sentence.Tokens.Length; t++)
        {
            ref readonly var token = ref sentence.Tokens[t];
            if (IsDash(token.Form) && !(space && token.SpaceAfter && token.Form == "-")) hyphen = atoms.Count > 0;
            else hyphen = CutToken(in token, t, space, hyphen, atoms);
            space = token.SpaceAfter;
        }
        JoinFullStops(atoms);
        JoinPhrases(atoms, sentence);
        NumberWords.Join(atoms);
        return atoms;
    }

    private static bool IsDash(string form) => form is "-" or "–" or "‑" or "‐";

    private static bool IsDash(char c) => c is '-' or '–' or '‑' or '‐';

    /// <summary>Adds the atoms of one token; returns whether a hyphen ends it.</summary>
    private bool CutToken(in Token token, int index, bool space, bool hyphen, List<TimeAtom> atoms)
    {
        var form = token.Form;
        var whole = vocabulary.Find(form) ?? (form.Length > 2 && form[^1] == '.' ? vocabulary.Find(form.AsSpan(0, form.Length - 1)) : null);
        if (whole is not null || form.Length != token.Span.Length)
        {
            AddWord(form, whole, token.Span.Start, token.Span.End, index, hyphen, space, atoms);
            return false;
        }
        for (var i = 0; i < form.Length;)
        {
            var length = PieceLength(form, i);
            if (IsDash(form[i]) && form.Length > 1) hyphen = true;
            else
            {
                AddPiece(form.AsSpan(i, length), token.Span.Start + i, index, hyphen, space && i == 0, atoms);
                hyphen = false;
            }
            i += length;
        }
        return hyphen;
    }

    private static int PieceLength(string form, int start)
    {
        var i = start;
        if (char.IsAsciiDigit(form[i]))
        {
            while (i < form.Length && (char.IsAsciiDigit(form[i]) || (form[i] is ',' or '.' or ':' && i + 1 < form.Length && char.IsAsciiDigit(form[i + 1])))) i++;
            return i - start;
        }
        if (char.IsLetter(form[i]))
        {
            while (i < form.Length && (char.IsLetter(form[i]) || (form[i] == '.' && i + 1 < form.Length && char.IsLetter(form[i + 1])))) i++;
            return i - start;
        }
        if (form[i] is '\'' or '’' && i + 1 < form.Length && char.IsLetter(form[i + 1]))
        {
            i++;
            while (i < form.Length && char.IsLetter(form[i])) i++;
            return i - start;
        }
        return 1;
    }

    private void AddPiece(ReadOnlySpan<char> piece, int start, int token, bool hyphen, bool space, List<TimeAtom> atoms)
    {
        if (char.IsAsciiDigit(piece[0])) AddNumber(piece, start, token, hyphen, space, atoms);
        else if (IsDecadeEnding(piece, atoms, space || hyphen)) EndDecade(start + piece.Length, token, atoms);
        else if (IsOrdinalEnding(piece, atoms, space || hyphen)) EndOrdinal(start + piece.Length, token, atoms);
        else AddWord(piece, vocabulary.Find(piece is ['’', ..] ? "'" + piece[1..].ToString() : piece), start, start + piece.Length, token, hyphen, space, atoms);
    }

    private static void AddWord(ReadOnlySpan<char> form, TimeWord? word, int start, int end, int token, bool hyphen, bool space, List<TimeAtom> atoms)
    {
        var capital = form.Length > 0 && char.IsUpper(form[0]);
        var mark = form.Length == 1 && !char.IsLetterOrDigit(form[0]) ? form[0] : '\0';
        atoms.Add(new TimeAtom(word, ClassesIn(form, word, capital), start, end, token, token + 1, 0, 0, hyphen, space, capital, mark));
    }

    private static TimeClass ClassesIn(ReadOnlySpan<char> form, TimeWord? word, bool capital)
    {
        if (word is null || form.Length == 0) return TimeClass.None;
        if (word.NeedsCapital && !capital) return TimeClass.None;
        if (word.NeedsDot && form[^1] != '.') return TimeClass.None;
        if ((word.Classes & TimeClass.ZONE) != 0)
            foreach (var c in form) if (!char.IsUpper(c)) return word.Classes & ~TimeClass.ZONE;
        return word.Classes;
    }

    private static void AddNumber(ReadOnlySpan<char> piece, int start, int token, bool hyphen, bool space, List<TimeAtom> atoms)
    {
        var end = start + piece.Length;
        var classes = TimeClass.None;
        double value;
        var colon = piece.IndexOf(':');
        if (colon > 0) classes = Clock(piece, colon, out value) ? TimeClass.CLOCK : TimeClass.None;
        else if (Plain(piece, out value)) classes = TimeClass.NUM | (piece.ContainsAny(',', '.') ? TimeClass.None : NumberWords.ClassesOf(value, piece.Length));
        if (piece.Length == 2 && !space && atoms.Count > 0 && atoms[^1].Mark is ('\'' or '’' or '‘'))
        {
            classes |= TimeClass.YEAR2;
            (start, space) = (atoms[^1].Start, atoms[^1].AfterSpace);
            atoms.RemoveAt(atoms.Count - 1);
        }
        atoms.Add(new TimeAtom(null, classes, start, end, token, token + 1, value, piece.Length, hyphen, space, false));
    }

    private static bool Plain(ReadOnlySpan<char> piece, out double value)
    {
        Span<char> plain = stackalloc char[24];
        var n = 0;
        foreach (var c in piece) if (c != ',' && n < plain.Length) plain[n++] = c;
        return double.TryParse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool Clock(ReadOnlySpan<char> piece, int colon, out double minutes)
    {
        minutes = 0;
        var rest = piece[(colon + 1)..];
        if (rest.Length < 2 || !int.TryParse(piece[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)) return false;
        if (!int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)) return false;
        minutes = (hour * 60) + minute;
        return hour <= 24 && minute < 60;
    }

    private static bool IsDecadeEnding(ReadOnlySpan<char> piece, List<TimeAtom> atoms, bool apart) =>
        !apart && atoms.Count > 0 && (piece is "s" || piece is "'s" or "’s") && atoms[^1] is { Digits: 2 or 4 } a && a.Value % 10 == 0
        && (a.Is(TimeClass.YEAR) || (a.Digits == 2 && a.Value >= 20 && (a.Is(TimeClass.YEAR2) || piece is "s")));

    private static void EndDecade(int end, int token, List<TimeAtom> atoms)
    {
        var a = atoms[^1];
        atoms[^1] = a with { End = end, EndToken = token + 1, Classes = TimeClass.DECADE, Value = a.Digits == 2 ? 1900 + a.Value : a.Value };
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> piece, List<TimeAtom> atoms, bool apart) =>
        !apart && atoms.Count > 0 && atoms[^1].Digits > 0 && atoms[^1].Is(TimeClass.NUM)
        && (piece.Equals("st", StringComparison.OrdinalIgnoreCase) || piece.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || piece.Equals("rd", StringComparison.OrdinalIgnoreCase) || piece.Equals("th", StringComparison.OrdinalIgnoreCase));

    private static void EndOrdinal(int end, int token, List<TimeAtom> atoms)
    {
        var a = atoms[^1];
        var classes = TimeClass.ORD | (a.Value is >= 1 and <= 39 ? TimeClass.DAY : 0);
        atoms[^1] = a with { End = end, EndToken = token + 1, Classes = classes };
    }

    /// <summary><c>Oct</c> and a token <c>.</c> that belongs to it become one; not at the end of a sentence, where it ends that.</summary>
    private static void JoinFullStops(List<TimeAtom> atoms)
    {
        var kept = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            if (atom.Word is { IsAbbreviation: true } word && i + 2 < atoms.Count && atoms[i + 1] is { Mark: '.', AfterSpace: false } stop)
            {
                atom = atom with { End = stop.End, EndToken = stop.EndToken, Classes = atom.Capital || !word.NeedsCapital ? word.Classes : TimeClass.None };
                i++;
            }
            atoms[kept++] = atom;
        }
        atoms.RemoveRange(kept, atoms.Count - kept);
    }

    /// <summary>Names of several words (<c>New Year's Eve</c>) become one atom; the longest wins.</summary>
    private void JoinPhrases(List<TimeAtom> atoms, Sentence sentence)
    {
        var kept = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            var length = PhraseLength(atoms, i, sentence, out var word);
            if (length > 1)
            {
                var last = atoms[i + length - 1];
                atom = atom with { End = last.End, EndToken = last.EndToken, Word = word, Classes = word!.Classes, Mark = '\0' };
                i += length - 1;
            }
            atoms[kept++] = atom;
        }
        atoms.RemoveRange(kept, atoms.Count - kept);
    }

    private int PhraseLength(List<TimeAtom> atoms, int start, Sentence sentence, out TimeWord? word)
    {
        word = null;
        if (!atoms[start].Capital) return 0;
        foreach (var phrase in vocabulary.PhrasesFrom(FormOf(atoms[start], sentence)))
        {
            if (start + phrase.Length > atoms.Count) continue;
            var n = 1;
            while (n < phrase.Length && Same(FormOf(atoms[start + n], sentence), phrase[n])) n++;
            if (n < phrase.Length) continue;
            word = vocabulary.Phrase(phrase);
            return n;
        }
        return 0;
    }

    private static bool Same(ReadOnlySpan<char> form, string expected) =>
        form.Length == expected.Length && (form.Equals(expected, StringComparison.OrdinalIgnoreCase)
            || (form is ['’', ..] && expected[0] == '\'' && form[1..].Equals(expected.AsSpan(1), StringComparison.OrdinalIgnoreCase)));

    private static ReadOnlySpan<char> FormOf(in TimeAtom atom, Sentence sentence)
    {
        ref readonly var token = ref sentence.Tokens[atom.FirstToken];
        if (atom.EndToken != atom.FirstToken + 1 || token.Form.Length != token.Span.Length) return token.Form;
        return token.Form.AsSpan(atom.Start - token.Span.Start, atom.End - atom.Start);
    }
}
