using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Writes gathered articles down.</summary>
internal sealed class ArticleWriting(Sheet sheet, BrokenWords broken, WordPlaces? places, string documentId, DateOnly? published)
{
    public Article Write(Draft draft, int ordinal)
    {
        var writer = new RepairedText(sheet, broken);
        Block? before = null;
        foreach (var block in draft.Body.Concat(draft.Foot))
        {
            writer.Add(block, before is not null && !(draft.Foot.Count > 0 && ReferenceEquals(block, draft.Foot[0])) && Gathering.GoesOn(before, block));
            before = block;
        }

        writer.Close();
        var article = new Article
        {
            Id = StableHash.Id(documentId, ordinal.ToString(), writer.Text), Document = documentId, Ordinal = ordinal, Text = writer.Text, Paragraphs = writer.Paragraphs,
            Headline = draft.Headline.Count == 0 ? null : string.Join(' ', draft.Headline), Byline = draft.Byline, Captions = draft.Captions, Tables = [.. draft.Tables.Select(t => t.Table with { Regions = Regions(t.Block) })], Published = published, Map = writer.Map, Places = places,
        };
        return places is null ? article : article with { Regions = Articles.Regions.Of(article, draft.Framing.Select(Input)) };
    }

    /// <summary>The parts of the pages that a block covers; none without layout.</summary>
    public IReadOnlyList<Region> Regions(Block block) => places is null ? [] : Articles.Regions.Of(places, Input(block));

    /// <summary>Where a block stands in the document's text.</summary>
    private Span Input(Block block) => new(sheet.Normal.Origin(sheet.Lines[block.First].Start), sheet.Normal.Origin(sheet.Lines[block.Last].End - 1) + 1);
}
