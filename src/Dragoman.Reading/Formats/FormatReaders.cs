using Dragoman.Reading.Containers;
using Dragoman.Reading.Feeds;
using Dragoman.Reading.Html;
using Dragoman.Reading.Mail;
using Dragoman.Reading.Office;
using Dragoman.Reading.Pdf;
using Dragoman.Reading.Sandbox;
using Dragoman.Reading.Scans;

namespace Dragoman.Reading.Formats;

/// <summary>Reads one file of a foreign format. Runs in the sandbox's child, so it may use foreign parsers, and may throw: the file is refused then with the fault's words.</summary>
public delegate Manuscript FormatReader(ForeignFile file);

/// <summary>The readers of foreign formats by the name that <see cref="Magic"/> gives a file: a new format is one line here, and one in <see cref="Magic"/> where its first bytes are not known yet.</summary>
public static class FormatReaders
{
    private static readonly Dictionary<string, FormatReader> ByName = new(StringComparer.Ordinal)
    {
        ["pdf"] = static file => PdfFile.Read(file.Bytes),
        ["image"] = static file => ImageFile.Read(file.Bytes),
        ["html"] = static file => WebPage.Read(file.Bytes, file.Name, file.Charset),
        ["feed"] = static file => FeedFile.Read(file.Bytes, file.Name, file.Charset),
        ["mail"] = static file => MailFile.Read(file.Bytes, file.Name),
        ["docx"] = static file => WordFile.Read(file.Bytes, file.Name),
        ["cdx"] = static file => CdxFile.Read(file),
    };

    /// <summary>The reader of <paramref name="format"/>; <c>null</c> where there is none.</summary>
    public static FormatReader? Of(string format) => ByName.GetValueOrDefault(format);
}
