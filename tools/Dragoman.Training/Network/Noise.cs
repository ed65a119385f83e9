namespace Dragoman.Training.Network;

/// <summary>
/// What newspapers do to sentences, done to the treebank's: headlines, capitals, lost full stops, letters misread by a scanner. The tree stays what it was.
/// Robustness is trained for, not hoped for.
/// </summary>
internal static class Noise
{
    private const string Misread = "ecO0l1I1rnhbuvfts5B8oaceil1tgqyvn";

    /// <summary>The sentence, changed or not, and whether its case is to be hidden from the network.</summary>
    public static (TreebankSentence Sentence, bool Caseless) Apply(TreebankSentence sentence, Randomness random)
    {
        var caseless = random.Chance(0.08f);
        if (random.Chance(0.08f))
            sentence = WithoutFinalStop(sentence);
        if (random.Chance(0.03f))
            sentence = Headline(sentence, random);
        if (random.Chance(0.04f))
            sentence = sentence.WithForms(Array.ConvertAll(sentence.Forms, Titled));
        if (random.Chance(0.04f))
            sentence = sentence.WithForms(Array.ConvertAll(sentence.Forms, f => random.Chance(0.15f) ? Misreading(f, random) : f));
        if (random.Chance(0.02f))
            sentence = sentence.WithForms([sentence.Forms[0].ToUpperInvariant(), .. sentence.Forms[1..].Select((f, i) => i < 3 ? f.ToUpperInvariant() : f)]);
        return (sentence, caseless);
    }

    private static string Titled(string form) => form.Length < 4 ? form : char.ToUpperInvariant(form[0]) + form[1..];

    private static TreebankSentence WithoutFinalStop(TreebankSentence sentence)
    {
        var last = sentence.Length - 1;
        return last > 0 && sentence.Forms[last] == "." && !sentence.Heads.Contains(last) ? sentence.Keeping([.. Enumerable.Range(0, last)]) : sentence;
    }

    /// <summary>Without articles and forms of "be" that nothing hangs on, and without the full stop.</summary>
    private static TreebankSentence Headline(TreebankSentence sentence, Randomness random)
    {
        bool Dropped(int i) => !sentence.Heads.Contains(i)
            && ((sentence.Deprels[i] == "det" && sentence.Feats[i].Contains("PronType=Art", StringComparison.Ordinal))
                || (sentence.Deprels[i].StartsWith("aux:pass", StringComparison.Ordinal) && random.Chance(0.7f)));
        var kept = Enumerable.Range(0, sentence.Length).Where(i => sentence.Heads[i] < 0 || !Dropped(i)).ToArray();
        return kept.Length == 0 ? sentence : WithoutFinalStop(sentence.Keeping(kept));
    }

    private static string Misreading(string form, Randomness random)
    {
        if (form.Length < 3)
            return form;
        var at = random.Below(form.Length);
        return random.Below(3) switch
        {
            0 => form.Remove(at, 1),
            1 => form[..at] + Misread[random.Below(Misread.Length)] + form[(at + 1)..],
            _ => form[..at] + form[Math.Min(at + 1, form.Length - 1)] + form[at] + form[Math.Min(at + 2, form.Length)..],
        };
    }
}
