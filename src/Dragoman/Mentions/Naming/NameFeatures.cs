using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>Features of the words of one sentence for the name tagger: forms, shapes, endings, lexicons, what the register knows, tags.</summary>
internal sealed class NameFeatures
{
    /// <summary>Greatest number of features of a word.</summary>
    public const int Most = 96;

    private readonly Token[] tokens;
    private readonly WordFacts[] words;
    private readonly uint[] form;
    private readonly uint[] shape;
    private readonly uint[] hints;
    private readonly uint[] pos;
    private readonly uint[] cluster;
    private readonly uint[] marks;
    private readonly uint[] company;
    private readonly int[] runFirst;
    private readonly int[] runEnd;

    public NameFeatures(Sentence sentence, int at, NameContext context, IReadOnlyList<NamedSpan> known)
    {
        tokens = sentence.Tokens;
        words = context.Words[at];
        Scores = sentence.NameScores;
        var count = tokens.Length;
        (form, shape, hints, pos, cluster) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count]);
        marks = context.Marks[at];
        company = new uint[count];
        (runFirst, runEnd) = (new int[count], new int[count]);
        var shouting = context.Shouting[at];
        for (var i = 0; i < count; i++)
        {
            var word = words[i];
            form[i] = word.Form;
            shape[i] = shouting ? 77u : word.Shape;
            pos[i] = PartOfSpeech(tokens[i].Upos);
            hints[i] = Hints(word, i, context);
            cluster[i] = word.Cluster;
            if (word.IsCapital) company[i] = context.CompanyOf(tokens[i].Form);
        }

        foreach (var name in known)
            for (var i = name.First; i < name.End; i++)
                hints[i] |= (uint)(name.Type + 1) << (i == name.First ? 20 : 24);
        Candidate = Candidates(shouting, known);
        FindRuns();
    }

    /// <summary>What the network says of names, word after word; <c>null</c> where it said nothing.</summary>
    public float[]? Scores { get; }

    /// <summary>Words that may be part of a name; all others are outside without a look at the weights.</summary>
    public bool[] Candidate { get; }

    /// <summary>The form of a capitalized word that may be part of a name; <c>null</c> for all others.</summary>
    public uint? PoolOf(int at) => Candidate[at] && words[at].IsCapital && words[at].IsWord ? form[at] : null;

    /// <summary>Writes the features of a word and returns how many there are.</summary>
    public int Write(int at, Span<uint> features)
    {
        var n = 0;
        uint f0 = form[at], f1 = Form(at + 1), f2 = Form(at + 2), b1 = Form(at - 1), b2 = Form(at - 2);
        uint s0 = shape[at], s1 = Shape(at + 1), t1 = Shape(at - 1);
        uint h0 = hints[at], h1 = Hint(at + 1), g1 = Hint(at - 1);
        uint p0 = pos[at], p1 = Pos(at + 1), q1 = Pos(at - 1);
        Span<uint> plain =
        [
            f0, f1, b1, f2, b2, Mix(b1, f0), Mix(f0, f1), Mix(b1, f1), s0, Mix(t1, s0), Mix(s0, s1), Mix(Mix(t1, s0), s1), Mix(Mix(Shape(at - 2), t1), s0), Mix(Mix(s0, s1), Shape(at + 2)),
            h0, h1, g1, Mix(g1, h0), Mix(h0, h1), Mix(Mix(g1, h0), h1), Mix(h0, s0), Mix(h0 & 0xFF, b1), Mix(h0 & 0xFF, f1), h0 >> 20, Mix(h0 >> 20, p0),
            p0, Mix(q1, p0), Mix(p0, p1), Mix(Mix(q1, p0), p1), Mix(p0, s0), Mix(b1, s0), Mix(f1, s0), Mix(Hint(at + 2), h1), Mix(Hint(at - 2), g1),
        ];
        for (var i = 0; i < plain.Length; i++) features[n++] = Mix(plain[i], (uint)(i + 1));
        foreach (var affix in words[at].Affixes) features[n++] = affix;
        n = WriteClusters(at, features, n);
        n = WriteMarks(at, features, n);
        n = WriteRun(at, features, n);
        n = WriteCompany(at, features, n);
        features[n++] = Mix(at == 0 ? 1u : 2u, Mix(s0, h0 & 0x300));
        features[n++] = Mix(120, Mix(Trigger(at, -1), s0));
        features[n++] = Mix(121, Mix(Trigger(at, 1), s0));
        return n;
    }

    private int WriteMarks(int at, Span<uint> features, int n)
    {
        uint m0 = marks[at], m1 = Mark(at + 1), b1 = Mark(at - 1);
        features[n++] = Mix(230, m0);
        features[n++] = Mix(231, Mix(m0, shape[at]));
        features[n++] = Mix(232, Mix(m0, m1));
        features[n++] = Mix(233, Mix(b1, m0));
        features[n++] = Mix(234, Mix(m0, pos[at]));
        features[n++] = Mix(235, Mix(m0, Form(at - 1)));
        features[n++] = Mix(236, runEnd[at] == 0 ? 0 : Mix(marks[runEnd[at] - 1], marks[runFirst[at]]));
        return n;
    }

    /// <summary>What the article has beside this word elsewhere, bit by bit, and beside the last word of its run.</summary>
    private int WriteCompany(int at, Span<uint> features, int n)
    {
        for (var bit = 0; bit < 8; bit++)
            if ((company[at] & (1u << bit)) != 0) features[n++] = Mix(240, Mix((uint)bit + 1, shape[at]));
        features[n++] = Mix(241, Mix(company[at] & 7, hints[at] & 0x43F));
        features[n++] = Mix(242, Mix(company[at], runEnd[at] == 0 ? 0 : company[runEnd[at] - 1]));
        return n;
    }

    private uint Mark(int at) => (uint)at < (uint)marks.Length ? marks[at] : 99u;

    private int WriteClusters(int at, Span<uint> features, int n)
    {
        uint c0 = cluster[at], c1 = Cluster(at + 1), b1 = Cluster(at - 1), s0 = shape[at];
        features[n++] = Mix(200, Mix(c0, s0));
        features[n++] = Mix(201, c1);
        features[n++] = Mix(202, b1);
        features[n++] = Mix(203, Mix(b1, Mix(c0, s0)));
        features[n++] = Mix(204, Mix(c0, Mix(c1, s0)));
        features[n++] = Mix(205, Mix(b1, Mix(s0, c1)));
        features[n++] = Mix(206, Mix(Cluster(at - 2), Mix(b1, s0)));
        features[n++] = Mix(207, Mix(Cluster(at + 2), Mix(c1, s0)));
        return n;
    }

    /// <summary>What surrounds and ends the run of capitals a word is in: the last word of a name tells most about its kind.</summary>
    private int WriteRun(int at, Span<uint> features, int n)
    {
        int first = runFirst[at], end = runEnd[at];
        if (end == 0) return n;
        var place = (uint)((at == first ? 1 : 0) + (at == end - 1 ? 2 : 0) + (Math.Min(end - first, 4) << 2));
        features[n++] = Mix(210, place);
        features[n++] = Mix(211, Mix(place, form[end - 1]));
        features[n++] = Mix(212, Mix(place & 3, hints[end - 1] & 0xFFFF3FF));
        features[n++] = Mix(213, Mix(place, Cluster(end - 1)));
        features[n++] = Mix(214, Mix(place, form[first]));
        features[n++] = Mix(215, Mix(place & 3, hints[first] & 0xFFFF3FF));
        features[n++] = Mix(216, Mix(place, Form(first - 1)));
        features[n++] = Mix(217, Mix(place, Form(end)));
        features[n++] = Mix(218, Mix(place, Mix(Cluster(first - 1), hints[first] & 0x43F)));
        features[n++] = Mix(219, Mix(place, Mix(Cluster(end), hints[end - 1] & 0x43F)));
        features[n++] = Mix(220, Mix(place, Mix(hints[first] & 0x43F, hints[end - 1] & 0x43F)));
        return n;
    }

    /// <summary>Runs of words with capitals, hyphens between them included.</summary>
    private void FindRuns()
    {
        for (var i = 0; i < tokens.Length;)
        {
            var end = i;
            while (end < tokens.Length && (IsCapital(end) || (end > i && (words[end].IsHyphen || tokens[end].Form == "&") && end + 1 < tokens.Length && IsCapital(end + 1)))) end++;
            for (var j = i; j < end; j++) (runFirst[j], runEnd[j]) = (i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private bool IsCapital(int at) => words[at].IsCapital;

    /// <summary>The nearest word on one side that is no candidate: the verb or preposition a long name stands beside.</summary>
    private uint Trigger(int at, int step)
    {
        var i = at + step;
        for (var steps = 0; steps < 6 && (uint)i < (uint)tokens.Length && Candidate[i]; steps++) i += step;
        return Form(i);
    }

    private uint Cluster(int at) => (uint)at < (uint)cluster.Length ? cluster[at] : 9u;

    private uint Form(int at) => (uint)at < (uint)form.Length ? form[at] : 3u;

    private uint Shape(int at) => (uint)at < (uint)shape.Length ? shape[at] : 5u;

    private uint Hint(int at) => (uint)at < (uint)hints.Length ? hints[at] : 0x80000000u;

    private uint Pos(int at) => (uint)at < (uint)pos.Length ? pos[at] : 7u;

    private bool[] Candidates(bool shouting, IReadOnlyList<NamedSpan> known)
    {
        var candidate = new bool[tokens.Length];
        for (var i = 0; i < words.Length; i++) candidate[i] = words[i].BeginsName || (!shouting && words[i].HasInnerCapital);
        foreach (var name in known)
            for (var i = name.First; i < name.End; i++) candidate[i] = true;

        // Sang-jin, al-Ghosari: what a hyphen ties to a capital goes with it.
        for (var i = 1; i + 1 < words.Length; i++)
        {
            if (!words[i].IsHyphen || tokens[i].SpaceAfter || tokens[i - 1].SpaceAfter) continue;
            if (candidate[i - 1]) candidate[i + 1] |= words[i + 1].IsWord;
            else if (candidate[i + 1] && words[i - 1].IsParticle) candidate[i - 1] = true;
        }

        // Small words can only stand between: particles, "of the", hyphens.
        var last = -10;
        for (var i = 0; i < words.Length; i++)
        {
            if (!candidate[i]) continue;
            if (i - last <= 4 && AllJoints(last + 1, i))
                for (var j = last + 1; j < i; j++) candidate[j] = true;
            last = i;
        }

        return candidate;
    }

    private bool AllJoints(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!words[i].IsJoint) return false;
        return true;
    }

    private static uint Hints(WordFacts word, int at, NameContext context)
    {
        var hint = word.Hints;
        if (word.IsLetter)
        {
            if (context.IsWrittenSmall(word)) hint |= 0x100;
            if (context.IsWrittenLarge(word)) hint |= 0x200;
        }

        return hint | (at == 0 ? 0x800u : 0);
    }

    /// <summary>The tag's hash; the tags are few and short, so that it is as fast as a table.</summary>
    private static uint PartOfSpeech(string? upos) => StableHash.Fnv1a(upos ?? "");

    internal static uint Mix(uint a, uint b)
    {
        var h = (a * 0x9E3779B1u) ^ ((b * 0x85EBCA77u) + (a >> 15));
        h ^= h >> 13;
        h *= 0xC2B2AE3Du;
        return h ^ (h >> 16);
    }
}
