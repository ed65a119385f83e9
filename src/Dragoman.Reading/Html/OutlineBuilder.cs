using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>
/// Turns a document's tree into boxes and passages. Walks with a stack of its own (a page may be as deep as the parser allows) and asks for children by number only: AngleSharp finds
/// a next sibling by counting, which takes quadratic time in a page of a hundred thousand siblings.
/// </summary>
internal sealed class OutlineBuilder(SignTable signs, StyleRules styles)
{
    /// <summary>Never text of the page: code, forms' insides, pictures, what browsers show only without scripts.</summary>
    private static readonly FrozenSet<string> Silent = new[]
    {
        "script", "style", "noscript", "template", "svg", "annotation", "annotation-xml", "iframe", "embed", "canvas", "audio", "video", "map", "button", "select", "option", "optgroup", "textarea", "input",
        "datalist", "head", "meta", "link", "title", "progress", "meter", "frame", "frameset", "noframes", "rp", "rt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output", "picture", "q",
        "ruby", "rb", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Emphatic = new[] { "b", "strong", "em", "i" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Signs that part an inline element from the text around it.</summary>
    private const Sign Parting = Sign.Caption | Sign.Credit | Sign.Comments | Sign.Microdata;

    private readonly List<Passage> passages = [];
    private readonly List<Box> boxes = [];
    private readonly HiddenTexts hidden = new();
    private readonly StringBuilder text = new();
    private int linked;
    private int emphasis;

    /// <summary>What stands between two words so far: nothing, a blank, or line breaks.</summary>
    private int breaks;

    private bool blank;

    private sealed record Frame(INode Node, Box Box, bool Opens, bool Link, bool Emphatic, bool Preformatted)
    {
        internal int Next { get; set; }
    }

    /// <summary>The outline of what stands in <paramref name="root"/>.</summary>
    internal Outline Build(IElement root)
    {
        var top = Open(null, root, Sign.None);
        var stack = new Stack<Frame>();
        stack.Push(new Frame(root, top, true, false, false, false));
        while (stack.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                Close(stack.Pop());
                continue;
            }

            var child = frame.Node.ChildNodes[frame.Next++];
            if (child is IText words) Append(words.Data, frame);
            else if (child is IElement element && Enter(element, frame) is { } inner) stack.Push(inner);
        }

        return new Outline(passages, boxes, hidden.All);
    }

    private Frame? Enter(IElement element, Frame frame)
    {
        var tag = element.LocalName;
        if (tag == "br") breaks++;
        if (tag == "hr") Flush(frame.Box);
        if (tag is "br" or "hr" || Silent.Contains(tag)) return null;
        if (styles.WhyHidden(element) is { } why && tag is not ("body" or "html"))
        {
            hidden.Take(element, why);
            return null;
        }

        var sign = SignOf(element, tag);
        if (sign.HasFlag(Sign.Hidden))
        {
            hidden.Take(element, "class");
            return null;
        }

        // Elements of a site's own making stand in the line until a style says otherwise.
        var opens = (!Inline.Contains(tag) && !tag.Contains('-')) || (sign & Parting) != 0;
        var box = frame.Box;
        if (opens)
        {
            Flush(frame.Box);
            box = Open(frame.Box, element, sign);
        }

        return new Frame(element, box, opens, frame.Link || (tag == "a" && element.HasAttribute("href")), frame.Emphatic || Emphatic.Contains(tag), frame.Preformatted || tag == "pre");
    }

    private Sign SignOf(IElement element, string tag)
    {
        if (element.Attributes.Length == 0) return Sign.None;
        var names = string.Join(' ', element.ClassName, element.Id, element.GetAttribute("role"), element.GetAttribute("itemprop"), element.GetAttribute("data-component"), element.GetAttribute("data-testid"));
        // A list of a hundred state classes is how themes mark the whole page ("single has-sidebar no-comments"): nothing is told by it.
        if (tag is "body" or "html" or "main" || names.Length > 600) return Sign.None;
        return signs.Of(names) | (element.GetAttribute("itemprop") is { } property && Metadata.Contains(property) ? Sign.Microdata : Sign.None);
    }

    /// <summary>Properties of schema.org that tell of an article and are not its text; pages carry them for machines, hidden by a style sheet of their own.</summary>
    private static readonly FrozenSet<string> Metadata = new[]
    {
        "author", "publisher", "image", "logo", "datePublished", "dateModified", "dateCreated", "url", "width", "height", "mainEntityOfPage", "keywords", "articleSection", "commentCount", "wordCount", "interactionCount",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private Box Open(Box? parent, IElement element, Sign sign)
    {
        var box = new Box(parent, element.LocalName, sign) { First = passages.Count };
        boxes.Add(box);
        return box;
    }

    private void Close(Frame frame)
    {
        if (!frame.Opens) return;
        Flush(frame.Box);
        frame.Box.End = passages.Count;
    }

    private void Append(string words, Frame frame)
    {
        foreach (var c in words)
        {
            if (c == '\n' && frame.Preformatted) breaks++;
            else if (char.IsWhiteSpace(c)) blank = true;
            else if (!IsZeroWidth(c)) Append(c, frame);
        }
    }

    /// <summary>One line break may be a line of verse or an address; two, or one after the end of a sentence, part paragraphs.</summary>
    private void Append(char c, Frame frame)
    {
        if (breaks > 1 || (breaks == 1 && EndsSentence())) Flush(frame.Box);
        if (text.Length > 0 && (breaks > 0 || blank)) Put(breaks > 0 ? '\n' : ' ', frame);
        breaks = 0;
        blank = false;
        Put(c, frame);
    }

    private void Put(char c, Frame frame)
    {
        text.Append(c);
        if (frame.Link) linked++;
        if (frame.Emphatic) emphasis++;
    }

    private bool EndsSentence() => text.Length > 0 && text[^1] is '.' or '!' or '?' or '”' or '"' or ':' or '。' or '！' or '？' or '»';

    /// <summary>Soft hyphens and joiners that no reader sees and that would tear words and names apart.</summary>
    private static bool IsZeroWidth(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private void Flush(Box box)
    {
        if (text.Length > 0) passages.Add(new Passage(text.ToString(), linked, emphasis, box));
        text.Clear();
        linked = emphasis = breaks = 0;
        blank = false;
    }
}
