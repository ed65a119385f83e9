using System.Xml;

namespace Dragoman.Reading.Feeds;

/// <summary>What a feed says of itself.</summary>
internal sealed class FeedChannel
{
    internal string? Title { get; set; }

    internal string? Language { get; set; }
}

/// <summary>A feed that is no well-formed XML from some place on.</summary>
internal sealed class FeedBreaksException(string message, int line, IReadOnlyList<FeedEntry> entries) : FormatException(message)
{
    /// <summary>Line on which it breaks, from 1.</summary>
    internal int Line { get; } = line;

    /// <summary>Entries before it.</summary>
    internal IReadOnlyList<FeedEntry> Entries { get; } = entries;
}

/// <summary>Finds the entries of a feed. Elements are told by their local names: the namespaces of RSS have changed with every version, and feeds mix them.</summary>
internal static class FeedEntries
{
    /// <summary>Elements inside elements; feeds have five, and markup in an entry perhaps fifty.</summary>
    private const int Deepest = 200;

    internal static IReadOnlyList<FeedEntry> Read(XmlReader reader, FeedChannel channel)
    {
        var entries = new List<FeedEntry>();
        FeedEntry? entry = null;
        try
        {
            while (!reader.EOF)
            {
                if (reader.Depth > Deepest) throw new FeedBreaksException($"elements are nested more than {Deepest} deep", Line(reader), entries);
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry")
                {
                    if (!reader.IsEmptyElement) entries.Add(entry = new FeedEntry());
                    reader.Read();
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "item" or "entry") entry = Left(reader);
                else if (reader.NodeType == XmlNodeType.Element && entry is not null) TakeField(reader, entry);
                else if (reader.NodeType == XmlNodeType.Element && IsOfChannel(reader)) TakeChannel(reader, channel);
                else reader.Read();
            }
        }
        catch (XmlException fault)
        {
            throw new FeedBreaksException(fault.Message, fault.LineNumber, entries);
        }

        return entries;
    }

    private static FeedEntry? Left(XmlReader reader)
    {
        reader.Read();
        return null;
    }

    private static bool IsOfChannel(XmlReader reader) => reader.LocalName is "title" or "language" && reader.Depth <= 3 || (reader.LocalName == "feed" && reader.XmlLang.Length > 0);

    private static void TakeChannel(XmlReader reader, FeedChannel channel)
    {
        if (reader.LocalName == "feed")
        {
            channel.Language ??= reader.XmlLang;
            reader.Read();
            return;
        }

        var isTitle = reader.LocalName == "title";
        var text = Content(reader).Trim();
        if (text.Length is 0 or > 300) return;
        if (isTitle) channel.Title ??= text;
        else channel.Language ??= text;
    }

    /// <summary>Reads one element of an entry and leaves the reader after it.</summary>
    private static void TakeField(XmlReader reader, FeedEntry entry)
    {
        var name = reader.LocalName;
        if (name == "link") entry.AddLink(reader.GetAttribute("href"), reader.GetAttribute("rel"));
        if (name is "author" or "source" or "group")
        {
            // Atom's author has his name in an element of its own; the source of a copied entry has a title that is not the entry's.
            var inner = name == "author" ? Content(reader, "name") : Skipped(reader);
            if (inner.Length > 0) entry.Add(name, inner);
            return;
        }

        entry.Add(name, Content(reader));
    }

    private static string Skipped(XmlReader reader)
    {
        reader.Skip();
        return "";
    }

    /// <summary>The text of an element; where it holds elements, their markup, or the text of the one called <paramref name="only"/>.</summary>
    private static string Content(XmlReader reader, string? only = null)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        var (wanted, hasChosen) = (true, false);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.Depth > depth + Deepest) throw new XmlException($"elements are nested more than {Deepest} deep", null, Line(reader), 1);
            if (only is not null && reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                wanted = reader.LocalName == only;
                if (wanted && !hasChosen) text.Clear();
                hasChosen |= wanted;
            }

            if (wanted) Append(text, reader, only is null);
        }

        reader.Read();
        return text.ToString();
    }

    private static void Append(System.Text.StringBuilder text, XmlReader reader, bool withTags)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                text.Append(reader.Value);
                break;
            case XmlNodeType.Element when withTags:
                text.Append('<').Append(reader.LocalName).Append(Style(reader)).Append('>');
                break;
            case XmlNodeType.EndElement when withTags:
                text.Append("</").Append(reader.LocalName).Append('>');
                break;
        }
    }

    /// <summary>The attributes that say how markup is seen.</summary>
    private static string Style(XmlReader reader)
    {
        var kept = "";
        foreach (var name in (string[])["class", "style", "hidden", "href"])
            if (reader.GetAttribute(name) is { Length: < 2000 } value) kept += $" {name}=\"{System.Net.WebUtility.HtmlEncode(value)}\"";
        return kept;
    }

    private static int Line(XmlReader reader) => reader is IXmlLineInfo place ? place.LineNumber : 0;
}
