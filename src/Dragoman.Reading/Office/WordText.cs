using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Caption = Dragoman.Articles.Caption;
using Fallback = DocumentFormat.OpenXml.AlternateContentFallback;

namespace Dragoman.Reading.Office;

/// <summary>Gathers the paragraphs of a document, element by element, so that depth and length cost no stack.</summary>
internal sealed class WordText
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder paragraph = new();
    private readonly StringBuilder unseen = new();
    private readonly List<Caption> captions = [];
    private readonly List<HiddenText> hidden = [];
    private string style = "";
    private string? why;
    private int cells;
    private int skipping;

    internal string Text => text.ToString();

    /// <summary>The paragraph set as title, else the first that is set as heading of the first order.</summary>
    internal string? Title { get; private set; }

    internal string? Language { get; private set; }

    internal IReadOnlyList<Caption> Captions => captions;

    internal IReadOnlyList<HiddenText> Hidden => hidden;

    internal void Read(OpenXmlReader reader)
    {
        while (reader.Read())
        {
            var type = reader.ElementType;
            // What was struck out of the document, and what older programs are shown in place of a drawing, is there twice or not at all.
            if (type == typeof(DeletedRun) || type == typeof(Fallback) || type == typeof(MoveFromRun)) skipping += reader.IsStartElement ? 1 : -1;
            if (skipping > 0) continue;
            if (reader.IsStartElement) Begin(reader, type);
            else if (type == typeof(Paragraph)) EndParagraph();
            else if (type == typeof(TableCell)) cells++;
            else if (type == typeof(TableRow)) cells = 0;
        }
    }

    private void Begin(OpenXmlReader reader, Type type)
    {
        if (type == typeof(Text)) (why is null ? paragraph : unseen).Append(reader.GetText());
        else if (type == typeof(TabChar) || type == typeof(CarriageReturn) || type == typeof(Break)) paragraph.Append(type == typeof(TabChar) ? ' ' : '\n');
        else if (type == typeof(NoBreakHyphen)) paragraph.Append('-');
        else if (type == typeof(ParagraphStyleId)) style = Value(reader) ?? "";
        else if (type == typeof(Run)) EndHidden();
        else if (type == typeof(Languages)) Language ??= Value(reader);
        else why ??= WhyHidden(reader, type);
    }

    /// <summary>How the run that begins here is hidden.</summary>
    private static string? WhyHidden(OpenXmlReader reader, Type type)
    {
        if (type == typeof(Vanish) || type == typeof(WebHidden)) return Value(reader) is "0" or "false" or "off" ? null : "invisible";
        if (type == typeof(Color)) return Value(reader)?.ToUpperInvariant() is "FFFFFF" ? "white" : null;
        // Sizes are told in half points.
        return type == typeof(FontSize) && int.TryParse(Value(reader), out var size) && size <= 2 ? "tiny" : null;
    }

    private static string? Value(OpenXmlReader reader) => reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "val").Value;

    private void EndHidden()
    {
        if (unseen.Length > 0 && why is not null) hidden.Add(new HiddenText(unseen.ToString(), why, null));
        unseen.Clear();
        why = null;
    }

    private void EndParagraph()
    {
        EndHidden();
        var words = paragraph.ToString().Trim();
        paragraph.Clear();
        if (words.Length > 0) Take(words);
        style = "";
    }

    private void Take(string words)
    {
        if (style.Equals("Caption", StringComparison.OrdinalIgnoreCase))
        {
            captions.Add(new Caption(words, null));
            return;
        }

        if (Title is null && style is "Title" or "Heading1" && text.Length == 0)
        {
            Title = words;
            return;
        }

        if (text.Length > 0) text.Append(cells > 0 ? "\t" : "\n\n");
        text.Append(words);
    }
}
