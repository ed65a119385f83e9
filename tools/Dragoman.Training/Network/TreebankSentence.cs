using Dragoman.Sentences;

namespace Dragoman.Training.Network;

/// <summary>A sentence of a treebank: its words, tags and tree. Heads count from 0; the root's is -1.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Upos, string[] Xpos, string[] Feats, int[] Heads, string[] Deprels)
{
    public int Length => Forms.Length;

    /// <summary>The sentences of a CoNLL-U file.</summary>
    public static List<TreebankSentence> Load(string path) => [.. Treebank.Read(path).Select(Of)];

    /// <summary>The sentence with other words in the same tree.</summary>
    public TreebankSentence WithForms(string[] forms) => this with { Forms = forms };

    /// <summary>The sentence without the tokens that <paramref name="kept"/> leaves out; only leaves may be left out.</summary>
    public TreebankSentence Keeping(int[] kept)
    {
        var place = new int[Length];
        Array.Fill(place, -1);
        for (var i = 0; i < kept.Length; i++)
            place[kept[i]] = i;
        T[] Pick<T>(T[] from) => Array.ConvertAll(kept, i => from[i]);
        var heads = Array.ConvertAll(kept, i => Heads[i] < 0 ? -1 : place[Heads[i]]);
        return new(Pick(Forms), Pick(Upos), Pick(Xpos), Pick(Feats), heads, Pick(Deprels));
    }

    private static TreebankSentence Of(Token[] tokens) => new(
        Array.ConvertAll(tokens, t => t.Form),
        Array.ConvertAll(tokens, t => t.Upos),
        Array.ConvertAll(tokens, t => t.Xpos),
        Array.ConvertAll(tokens, t => t.Feats),
        Array.ConvertAll(tokens, t => t.Head),
        Array.ConvertAll(tokens, t => t.Deprel));
}
