namespace Dragoman.Sentences;

/// <summary>Writes CoNLL-U: UTF-8 text, one word a line, an empty line after each sentence, line ends as <c>\n</c>.</summary>
public static class ConlluWriter
{
    /// <summary>Writes a sentence read from CoNLL-U back with its comments, ranges, empty nodes and MISC column.</summary>
    public static void Write(TextWriter target, ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments) Line(target, comment);
        var next = 0;
        for (var i = 0; i <= sentence.Tokens.Length; i++)
        {
            for (; next < sentence.Extra.Count && sentence.Extra[next].Before == i; next++) Line(target, sentence.Extra[next].Text);
            if (i < sentence.Tokens.Length) Word(target, i, sentence.Tokens[i], sentence.Misc[i]);
        }

        target.Write('\n');
    }

    /// <summary>Writes a sentence of <paramref name="text"/>, with its id and words as comments.</summary>
    /// <param name="target">Where to write.</param>
    /// <param name="text">The text the spans point into.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">Its <c>sent_id</c>.</param>
    /// <param name="startsParagraph">Whether to mark a new paragraph.</param>
    public static void Write(TextWriter target, string text, Sentence sentence, string id, bool startsParagraph)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        if (startsParagraph) Line(target, "# newpar");
        Line(target, "# sent_id = " + id);
        Line(target, "# text = " + Plain(sentence.Span.In(text)));
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].MultiwordLength > 1) Range(target, text, tokens, i);
            Word(target, i, tokens[i], tokens[i].SpaceAfter || InsideWritten(tokens, i) ? "_" : "SpaceAfter=No");
        }

        target.Write('\n');
    }

    private static void Range(TextWriter target, string text, Token[] tokens, int first)
    {
        var last = first + tokens[first].MultiwordLength - 1;
        var span = tokens[first].Span.Cover(tokens[last].Span);
        Line(target, $"{first + 1}-{last + 1}\t{Plain(span.In(text))}\t_\t_\t_\t_\t_\t_\t_\t{(tokens[last].SpaceAfter ? "_" : "SpaceAfter=No")}");
    }

    /// <summary>Whether the word is part of a multiword token, whose range line carries the spacing.</summary>
    private static bool InsideWritten(Token[] tokens, int index)
    {
        for (var back = index; back >= 0 && index - back < 8; back--)
        {
            if (tokens[back].MultiwordLength > 1) return index < back + tokens[back].MultiwordLength;
        }

        return false;
    }

    private static void Word(TextWriter target, int index, in Token token, string misc)
    {
        target.Write(index + 1);
        Column(target, token.Form);
        Column(target, token.Lemma);
        Column(target, token.Upos);
        Column(target, token.Xpos);
        Column(target, token.Feats);
        target.Write('\t');
        if (token.Deprel is null or "_") target.Write('_');
        else target.Write(token.Head + 1);
        Column(target, token.Deprel);
        target.Write("\t_");
        Column(target, misc);
        target.Write('\n');
    }

    private static void Column(TextWriter target, string? value)
    {
        target.Write('\t');
        target.Write(string.IsNullOrEmpty(value) ? "_" : value.AsSpan().ContainsAny('\t', '\n', '\r') ? Plain(value) : value);
    }

    private static void Line(TextWriter target, string text)
    {
        target.Write(text);
        target.Write('\n');
    }

    /// <summary>The words on one line: line ends and tabs inside become spaces, which CoNLL-U needs for its own use.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = text.ToString();
        return text.ContainsAny('\t', '\n', '\r') ? plain.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ') : plain;
    }
}
