using System.Buffers;
using System.Text;

namespace Dragoman.Reading.Formats;

/// <summary>Formats by their content: first bytes as the formats' own specifications give them, then how the text begins.</summary>
public static class Magic
{
    private static readonly FileFormat Pdf = new("pdf", "a PDF document");
    private static readonly FileFormat Html = new("html", "an HTML page");
    private static readonly FileFormat Feed = new("feed", "an RSS or Atom feed");
    private static readonly FileFormat Xml = new("xml", "an XML document");
    private static readonly FileFormat Mail = new("mail", "a mail message");
    private static readonly FileFormat Docx = new("docx", "a Word document");
    private static readonly FileFormat Odt = new("odt", "an OpenDocument text");
    private static readonly FileFormat Epub = new("epub", "an EPUB book");
    private static readonly FileFormat Sheet = new("xlsx", "a spreadsheet");
    private static readonly FileFormat Slides = new("pptx", "a presentation");
    private static readonly FileFormat Rtf = new("rtf", "a rich text document (RTF)");
    private static readonly FileFormat Zip = new("zip", "a ZIP archive") { IsContainer = true };
    private static readonly FileFormat Gzip = new("gzip", "gzip-compressed") { IsContainer = true };
    private static readonly FileFormat Tar = new("tar", "a tar archive") { IsContainer = true };
    private static readonly FileFormat Warc = new("warc", "a WARC archive") { IsContainer = true };
    private static readonly FileFormat Cdx = new("cdx", "an index of web captures (CDX)");

    private static readonly SearchValues<byte> HeaderName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-"u8);

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n/>");

    private static readonly FileFormat[] All = [Pdf, Html, Feed, Xml, Mail, Docx, Odt, Epub, Sheet, Slides, Rtf, Zip, Gzip, Tar, Warc, Cdx];

    /// <summary>Bytes at the start and what they say; the longest that fits decides by standing first.</summary>
    private static readonly (byte[] Start, FileFormat Format)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), Pdf), ("PK\u0003\u0004"u8.ToArray(), Zip), ("PK\u0005\u0006"u8.ToArray(), Zip), ([0x1F, 0x8B], Gzip), ("WARC/"u8.ToArray(), Warc), ("{\\rtf"u8.ToArray(), Rtf),
        ([0x89, .. "PNG"u8], new("image", "a PNG image")), ([0xFF, 0xD8, 0xFF], new("image", "a JPEG image")), ("GIF8"u8.ToArray(), new("image", "a GIF image")),
        ("II*\0"u8.ToArray(), new("image", "a TIFF image")), ("MM\0*"u8.ToArray(), new("image", "a TIFF image")), ([0, 0, 0, 0x0C, .. "jP  "u8], new("image", "a JPEG 2000 image")),
        ([0xFF, 0x4F, 0xFF, 0x51], new("image", "a JPEG 2000 image")), ("AT&TFORM"u8.ToArray(), new("djvu", "a DjVu document")), ("%!PS"u8.ToArray(), new("postscript", "a PostScript document")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new("doc", "a document of an older office program")), ("7z\u00BC\u00AF"u8.ToArray(), new("7z", "a 7-Zip archive")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], new("7z", "a 7-Zip archive")), ("Rar!"u8.ToArray(), new("rar", "a RAR archive")), ("BZh"u8.ToArray(), new("bzip2", "bzip2-compressed")),
        ([0xFD, .. "7zXZ"u8], new("xz", "xz-compressed")), ([0x28, 0xB5, 0x2F, 0xFD], new("zstd", "Zstandard-compressed")), ("\u007FELF"u8.ToArray(), new("program", "a program")),
        ("SQLite format 3"u8.ToArray(), new("sqlite", "an SQLite database")), ("OggS"u8.ToArray(), new("sound", "a sound recording")), ("ID3"u8.ToArray(), new("sound", "a sound recording")),
    ];

    /// <summary>What a file is, by its content and, where that leaves it open, by its name; <c>null</c> for anything that may be plain text.</summary>
    public static FileFormat? FormatOf(ReadOnlySpan<byte> bytes, string name) => FormatOf(bytes) ?? ByName(bytes, name);

    /// <summary>A fragment of markup says by its name alone that it is a web page.</summary>
    private static FileFormat? ByName(ReadOnlySpan<byte> bytes, string name)
    {
        if (!Opening(bytes).StartsWith('<')) return null;
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending is ".html" or ".htm" or ".xhtml" ? Html : ending is ".xml" or ".rss" or ".atom" ? Xml : null;
    }

    /// <summary>What the bytes are; <c>null</c> for anything that may be plain text.</summary>
    public static FileFormat? FormatOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, format) in Signatures)
            if (bytes.StartsWith(start)) return format == Zip ? Packed(bytes) : format;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8)) return new("image", "a WebP image");
        if (bytes.StartsWith("BM"u8) && bytes.Length > 26 && bytes[6..10].SequenceEqual<byte>([0, 0, 0, 0])) return new("image", "a bitmap image");
        if (bytes.Length > 262 && bytes[257..262].SequenceEqual("ustar"u8)) return Tar;
        return Markup(bytes) ?? Headed(bytes) ?? LatePdf(bytes);
    }

    /// <summary>A format in words, by the name a <see cref="Sandbox.ReadingOrder"/> gives it.</summary>
    public static string WordsOf(string name) => Array.Find(All, format => format.Name == name)?.Words ?? name;

    /// <summary>Office documents and books are ZIP archives that say by their first members what they are.</summary>
    private static FileFormat Packed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 38 && bytes[30..].StartsWith("mimetype"u8))
        {
            var type = bytes[38..Math.Min(bytes.Length, 120)];
            if (type.StartsWith("application/vnd.oasis.opendocument.text"u8)) return Odt;
            if (type.StartsWith("application/epub+zip"u8)) return Epub;
            if (type.StartsWith("application/vnd.oasis.opendocument.spreadsheet"u8)) return Sheet;
            if (type.StartsWith("application/vnd.oasis.opendocument.presentation"u8)) return Slides;
        }

        if (bytes.IndexOf("[Content_Types].xml"u8) < 0) return Zip;
        return bytes.IndexOf("word/document.xml"u8) >= 0 ? Docx : bytes.IndexOf("xl/workbook."u8) >= 0 ? Sheet : bytes.IndexOf("ppt/presentation.xml"u8) >= 0 ? Slides : Zip;
    }

    /// <summary>Markup by its first element, past a byte order mark, blanks, comments and declarations; also in UTF-16.</summary>
    private static FileFormat? Markup(ReadOnlySpan<byte> bytes)
    {
        var text = Opening(bytes);
        if (!text.StartsWith('<')) return null;
        var isXml = text.StartsWith("<?xml", StringComparison.Ordinal);
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal) || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return Html;
            var end = text.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", StringComparison.Ordinal) + 2 : text.StartsWith("<!", StringComparison.Ordinal) ? DeclarationEnd(text) : text.IndexOf('>', StringComparison.Ordinal);
            if (end < 2) return isXml ? Xml : Html;
            text = text[(end + 1)..].TrimStart();
        }

        return Element(text) switch
        {
            "rss" or "feed" or "rdf" or "channel" => Feed,
            "html" or "head" or "body" or "title" or "meta" or "link" or "script" or "style" or "base" or "frameset" or "table" or "div" or "p" or "h1" or "h2" or "h3" or "center" or "font" or "br" or "img" or "a" or "span"
                or "ul" or "ol" or "b" or "i" or "em" or "strong" or "article" or "main" or "section" or "header" or "nav" or "form" or "iframe" or "svg" or "noscript" or "template" or "blockquote" or "pre" => isXml && Element(text) != "html" ? Xml : Html,
            "" => isXml ? Xml : null,
            _ => isXml ? Xml : null,
        };
    }

    /// <summary>End of a document type, past what it declares in brackets.</summary>
    private static int DeclarationEnd(string text)
    {
        var end = text.IndexOf('>', StringComparison.Ordinal);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0 || bracket > end) return end;
        var close = text.IndexOf(']', bracket);
        return close < 0 ? -1 : text.IndexOf('>', close);
    }

    private static string Element(string text)
    {
        if (text.Length < 2 || text[0] != '<') return "";
        var name = text.AsSpan(1);
        var end = name.IndexOfAny(NameEnd);
        name = end < 0 ? name : name[..end];
        var colon = name.LastIndexOf(':');
        return name[(colon + 1)..].ToString().ToLowerInvariant();
    }

    /// <summary>The first characters, whatever the encoding: markup is ASCII at its start, in one byte or two.</summary>
    private static string Opening(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8192)];
        var wide = start switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Encoding.Latin1,
        };
        return wide.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f', 'ï', '»', '¿');
    }

    /// <summary>Mail by its header lines, indexes of captures by their first line.</summary>
    private static FileFormat? Headed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(" CDX "u8) || bytes.StartsWith("!OpenWayback-CDXJ"u8) || IsCdxLine(FirstLine(bytes))) return Cdx;
        if (bytes.StartsWith("From "u8) && HasMailHeader(bytes)) return Mail;
        var name = FirstLine(bytes);
        var colon = name.IndexOf((byte)':');
        return colon > 1 && name[..colon].IndexOfAnyExcept(HeaderName) < 0 && HasMailHeader(bytes) ? Mail : null;
    }

    /// <summary>Mail has a sender and one of the headers no article begins with, before its first empty line.</summary>
    private static bool HasMailHeader(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]).ReplaceLineEndings("\n");
        var end = start.IndexOf("\n\n", StringComparison.Ordinal);
        var head = "\n" + (end < 0 ? start : start[..end]);
        string[] telling = ["\nMessage-ID:", "\nMIME-Version:", "\nReceived:", "\nReturn-Path:", "\nContent-Type:", "\nDelivered-To:"];
        return head.Contains("\nFrom:", StringComparison.OrdinalIgnoreCase) && telling.Any(name => head.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A line of an index without a head: a key in reversed host order, a time stamp of fourteen digits, then JSON or an address.</summary>
    private static bool IsCdxLine(ReadOnlySpan<byte> line)
    {
        var blank = line.IndexOf((byte)' ');
        if (blank < 4 || line[..blank].IndexOf((byte)')') < 0 || line.Length < blank + 16) return false;
        return line.Slice(blank + 1, 14).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        var end = start.IndexOf((byte)'\n');
        return end < 0 ? start : start[..end];
    }

    /// <summary>Readers of PDF accept the header anywhere in the first kilobyte, behind what a mail program or a polyglot put there.</summary>
    private static FileFormat? LatePdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-1."u8) >= 0 ? Pdf : null;
}
