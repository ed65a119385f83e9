using System.Text;

namespace Dragoman.Pages;

/// <summary>Writes blocks as repaired text: lines joined, broken words whole, blanks single, lost initials back in place.</summary>
internal sealed class RepairedText(Sheet sheet, BrokenWords broken)
{
    private readonly StringBuilder text = new();
    private readonly SourceMap.Builder map = new();
    private readonly List<Span> paragraphs = [];
    private int paragraphStart = -1;
    private int lastLine = -1;
    private bool openHyphen;
    private int hyphenAt;

    public string Text => text.ToString();

    public SourceMap Map => map.Build();

    public IReadOnlyList<Span> Paragraphs => paragraphs;

    /// <summary>Writes a block, as a paragraph of its own or as the rest of the one before.</summary>
    public void Add(Block block, bool goesOn)
    {
        if (!goesOn || paragraphStart < 0) Begin(sheet.Lines[block.First].Start);
        if (block.Initial is { } letter) Initial(block, letter);
        foreach (var line in block.Lines) Line(line);
    }

    /// <summary>Ends the last paragraph.</summary>
    public void Close()
    {
        if (openHyphen) Copy(hyphenAt, hyphenAt + 1);
        openHyphen = false;
        if (paragraphStart >= 0 && text.Length > paragraphStart) paragraphs.Add(new Span(paragraphStart, text.Length));
        paragraphStart = -1;
        lastLine = -1;
    }

    /// <summary>The blocks as one run of text.</summary>
    public static string Plain(Sheet sheet, BrokenWords broken, Block block)
    {
        var writer = new RepairedText(sheet, broken);
        writer.Add(block, false);
        writer.Close();
        return writer.Text;
    }

    private void Begin(int at)
    {
        Close();
        if (text.Length > 0) Insert("\n\n", at);
        paragraphStart = text.Length;
    }

    private void Initial(Block block, char letter)
    {
        if (block.InitialLine >= 0) Copy(sheet.Lines[block.InitialLine].Start, sheet.Lines[block.InitialLine].End);
        else Insert(letter.ToString(), sheet.Lines[block.First].Start);
        lastLine = -1;
    }

    private void Line(int line)
    {
        var (start, end) = (sheet.Lines[line].Start, sheet.Lines[line].End);
        if (lastLine >= 0) Join(lastLine, line);
        lastLine = line;
        if (sheet.EndsBroken(line)) end--;
        Copy(start, end);
        openHyphen = sheet.EndsBroken(line);
        if (openHyphen) hyphenAt = end;
    }

    private void Join(int before, int line)
    {
        var start = sheet.Lines[line].Start;
        if (!openHyphen)
        {
            Insert(" ", start > 0 ? start - 1 : start);
            return;
        }

        openHyphen = false;
        var end = sheet.Text[hyphenAt] == NormalText.SoftHyphen ? LineEnd.Joined : broken.Judge(sheet.LastWord(before), sheet.FirstWord(line));
        if (end != LineEnd.Joined) Copy(hyphenAt, hyphenAt + 1);
        if (end == LineEnd.Apart) Insert(" ", start > 0 ? start - 1 : start);
    }

    private void Copy(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (sheet.Text[i] == ' ' && i > start && sheet.Text[i - 1] == ' ') continue;
            text.Append(sheet.Text[i]);
            map.Copy(sheet.Normal.Origin(i), 1);
        }
    }

    private void Insert(string what, int at)
    {
        text.Append(what);
        map.Insert(sheet.Normal.Origin(at), what.Length);
    }
}
