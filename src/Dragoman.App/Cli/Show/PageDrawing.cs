using System.Globalization;
using System.Net;
using System.Text;
using Dragoman.Articles;
using Dragoman.Pages;

namespace Dragoman.App.Cli.Show;

/// <summary>Draws a document's pages: words where they stand, blocks numbered in the order of reading and coloured by article, the quoted words of reports and relations boxed.</summary>
internal static class PageDrawing
{
    /// <summary>Colours that the eye tells apart, also where it does not see red and green (Okabe and Ito 2008), without the yellow of the evidence.</summary>
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#7a5195", "#8c6d1f", "#444"];

    internal static string Of(string name, PrintedLayout layout, IReadOnlyList<ArticleReading> readings)
    {
        var html = new StringBuilder();
        var key = StableHash.Id(name)[..6];
        var quotes = Quotes.Of(readings, key);
        html.Append($"<h1>{Encode(name)}</h1>\n");
        var order = 0;
        foreach (var page in layout.Pages)
        {
            html.Append("<main><div>");
            Draw(html, page, layout.Blocks.Where(b => b.Region.Page == page.Number), quotes, ref order);
            html.Append("</div><div>");
            Cards(html, page, readings, quotes);
            html.Append("</div></main>\n");
        }

        return html.ToString();
    }

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    internal static string Colour(int? article) => article is { } n ? Colours[(n - 1) % Colours.Length] : "#999";

    private static void Draw(StringBuilder html, Page page, IEnumerable<LaidBlock> blocks, List<Quote> quotes, ref int order)
    {
        double width = page.Width ?? 600, height = page.Height ?? 800;
        html.Append($"<svg class=\"page\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\" aria-label=\"Page {page.Number}\">\n");
        foreach (var picture in page.Pictures) html.Append($"<rect {Box(picture)} fill=\"#ddd\"/>");
        foreach (var word in page.Words) Draw(html, page, word);
        foreach (var block in blocks) Draw(html, block, ++order, width, height);
        foreach (var quote in quotes)
        {
            var regions = quote.Regions.Where(r => r.Page == page.Number).ToArray();
            if (regions.Length == 0) continue;
            html.Append($"<g class=\"evidence\" id=\"{quote.Id}-{page.Number}\"><title>{Encode(quote.Title)}</title>");
            foreach (var region in regions) html.Append($"<rect {Box(Scaled(region, width, height))}/>");
            html.Append("</g>\n");
        }

        html.Append("</svg>");
    }

    private static void Draw(StringBuilder html, Page page, PageWord word)
    {
        var size = word.Size > 0 ? word.Size : word.Box.Y1 - word.Box.Y0;
        var text = Encode(word.Span.In(page.Text).ToString());
        var turned = word.Style.HasFlag(WordStyle.Turned);
        var weight = word.Style.HasFlag(WordStyle.Bold) ? " font-weight=\"bold\"" : "";
        var slant = word.Style.HasFlag(WordStyle.Italic) ? " font-style=\"italic\"" : "";
        var length = turned ? "" : $" textLength=\"{Number(Math.Max(1, word.Box.X1 - word.Box.X0))}\" lengthAdjust=\"spacingAndGlyphs\"";
        html.Append($"<text x=\"{Number(word.Box.X0)}\" y=\"{Number(word.Box.Y1 - (.22 * size))}\" font-size=\"{Number(size)}\"{length}{weight}{slant}>{text}</text>");
    }

    private static void Draw(StringBuilder html, LaidBlock block, int order, double width, double height)
    {
        var box = Scaled(block.Region, width, height);
        var colour = Colour(block.Article);
        var of = block.Article is { } article ? $"article {article}" : "no article";
        var dashes = block.Kind == "body" ? "" : " stroke-dasharray=\"3 2\"";
        html.Append($"\n<g><title>{order}: {Encode(block.Kind)}, {of}</title><rect {Box(box)} fill=\"{colour}\" fill-opacity=\".06\" stroke=\"{colour}\" stroke-width=\".8\"{dashes}/>");
        html.Append($"<rect x=\"{Number(box.X0 - 14)}\" y=\"{Number(box.Y0)}\" width=\"14\" height=\"10\" fill=\"{colour}\"/><text class=\"order\" x=\"{Number(box.X0 - 7)}\" y=\"{Number(box.Y0 + 8)}\" text-anchor=\"middle\">{order}</text></g>");
    }

    private static void Cards(StringBuilder html, Page page, IReadOnlyList<ArticleReading> readings, List<Quote> quotes)
    {
        foreach (var reading in readings)
        {
            var article = reading.Article;
            if (!article.Regions.Any(r => r.Page == page.Number)) continue;
            html.Append($"<h2><svg width=\"12\" height=\"12\" viewBox=\"0 0 12 12\"><rect width=\"12\" height=\"12\" fill=\"{Colour(article.Ordinal)}\"/></svg> Article {article.Ordinal}: {Encode(article.Headline ?? Start(article.Text))}</h2>");
            if (article.Byline is { } byline) html.Append($"<div class=\"kind\">{Encode(byline)}</div>");
            foreach (var quote in quotes.Where(q => q.Article == article.Ordinal && q.Regions.Any(r => r.Page == page.Number)))
                html.Append($"<div class=\"card\"><a href=\"#{quote.Id}-{page.Number}\"><b>{Encode(quote.Title)}</b></a><br>\u201c{Encode(quote.Text)}\u201d</div>");
        }
    }

    private static string Start(string text) => text.Length <= 60 ? text : text[..60] + " \u2026";

    private static Box Scaled(Region region, double width, double height) => new(region.X0 * width, region.Y0 * height, region.X1 * width, region.Y1 * height);

    private static string Box(Box box) => $"x=\"{Number(box.X0)}\" y=\"{Number(box.Y0)}\" width=\"{Number(Math.Max(0, box.X1 - box.X0))}\" height=\"{Number(Math.Max(0, box.Y1 - box.Y0))}\"";

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
