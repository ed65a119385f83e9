using System.Text;

namespace Dragoman.Pages.Layout;

/// <summary>A page whose text stands in the order of reading, a line of type a line, blocks parted by empty lines.</summary>
/// <param name="Page">The page, its words in that order.</param>
/// <param name="Blocks">Its blocks in that order.</param>
/// <param name="Frame">How it is set.</param>
internal sealed record ArrangedPage(Page Page, IReadOnlyList<TypeBlock> Blocks, PageFrame Frame)
{
    public static ArrangedPage Of(Page page, Lexicon lexicon)
    {
        var frame = PageFrame.Of(page).WithTablesApart();
        var blocks = new List<TypeBlock>();
        foreach (var column in Columns.InOrder(frame)) blocks.AddRange(Paragraphing.Cut(frame, column, LineSetting.Set(column, page, frame.Body)));
        foreach (var table in frame.Tables) blocks.Insert(PlaceOf(table.Box, blocks), new TypeBlock(frame, Alone(table.Box), [.. table.Rows]) { Opens = true, Cells = table.Cells });
        blocks.AddRange(Asides(frame));
        return new Writing(frame, lexicon).Write(blocks);
    }

    /// <summary>A table is read after what stands right over it; where nothing does, before what stands under it.</summary>
    private static int PlaceOf(Box table, List<TypeBlock> blocks)
    {
        int over = -1, under = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            var box = blocks[i].Box;
            if (box.SharedX(table) <= 0) continue;
            if (box.MiddleY < table.Y0 && (over < 0 || box.Y1 >= blocks[over].Box.Y1)) over = i;
            else if (box.MiddleY > table.Y1 && (under < 0 || box.Y0 < blocks[under].Box.Y0)) under = i;
        }

        return over >= 0 ? over + 1 : under >= 0 ? under : blocks.Count;
    }

    private static Column Alone(Box box) => new([], box, -1, 0, 1, 0, false);

    /// <summary>Words at another angle stand apart, each run of them a block.</summary>
    private static IEnumerable<TypeBlock> Asides(PageFrame frame)
    {
        for (int start = 0, end; start < frame.Turned.Count; start = end)
        {
            for (end = start + 1; end < frame.Turned.Count && frame.Turned[end].Index == frame.Turned[end - 1].Index + 1; end++) { }
            var words = frame.Turned[start..end];
            var box = words.Select(w => w.Box).Aggregate((a, b) => a.Cover(b));
            yield return new TypeBlock(frame, Alone(box), [new TypeLine(words, box)]) { Opens = true, IsAside = true };
        }
    }

    /// <summary>Writes the arranged text and finds each word its new place.</summary>
    private sealed class Writing(PageFrame frame, Lexicon lexicon)
    {
        /// <summary>A gap so wide, in sizes, sets words apart: a running head from its page number.</summary>
        private const double WideGap = 2.5;

        private readonly StringBuilder text = new();
        private readonly List<PageWord> words = [];
        private int lines;

        public ArrangedPage Write(List<TypeBlock> blocks)
        {
            foreach (var block in blocks)
            {
                if (text.Length > 0) LineEnds(2);
                block.FirstLine = lines;
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    if (i > 0) LineEnds(1);
                    Line(block.Lines[i], block.IsAside);
                }
            }

            return new ArrangedPage(frame.Page with { Text = text.ToString(), Words = words }, blocks, frame);
        }

        private void LineEnds(int count)
        {
            text.Append('\n', count);
            lines += count;
        }

        private void Line(TypeLine line, bool turned)
        {
            var before = line.DropCap;
            if (before is { } cap)
            {
                Word(cap);
                if (!DropCaps.OpensWord(Letters(cap), line.Words.ConvertAll(Letters), lexicon)) text.Append(' ');
            }

            TypeWord? last = null;
            foreach (var word in line.Words)
            {
                if (last is { } left && !Touches(left, word)) text.Append(!turned && word.Box.X0 - left.Box.X1 > WideGap * frame.Body ? "  " : " ");
                Word(word);
                last = word;
            }
        }

        /// <summary>The reader saw no blank between them: one word in two sizes or styles.</summary>
        private bool Touches(TypeWord left, TypeWord right) => frame.Page.Words[left.Index].Span.End == frame.Page.Words[right.Index].Span.Start;

        private string Letters(TypeWord word) => frame.Page.Words[word.Index].Span.In(frame.Page.Text).ToString();

        private void Word(TypeWord word)
        {
            var start = text.Length;
            foreach (var c in Letters(word)) text.Append(c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' ? ' ' : c);
            words.Add(frame.Page.Words[word.Index] with { Span = new Span(start, text.Length) });
        }
    }
}
