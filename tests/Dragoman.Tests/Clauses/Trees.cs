using Dragoman.Sentences;

namespace Dragoman.Tests.Clauses;

/// <summary>Sentences with trees written by hand: one word a line as <c>form lemma upos xpos head deprel</c>, heads from 1, 0 for the root.</summary>
internal static class Trees
{
    internal static (string Text, Sentence Sentence) Of(string lines)
    {
        var rows = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' ')).ToArray();
        var text = string.Join(' ', rows.Select(r => r[0]));
        var tokens = new Token[rows.Length];
        var at = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var r = rows[i];
            tokens[i] = new Token { Span = new Span(at, at + r[0].Length), Form = r[0], Lemma = r[1], Upos = r[2], Xpos = r[3], Feats = "_", Head = int.Parse(r[4]) - 1, Deprel = r[5], SpaceAfter = true };
            at += r[0].Length + 1;
        }

        return (text, new Sentence { Index = 0, Span = new Span(0, text.Length), Tokens = tokens });
    }
}
