using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>Accuracies on gold words, in percent. LAS compares labels without their subtypes.</summary>
internal sealed record Evaluation(double Upos, double Xpos, double Feats, double Uas, double Las)
{
    public static Evaluation Of(ParserNetwork network, IReadOnlyList<TreebankSentence> gold)
    {
        int words = 0, upos = 0, xpos = 0, feats = 0, uas = 0, las = 0;
        var found = network.Analyze([.. gold.Select(s => s.Forms)]);
        for (var s = 0; s < gold.Count; s++)
        {
            for (var i = 0; i < gold[s].Length; i++)
            {
                var word = found[s][i];
                words++;
                upos += word.Upos == gold[s].Upos[i] ? 1 : 0;
                xpos += word.Xpos == gold[s].Xpos[i] ? 1 : 0;
                feats += word.Feats == gold[s].Feats[i] ? 1 : 0;
                var attached = word.Head == gold[s].Heads[i];
                uas += attached ? 1 : 0;
                las += attached && Universal(word.Deprel) == Universal(gold[s].Deprels[i]) ? 1 : 0;
            }
        }

        double Percent(int count) => 100.0 * count / words;
        return new(Percent(upos), Percent(xpos), Percent(feats), Percent(uas), Percent(las));
    }

    public override string ToString() => $"UPOS {Upos:F2} XPOS {Xpos:F2} FEATS {Feats:F2} UAS {Uas:F2} LAS {Las:F2}";

    private static string Universal(string relation) => relation.Split(':')[0];
}
