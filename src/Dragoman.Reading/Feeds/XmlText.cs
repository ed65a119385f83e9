using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dragoman.Reading.Feeds;

/// <summary>XML as feeds have it: without document types, and with the entities of HTML that their writers forget to declare.</summary>
internal static partial class XmlText
{
    /// <summary>A reader that fetches nothing, expands nothing, and checks no characters that the web does not check.</summary>
    internal static XmlReader Open(string markup)
    {
        var start = markup.AsSpan().TrimStart("\uFEFF \t\r\n\0").Length;
        var text = HtmlEntity().Replace(markup[^start..], match => Known(match.Value));
        return XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1 << 16,
            CloseInput = true,
        });
    }

    private static string Known(string entity)
    {
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;") return entity;
        var character = WebUtility.HtmlDecode(entity);
        return character == entity ? "&amp;" + entity[1..] : character;
    }

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,12};")]
    private static partial Regex HtmlEntity();
}
