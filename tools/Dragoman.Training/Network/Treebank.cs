namespace Dragoman.Training.Network;

/// <summary>A sentence of a treebank: its words, tags and tree. Heads count from 0; the root's is -1.</summary>
internal sealed record TreebankSentence(string[] Forms, string[] Upos, string[] Xpos, string[] Feats, int[] Heads, string[] Deprels)
{
    public int Length => Forms.Length;

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
}

/// <summary>Reads CoNLL-U for training: words only, no ranges and no empty nodes.</summary>
internal static class Treebank
{
    public static List<TreebankSentence> Load(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    sentences.Add(Sentence(rows));
                rows.Clear();
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length == 10 && fields[0].All(char.IsAsciiDigit))
                rows.Add(fields);
        }

        return sentences;
    }

    private static TreebankSentence Sentence(List<string[]> rows)
    {
        string[] Column(int index) => [.. rows.Select(r => r[index])];
        return new(Column(1), Column(3), Column(4), Column(5), [.. rows.Select(r => r[6] == "_" ? -1 : int.Parse(r[6]) - 1)], Column(7));
    }
}
