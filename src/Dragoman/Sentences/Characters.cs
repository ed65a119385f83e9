using System.Globalization;
using System.Text;

namespace Dragoman.Sentences;

/// <summary>What the tokenizer asks of characters.</summary>
internal static class Characters
{
    /// <summary>Letters, digits, the marks that stand on them, and what has no form of its own (joiners, direction marks, control characters).</summary>
    public static bool IsWord(string text, int at)
    {
        var c = text[at];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c < 32 || c == 127;
        var category = char.IsSurrogate(c) ? RuneCategory(text, at) : char.GetUnicodeCategory(c);
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' || IsApostrophe(c);

    public static bool IsDash(char c) => c is '–' or '—' or '―' or '‒';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '؟' or '。' or '！' or '？';

    /// <summary>End of the symbol that begins at <paramref name="at"/>: a run of full stops, dashes or stars is one word, and so is an emoji with what modifies it.</summary>
    public static int SymbolEnd(string text, int at, int end)
    {
        var c = text[at];
        if (IsTerminal(c)) return RunEnd(text, at, end, IsTerminal);
        if (IsRule(c)) return RunEnd(text, at, end, IsRule);
        if (c is '#' or '<' or '>' or '^' or '$' or '–' or '—') return RunEnd(text, at, end, x => x == c);
        if ((c is '\'' or '`' or '’' or '‘') && at + 1 < end && text[at + 1] == c) return at + 2;
        return char.IsSurrogate(c) || c > 0x2000 ? EmojiEnd(text, at, end) : at + 1;
    }

    /// <summary>What lines across a page are drawn with (<c>---+===</c>).</summary>
    private static bool IsRule(char c) => c is '-' or '*' or '=' or '_' or '~' or '+' or '|';

    private static int RunEnd(string text, int at, int end, Func<char, bool> same)
    {
        while (at < end && same(text[at])) at++;
        return at;
    }

    private static int EmojiEnd(string text, int at, int end)
    {
        at += Width(text, at, end);
        while (at < end && (text[at] is '\uFE0F' or '\u200D' or '\u20E3' || IsModifier(text, at)))
        {
            var joined = text[at] == '\u200D';
            at += Width(text, at, end);
            if (joined && at < end && char.IsSurrogate(text[at])) at += Width(text, at, end);
        }

        return at;
    }

    private static int Width(string text, int at, int end) => at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;

    /// <summary>Skin tones, U+1F3FB to U+1F3FF.</summary>
    private static bool IsModifier(string text, int at) => text[at] == '\uD83C' && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static UnicodeCategory RuneCategory(string text, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])) at--;
        return Rune.TryGetRuneAt(text, at, out var rune) ? Rune.GetUnicodeCategory(rune) : UnicodeCategory.Surrogate;
    }
}
