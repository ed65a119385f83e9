using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>
/// Accuracies on gold words, in percent. LAS compares labels without their subtypes. Core is the F1 of the arcs that events are made of: subjects, objects,
/// clausal complements and obliques, head and label right.
/// </summary>
internal sealed record Evaluation(double Upos, double Xpos, double Feats, double Uas, double Las, double Core)
{
    private static readonly HashSet<string> CoreRelations = new(["nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl"], StringComparer.Ordinal);

    public static Evaluation Of(ParserNetwork network, IReadOnlyList<TreebankSentence> gold)
    {
        var counts = new Counts();
        var found = network.Analyze([.. gold.Select(s => s.Forms)]);
        for (var s = 0; s < gold.Count; s++)
        {
            for (var i = 0; i < gold[s].Length; i++)
                counts.Add(gold[s], i, found[s][i]);
        }

        double Percent(int count) => 100.0 * count / Math.Max(1, counts.Words);
        var core = 200.0 * counts.Core / Math.Max(1, counts.CoreGold + counts.CoreFound);
        return new(Percent(counts.Upos), Percent(counts.Xpos), Percent(counts.Feats), Percent(counts.Uas), Percent(counts.Las), core);
    }

    public override string ToString() => $"UPOS {Upos:F2} XPOS {Xpos:F2} FEATS {Feats:F2} UAS {Uas:F2} LAS {Las:F2} core {Core:F2}";

    private static string Universal(string relation) => relation.Split(':')[0];

    private sealed class Counts
    {
        public int Words, Upos, Xpos, Feats, Uas, Las, Core, CoreGold, CoreFound;

        public void Add(TreebankSentence gold, int i, WordAnalysis word)
        {
            var (wanted, label) = (Universal(gold.Deprels[i]), Universal(word.Deprel));
            var attached = word.Head == gold.Heads[i];
            var right = attached && wanted == label;
            Words++;
            Upos += word.Upos == gold.Upos[i] ? 1 : 0;
            Xpos += word.Xpos == gold.Xpos[i] ? 1 : 0;
            Feats += word.Feats == gold.Feats[i] ? 1 : 0;
            Uas += attached ? 1 : 0;
            Las += right ? 1 : 0;
            Core += right && CoreRelations.Contains(wanted) ? 1 : 0;
            CoreGold += CoreRelations.Contains(wanted) ? 1 : 0;
            CoreFound += CoreRelations.Contains(label) ? 1 : 0;
        }
    }
}
