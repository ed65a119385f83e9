using System.Buffers;

namespace Dragoman.Sentences;

/// <summary>A word of the text, before tags.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="Multiword">Number of words written as one from here on; 0 for ordinary words and later parts.</param>
internal readonly record struct Piece(int Start, int End, int Multiword = 0)
{
    public int Length => End - Start;
}

/// <summary>
/// Cuts text into the words of UD English: punctuation, clitics (<c>do|n't</c>), hyphenated words (<c>US|-|based</c>) and units (<c>160|km</c>) apart;
/// abbreviations, numbers, addresses and initials whole. Every code unit that is not white space lies in exactly one piece; pieces are in order.
/// </summary>
internal sealed class Tokenizer(TokenLexicon lexicon)
{
    /// <summary>What no word reaches over, so that an address after one is seen.</summary>
    private static readonly SearchValues<char> Fences = SearchValues.Create("<>\"“”„«»");

    private readonly WordCutter words = new(lexicon);

    /// <summary>Adds the pieces of <paramref name="region"/> to <paramref name="pieces"/>.</summary>
    public void Cut(string text, Span region, List<Piece> pieces)
    {
        var openQuote = false;
        var at = region.Start;
        while (at < region.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < region.End && !char.IsWhiteSpace(text[end])) end++;
            Chunk(text, at, end, region.End, pieces, ref openQuote);
            at = end;
        }
    }

    /// <summary>Cuts a piece between white spaces: what leads, the words, what trails.</summary>
    private void Chunk(string text, int at, int end, int regionEnd, List<Piece> pieces, ref bool openQuote)
    {
        while (at < end)
        {
            var emoticon = Emoticon(text, at, end);
            if (emoticon > 0)
            {
                pieces.Add(new(at, at + emoticon));
                at += emoticon;
                continue;
            }

            if (!StartsWord(text, at, end))
            {
                var stop = Characters.SymbolEnd(text, at, end);
                if (Characters.IsApostrophe(text[at])) openQuote = !openQuote;
                pieces.Add(new(at, stop));
                at = stop;
                continue;
            }

            at = Word(text, at, end, regionEnd, pieces, ref openQuote);
        }
    }

    /// <summary>Cuts the word at <paramref name="at"/> and returns where what trails it begins.</summary>
    private int Word(string text, int at, int end, int regionEnd, List<Piece> pieces, ref bool openQuote)
    {
        var core = Addresses.End(text, at, end, lexicon);
        if (core > at)
        {
            pieces.Add(new(at, core));
            return core;
        }

        var fence = text.AsSpan(at + 1, end - at - 1).IndexOfAny(Fences);
        if (fence >= 0) end = at + 1 + fence;
        core = end;
        while (core > at + 1 && !EndsWord(text, at, core)) core--;
        if (core < end && Characters.IsApostrophe(text[core]) && !openQuote && text[core - 1] is 's' or 'S' && core - at > 2)
        {
            var first = pieces.Count;
            words.Cut(text, at, core, pieces);
            MarkPossessive(pieces, first, core);
            return core + 1;
        }

        if (core < end && text[core] == '.' && Characters.SymbolEnd(text, core, end) == core + 1
            && Abbreviations.Keeps(text, at, core, NumberFollows(text, core + 1, regionEnd), lexicon)) core++;
        words.Cut(text, at, core, pieces);
        return core;
    }

    /// <summary>The bare apostrophe of a plural possessive (<c>leaders'</c>) is a word written together with the one before it.</summary>
    private static void MarkPossessive(List<Piece> pieces, int first, int apostrophe)
    {
        var last = pieces[^1];
        if (pieces.Count > first && last.Multiword == 0 && last.End == apostrophe) pieces[^1] = last with { Multiword = 2 };
        pieces.Add(new(apostrophe, apostrophe + 1));
    }

    private int Emoticon(string text, int at, int end)
    {
        if (end - at < 2 || (char.IsLetterOrDigit(text[at]) && text[at] != 'X')) return 0;
        foreach (var face in lexicon.Emoticons)
        {
            if (end - at < face.Length || string.CompareOrdinal(text, at, face, 0, face.Length) != 0) continue;
            var after = at + face.Length;
            if (after == end || Characters.IsTerminal(text[after]) || text[after] is ',') return face.Length;
        }

        return 0;
    }

    private bool StartsWord(string text, int at, int end)
    {
        if (Characters.IsWord(text, at)) return true;
        if (at + 1 >= end) return false;
        var next = text[at + 1];
        return text[at] switch
        {
            '.' => char.IsLetterOrDigit(next) && (at == 0 || char.IsWhiteSpace(text[at - 1])),
            '+' => char.IsDigit(next),
            '@' => char.IsLetter(next),
            '#' => char.IsLetter(next),
            '\'' or '’' => char.IsDigit(next) || StartsClitic(text, at, end),
            _ => false,
        };
    }

    /// <summary>Whether a leading apostrophe belongs to the word (<c>'s</c> parted from its noun, <c>'em</c>, <c>'tis</c>).</summary>
    private bool StartsClitic(string text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && (char.IsLetter(text[stop]) || (Characters.IsApostrophe(text[stop]) && stop + 1 == end))) stop++;
        var word = text.AsSpan(at, stop - at);
        return Clitics.Is(word) || lexicon.IsWhole(word) || lexicon.Parts(word).Length > 0;
    }

    private static bool EndsWord(string text, int start, int end)
    {
        var c = text[end - 1];
        if (Characters.IsWord(text, end - 1)) return true;
        return c switch
        {
            '$' or '£' or '€' => end - start > 1 && char.IsUpper(text[end - 2]),
            '#' => end - start > 1 && char.IsDigit(text[end - 2]),
            _ => false,
        };
    }

    private static bool NumberFollows(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00A0') at++;
        return at < end && char.IsDigit(text[at]);
    }
}
