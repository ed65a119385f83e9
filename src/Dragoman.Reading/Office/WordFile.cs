using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Dragoman.Reading.Html;

namespace Dragoman.Reading.Office;

/// <summary>Reads Word documents (DOCX, DOCM): text, headings and captions of the main part. No macro is run, no other part opened, nothing fetched that a link names.</summary>
public static class WordFile
{
    /// <summary>Characters of the main part's markup; a book of a thousand pages has ten million.</summary>
    private const long MostCharacters = 40_000_000;

    /// <summary>Reads <paramref name="bytes"/>. Never throws for what they hold.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="file">What the user called it; for diagnoses.</param>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var manuscript = new Manuscript { Format = "docx", Sha256 = StableHash.Sha256(bytes.Span) };
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { AutoSave = false, MaxCharactersInPart = MostCharacters });
            var read = Read(document);
            return read.Text.Length == 0 ? Refused(manuscript, file) : Filled(manuscript, document, read);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or IOException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException or KeyNotFoundException)
        {
            return Refused(manuscript, file);
        }
    }

    private static WordText Read(WordprocessingDocument document)
    {
        var text = new WordText();
        if (document.MainDocumentPart is not { } main) return text;
        using var reader = DocumentFormat.OpenXml.OpenXmlReader.Create(main);
        text.Read(reader);
        return text;
    }

    private static Manuscript Filled(Manuscript manuscript, WordprocessingDocument document, WordText read)
    {
        var facts = document.PackageProperties;
        var day = facts.Modified ?? facts.Created;
        var article = new CleanArticle
        {
            Text = read.Text,
            Headline = read.Title ?? PageFacts.Clean(facts.Title),
            Byline = PageFacts.Clean(facts.Creator),
            Published = day is { Year: > 1980 } moment ? DateOnly.FromDateTime(moment) : null,
            Language = PageFacts.LanguageCode(facts.Language ?? read.Language),
            Captions = read.Captions,
        };
        return manuscript with { Articles = [article], Hidden = read.Hidden, Language = article.Language, Published = article.Published };
    }

    private static Manuscript Refused(Manuscript manuscript, string file) => manuscript with { Diagnostics = [WebDiagnoses.NoText(file, "Word document")] };
}
