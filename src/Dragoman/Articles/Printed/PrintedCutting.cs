using Dragoman.Pages;
using Dragoman.Pages.Layout;

namespace Dragoman.Articles.Printed;

/// <summary>Makes articles out of pages whose words have places.</summary>
internal sealed class PrintedCutting(Lexicon lexicon, Bylines bylines, Captions captions)
{
    /// <summary>Whether all pages that hold text say where their words stand.</summary>
    public static bool Applies(IReadOnlyList<Page> pages) => pages.Any(p => p.Words.Count > 0 && !p.IsOrdered) && pages.All(p => p.Words.Count > 0 || string.IsNullOrWhiteSpace(p.Text));

    public Cutting Cut(IReadOnlyList<Page> pages, string documentId, DateOnly? published)
    {
        ArrangedPage[] arranged = [.. pages.Select(page => ArrangedPage.Of(page, lexicon))];
        Page[] texts = [.. arranged.Select(a => a.Page)];
        var sheet = Sheet.Of(texts);
        var broken = new BrokenWords(lexicon, Vocabulary.Of(sheet));
        var pieces = Pieces(arranged, sheet, broken);
        new RunningHeads(new Furniture(lexicon)).Mark(pieces);
        new PieceKinds(bylines, captions).Mark(pieces);
        TableFrames.Mark(pieces);
        Insets.Mark(pieces);
        var seams = new SeamJudging(sheet, broken, lexicon);
        Draft[] drafts = [.. new PrintedGathering(seams.Score, captions).Gather(pieces).Where(d => d.Body.Count > 0)];
        var writing = new ArticleWriting(sheet, broken, WordPlaces.Of(texts), documentId, published);
        return new Cutting([.. drafts.Select((draft, n) => writing.Write(draft, n + 1))], PrintedNotes.Of(pieces, texts)) { Layout = Laying.Of(texts, pieces, drafts, writing) };
    }

    private static List<Piece> Pieces(ArrangedPage[] arranged, Sheet sheet, BrokenWords broken)
    {
        var pieces = new List<Piece>();
        var offset = 0;
        foreach (var page in arranged)
        {
            foreach (var type in page.Blocks)
            {
                List<int> lines = [.. Enumerable.Range(offset + type.FirstLine, type.Lines.Count).Where(line => !sheet.Lines[line].IsBlank)];
                if (lines.Count == 0) continue;
                var block = new Block(sheet, lines, true, true);
                pieces.Add(new Piece(type, block, RepairedText.Plain(sheet, broken, block), page.Page.Number));
            }

            offset += page.Page.Text.AsSpan().Count('\n') + 1;
        }

        return pieces;
    }
}
