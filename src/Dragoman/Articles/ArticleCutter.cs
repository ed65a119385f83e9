using Dragoman.Articles.Printed;
using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>What came of a document's pages.</summary>
/// <param name="Articles">Its articles in the order of the text.</param>
/// <param name="Diagnostics">What was left out of them, and what could not be mended.</param>
public sealed record Cutting(IReadOnlyList<Article> Articles, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How the pages were read; <c>null</c> where their words have no places.</summary>
    public PrintedLayout? Layout { get; init; }
}

/// <summary>
/// Makes articles out of pages: mends the text, lifts out headlines, bylines and captions, and cuts the rest where text, subject and
/// layout say that another article begins. Holds nothing but its lexicon: any number of threads may use one.
/// </summary>
public sealed class ArticleCutter
{
    private readonly Lexicon lexicon;
    private readonly Bylines bylines;
    private readonly Captions captions;
    private readonly LineSigns signs;

    /// <summary>A cutter that judges by <paramref name="lexicon"/>.</summary>
    public ArticleCutter(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        bylines = new Bylines(lexicon);
        captions = new Captions(lexicon);
        signs = new LineSigns(Bylines.IsHead, captions.HasLeadIn, captions.HasCredit);
    }

    /// <summary>
    /// The articles of a document's pages. Places in the input (<see cref="Article.Map"/>) count through the pages' texts, one after
    /// the other with one character between two. Time and memory grow with the text and no faster.
    /// </summary>
    public Cutting Cut(IReadOnlyList<Page> pages, string documentId, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(documentId);
        if (PrintedCutting.Applies(pages)) return new PrintedCutting(lexicon, bylines, captions).Cut(pages, documentId, published);
        var sheet = Sheet.Of(pages);
        var vocabulary = Vocabulary.Of(sheet);
        var doubtful = Legibility.IsDoubtful(sheet, lexicon);
        var broken = new BrokenWords(lexicon, vocabulary);
        var furniture = new Furniture(lexicon).Find(sheet);
        var tables = PlainTables.Find(sheet);
        HashSet<int> apart = [.. furniture, .. tables.SelectMany(t => Enumerable.Range(t.First, t.Last - t.First + 1))];
        var blocks = BlockCutter.Cut(sheet, apart, doubtful ? null : new LostInitials(lexicon, vocabulary), signs);
        var kinds = new BlockKinds(bylines, captions, broken, lexicon, doubtful).Tell(blocks);
        var isPlaced = pages.Any(p => p.Words.Count > 0);
        var drafts = new Gathering(sheet, broken, captions, lexicon, isPlaced ? Zones.Starts(sheet, pages) : []).Gather(blocks, kinds, doubtful);
        PlaceTables(sheet, drafts, tables);
        var diagnostics = Notes.Of(sheet, furniture, blocks, tables, drafts.Count > 0);
        var writing = new ArticleWriting(sheet, broken, isPlaced ? WordPlaces.Of(pages) : null, documentId, published);
        return new Cutting([.. drafts.Select((draft, n) => writing.Write(draft, n + 1))], diagnostics);
    }

    /// <summary>A table belongs to the article whose text stands before it; at the head of a page, to the first.</summary>
    private static void PlaceTables(Sheet sheet, List<Draft> drafts, List<PlainTable> tables)
    {
        if (drafts.Count == 0) return;
        foreach (var table in tables)
        {
            var home = drafts.MaxBy(d => d.Body.Select(b => b.Last).Where(line => line < table.First).DefaultIfEmpty(-1).Max())!;
            var block = new Block(sheet, [.. Enumerable.Range(table.First, table.Last - table.First + 1).Where(line => !sheet.Lines[line].IsBlank)], true, true);
            home.Tables.Add((new Table(null, table.Rows, null, []), block));
            home.Framing.Add(block);
        }
    }

    /// <summary>An article out of clean text, used as it is: offsets are those of the input, paragraphs are parted by empty lines.</summary>
    public static Article FromText(string text, string documentId, DateOnly? published, int ordinal = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(documentId);
        return new Article
        {
            Id = StableHash.Id(documentId, ordinal.ToString(), text), Document = documentId, Ordinal = ordinal, Text = text,
            Paragraphs = CleanText.Paragraphs(text), Published = published, Map = SourceMap.Identity(text.Length),
        };
    }

    /// <summary>The paragraphs of a page as if nothing marked where articles begin: what the weights of seams are fitted on.</summary>
    internal (IReadOnlyList<Paragraph> Paragraphs, double GapRate) Unmarked(string text)
    {
        var sheet = Sheet.Of([new Page { Number = 1, Text = text }]);
        var vocabulary = Vocabulary.Of(sheet);
        var broken = new BrokenWords(lexicon, vocabulary);
        var blocks = BlockCutter.Cut(sheet, new Furniture(lexicon).Find(sheet), new LostInitials(lexicon, vocabulary), signs);
        var kinds = new BlockKinds(bylines, captions, broken, lexicon, false).Tell(blocks);
        var draft = new Draft();
        draft.Body.AddRange(blocks.Where((_, i) => kinds[i] == BlockKind.Body));
        return (new SeamCutting(sheet, broken, lexicon).Paragraphs(draft).Paragraphs, SeamCutting.GapRate([draft]));
    }
}
