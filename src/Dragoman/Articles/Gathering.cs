using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Gathers blocks into articles where headlines, bylines and initials say where one begins or ends.</summary>
internal sealed class Gathering(Sheet sheet, BrokenWords broken, Captions captions, Lexicon lexicon, IReadOnlySet<int> zones)
{
    private const int MostSubjectBlocks = 200;
    private const int MostNeighbours = 16;

    private readonly List<Draft> drafts = [];
    private readonly List<(string Text, Block? After)> loose = [];
    private List<Block> headline = [];
    private string? byline;
    private bool isNewZone;
    private Draft? current;

    public List<Draft> Gather(IReadOnlyList<Block> blocks, BlockKind[] kinds, bool doubtful)
    {
        for (var i = 0; i < blocks.Count; i++) Take(blocks[i], kinds[i]);
        if (drafts.Count == 0 && blocks.Count > 0)
        {
            var draft = new Draft();
            draft.Body.AddRange(blocks);
            return [draft];
        }

        NameOrHeadline();
        if (!doubtful)
        {
            var seams = new SeamCutting(sheet, broken, lexicon);
            var seamed = seams.Cut(seams.Mend(drafts), TailHeadlines());
            drafts.Clear();
            drafts.AddRange(seamed);
        }

        PlaceTail();
        return drafts;
    }

    /// <summary>Whether a block is the rest of the paragraph that <paramref name="before"/> began.</summary>
    public static bool GoesOn(Block before, Block block)
    {
        if (block.LostInitial || before.IsCrosshead || block.IsCrosshead) return false;
        if (block.Opens is { } opens && !before.EndsBroken) return !opens;
        return before.EndsBroken || !before.EndsClosed || block.StartsLower;
    }

    private void Take(Block block, BlockKind kind)
    {
        isNewZone |= zones.Contains(block.First);
        switch (kind)
        {
            case BlockKind.Headline:
                headline.Add(block);
                break;
            case BlockKind.HeadByline:
                byline = byline is null ? block.Printed() : byline + " " + block.Printed();
                break;
            case BlockKind.FootByline when current is not null:
                current.FootByline = current.FootByline is null ? RepairedText.Plain(sheet, broken, block) : current.FootByline + " " + RepairedText.Plain(sheet, broken, block);
                current.Foot.Add(block);
                break;
            case BlockKind.Caption:
                loose.Add((RepairedText.Plain(sheet, broken, block), current?.Body[^1]));
                break;
            default:
                Body(block);
                break;
        }
    }

    /// <summary>Headlines at the page's end that no article waits for: so many articles more there must be.</summary>
    private int TailHeadlines() => Math.Max(0, headline.Count - drafts.Count(d => d.Headline.Count == 0));

    /// <summary>A name alone over an article is its author's, unless the article is about that person: then it is the headline.</summary>
    private void NameOrHeadline()
    {
        foreach (var draft in drafts)
        {
            if (draft.HeadByline is not { } name || draft.Headline.Count > 0 || Bylines.IsHead(name)) continue;
            var last = name[(name.LastIndexOf(' ') + 1)..];
            if (!draft.Body.Take(4).Any(b => b.Printed().Contains(last, StringComparison.OrdinalIgnoreCase))) continue;
            draft.Headline.Add(name);
            draft.HeadByline = null;
        }
    }

    private void Body(Block block)
    {
        if (current is null || current.FootByline is not null || headline.Count > 0 || byline is not null || isNewZone || (block.LostInitial && current.Body[^1].EndsClosed))
        {
            current = new Draft { HeadByline = byline };
            current.Headline.AddRange(headline.Select(b => RepairedText.Plain(sheet, broken, b)));
            current.HeadlineBlocks.AddRange(headline);
            headline = [];
            byline = null;
            isNewZone = false;
            drafts.Add(current);
        }

        current.Body.Add(block);
    }

    /// <summary>Captions, and headlines that came after the last text, go to the article that shares most of their words.</summary>
    private void PlaceTail()
    {
        var subjects = drafts.ConvertAll(d => Subject.Of(string.Join(' ', d.Body.Take(MostSubjectBlocks).Select(b => RepairedText.Plain(sheet, broken, b))), lexicon));
        var homes = new Dictionary<Block, int>();
        for (var i = 0; i < drafts.Count; i++)
            foreach (var block in drafts[i].Body) homes[block] = i;
        foreach (var text in headline.Select(b => RepairedText.Plain(sheet, broken, b))) Best(subjects, text, null, d => d.Headline.Count == 0).Headline.Add(text);
        foreach (var (text, after) in loose) Best(subjects, text, after is null ? null : homes[after], _ => true).Captions.Add(captions.Read(text));
        if (byline is not null) drafts[^1].HeadByline = drafts[^1].HeadByline is { } first ? first + " " + byline : byline;
    }

    /// <summary>The article a text belongs to: among those near the place where it stood, for a page has no more.</summary>
    private Draft Best(List<HashSet<string>> subjects, string text, int? at, Func<Draft, bool> free)
    {
        var words = Subject.Of(text, lexicon);
        var best = (Score: -1.0, At: drafts.Count - 1);
        var middle = at ?? drafts.Count - 1;
        for (var i = Math.Max(0, middle - MostNeighbours); i < Math.Min(drafts.Count, middle + MostNeighbours + 1); i++)
        {
            var score = Subject.Shared(words, subjects[i]) / Math.Pow(subjects[i].Count + 20, .5) + (free(drafts[i]) ? .2 : 0) + (i == at ? .1 : 0);
            if (score > best.Score) best = (score, i);
        }

        return drafts[best.At];
    }
}
