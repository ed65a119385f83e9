using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Cuts gathered articles at the seams that only their words show.</summary>
internal sealed class SeamCutting(Sheet sheet, BrokenWords broken, Lexicon lexicon)
{
    /// <summary>Blocks on each side of a heading that are looked at: more than the words that features look at.</summary>
    private const int Near = 16;

    private readonly Terms terms = new(lexicon);

    /// <param name="drafts">The articles that marks have told apart.</param>
    /// <param name="wanted">Number of articles that must still be hidden in them.</param>
    public List<Draft> Cut(IReadOnlyList<Draft> drafts, int wanted)
    {
        var seams = new Seams(lexicon);
        var gapRate = GapRate(drafts);
        return [.. drafts.SelectMany(draft => Seams.Weighs(draft.Body.Count) ? Parts(draft, Paragraphs(draft), seams, gapRate, wanted > 0 && drafts.Count == 1) : [draft])];
    }

    /// <summary>
    /// Puts together again what a heading inside an article has parted: nothing else says that another begins, and the words on both sides are the same.
    /// </summary>
    public List<Draft> Mend(IReadOnlyList<Draft> drafts)
    {
        var seams = new Seams(lexicon);
        var gapRate = GapRate(drafts);
        var mended = new List<Draft>();
        foreach (var draft in drafts)
        {
            if (mended.Count > 0 && IsCrosshead(mended[^1], draft, seams, gapRate)) Join(mended[^1], draft);
            else mended.Add(draft);
        }

        return mended;
    }

    private bool IsCrosshead(Draft before, Draft draft, Seams seams, double gapRate)
    {
        if (draft.HeadlineBlocks.Count != 1 || draft.HeadByline is not null || draft.Body[0].LostInitial || before.FootByline is not null) return false;
        Draft above = new(), below = new();
        above.Body.AddRange(before.Body.TakeLast(Near));
        below.Body.AddRange(draft.Body.Take(Near));
        var left = Paragraphs(above).Paragraphs;
        return seams.IsWhole([.. left, .. Paragraphs(below).Paragraphs], left.Count, gapRate);
    }

    private static void Join(Draft before, Draft draft)
    {
        draft.HeadlineBlocks[0].IsCrosshead = true;
        before.Body.Add(draft.HeadlineBlocks[0]);
        before.Body.AddRange(draft.Body);
        before.FootByline = draft.FootByline;
        before.Foot.AddRange(draft.Foot);
    }

    /// <summary>The paragraphs of an article, and the number of the first block of each.</summary>
    public (List<Paragraph> Paragraphs, List<int> Blocks) Paragraphs(Draft draft)
    {
        var paragraphs = new List<Paragraph>();
        var firsts = new List<int>();
        var body = draft.Body;
        for (int start = 0, end; start < body.Count; start = end)
        {
            var writer = new RepairedText(sheet, broken);
            writer.Add(body[start], false);
            for (end = start + 1; end < body.Count && Gathering.GoesOn(body[end - 1], body[end]); end++) writer.Add(body[end], true);
            writer.Close();
            paragraphs.Add(new Paragraph(writer.Text, terms.Of(writer.Text), body[start].GapBefore, body[start..end].Sum(b => b.Words)));
            firsts.Add(start);
        }

        return (paragraphs, firsts);
    }

    /// <summary>The share of paragraphs that an empty line parts from the one before.</summary>
    public static double GapRate(IReadOnlyList<Draft> drafts)
    {
        int gaps = 0, all = 0;
        foreach (var draft in drafts)
        {
            for (var i = 1; i < draft.Body.Count; i++)
            {
                if (Gathering.GoesOn(draft.Body[i - 1], draft.Body[i])) continue;
                all++;
                if (draft.Body[i].GapBefore) gaps++;
            }
        }

        return (gaps + 1) / (all + 2.0);
    }

    private static List<Draft> Parts(Draft draft, (List<Paragraph> Paragraphs, List<int> Blocks) cut, Seams seams, double gapRate, bool wanted)
    {
        var two = wanted || draft is { HeadByline: not null, FootByline: not null };
        var found = seams.Find(cut.Paragraphs, gapRate, two);
        if (found.Count == 0) return [draft];
        var starts = found.Select(p => cut.Blocks[p]).Prepend(0).Append(draft.Body.Count).ToArray();
        var parts = new List<Draft>();
        for (var k = 0; k + 1 < starts.Length; k++)
        {
            var part = new Draft();
            part.Body.AddRange(draft.Body[starts[k]..starts[k + 1]]);
            parts.Add(part);
        }

        parts[0].Headline.AddRange(draft.Headline);
        parts[0].HeadlineBlocks.AddRange(draft.HeadlineBlocks);
        parts[0].HeadByline = draft.HeadByline;
        parts[^1].FootByline = draft.FootByline;
        parts[^1].Foot.AddRange(draft.Foot);
        return parts;
    }
}
