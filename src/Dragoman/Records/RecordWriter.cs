using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Articles;

namespace Dragoman.Records;

/// <summary>
/// Writes what was read as the JSON Lines of the record contract: one object a line, <c>kind</c> first, offsets in code points, absent means unknown.
/// The same reading gives the same bytes.
/// </summary>
public static class RecordWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The <c>document</c> record.</summary>
    public static void Write(IBufferWriter<byte> output, DocumentSource document) => Line(output, "document", json =>
    {
        json.WriteString("id", document.Id);
        json.WriteString("sha256", document.Sha256);
        json.Text("name", document.Name);
        json.Text("member", document.Member);
        json.Text("source", document.Source);
        json.Text("url", document.Url);
        json.WriteString("format", document.Format);
        json.WriteNumber("pages", document.Pages);
        json.Text("language", document.Language);
        json.Day("published", document.Published);
    });

    /// <summary>The <c>diagnostic</c> record.</summary>
    public static void Write(IBufferWriter<byte> output, Diagnostic diagnostic) => Line(output, "diagnostic", json =>
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteStartObject("place");
        json.Text("file", diagnostic.Place.File);
        json.Number("page", diagnostic.Place.Page);
        json.Number("line", diagnostic.Place.Line);
        json.Number("column", diagnostic.Place.Column);
        json.Number("offset", diagnostic.Place.Offset);
        json.WriteEndObject();
        json.WriteString("message", diagnostic.Message);
        json.WriteString("remedy", diagnostic.Remedy);
    });

    /// <summary>The records of one article: the article, then sentences and tokens, mentions, attributions, reports and relations, as far as <paramref name="layers"/> asks for them.</summary>
    public static void Write(IBufferWriter<byte> output, ArticleReading reading, Layers layers)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var points = new CodePoints(reading.Article.Text);
        if (layers.HasFlag(Layers.Articles)) Line(output, "article", json => WriteArticle(json, reading.Article, points));
        if (layers.HasFlag(Layers.Sentences) || layers.HasFlag(Layers.Tokens)) SentenceRecords.Write(output, reading, points, layers);
        if (layers.HasFlag(Layers.Mentions)) MentionRecords.Write(output, reading, points);
        if (layers.HasFlag(Layers.Attributions)) AttributionRecords.Write(output, reading, points);
        if (layers.HasFlag(Layers.Reports)) ReportRecords.Write(output, reading, points, layers);
        if (layers.HasFlag(Layers.Relations)) RelationRecords.Write(output, reading, points, layers);
    }

    /// <summary>One object of <paramref name="kind"/> with the members that <paramref name="members"/> writes, and its line end.</summary>
    internal static void Line(IBufferWriter<byte> output, string kind, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            members(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article, CodePoints points)
    {
        json.WriteString("id", article.Id);
        json.WriteString("document", article.Document);
        json.WriteNumber("ordinal", article.Ordinal);
        json.Text("headline", article.Headline);
        json.Text("byline", article.Byline);
        json.Text("dateline", article.Dateline);
        json.Day("published", article.Published);
        json.Text("source", article.Source);
        json.Text("url", article.Url);
        json.Text("language", article.Language);
        json.Text("hidden", article.Hidden);
        json.WriteString("text", article.Text);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Paragraphs) json.Pair(paragraph, points);
        json.WriteEndArray();
        json.WriteStartArray("captions");
        foreach (var caption in article.Captions)
        {
            json.WriteStartObject();
            json.WriteString("text", caption.Text);
            json.Text("credit", caption.Credit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (article.Tables.Count > 0) WriteTables(json, article.Tables);
        json.Regions(article.Regions);
    }

    private static void WriteTables(Utf8JsonWriter json, IReadOnlyList<Table> tables)
    {
        json.WriteStartArray("tables");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.Text("title", table.Title);
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                json.WriteStartArray();
                foreach (var cell in row) json.WriteStringValue(cell);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.Text("note", table.Note);
            json.Regions(table.Regions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
