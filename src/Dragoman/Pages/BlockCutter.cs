namespace Dragoman.Pages;

/// <summary>
/// Cuts a sheet's lines into blocks: at empty lines, and without one where a sentence ends in a line that had room for the next
/// word, where the measure changes, where a byline or a lost initial stands.
/// </summary>
internal static class BlockCutter
{
    /// <summary>A letter can stand this many lines below the top of the paragraph that it opened.</summary>
    private const int DeepestInitial = 7;

    /// <summary>Lines by which a block's own measure is known.</summary>
    private const int MostWideLines = 12;

    /// <summary>A line longer than this is neither a byline nor the lead-in of a caption.</summary>
    private const int LongestOpening = 400;

    public static List<Block> Cut(Sheet sheet, IReadOnlySet<int> leftOut, LostInitials initials, Func<string, bool, bool> opens)
    {
        var letters = new List<int>();
        var blocks = new List<Block>();
        var lines = new List<int>();
        var gapBefore = true;
        for (var i = 0; i <= sheet.Lines.Length; i++)
        {
            var end = i == sheet.Lines.Length;
            if (!end && leftOut.Contains(i)) continue;
            if (!end && IsLetter(sheet, i))
            {
                letters.Add(i);
                continue;
            }

            var blank = end || sheet.Lines[i].IsBlank;
            if (lines.Count > 0 && (blank || Parts(sheet, lines, i, opens) || BesideLetter(sheet, lines[^1], i, initials)))
            {
                blocks.Add(new Block(sheet, lines, gapBefore, blank));
                lines = [];
                gapBefore = blank;
            }

            if (blank) gapBefore = true;
            else lines.Add(i);
        }

        return Initials(sheet, blocks, letters, initials, opens);
    }

    /// <summary>A first word in small letters that a letter standing alone, just above it or a few lines below, makes whole.</summary>
    private static bool BesideLetter(Sheet sheet, int last, int next, LostInitials initials)
    {
        if (!char.IsLower(sheet.In(next)[0]) || !Block.IsClosed(sheet.In(last))) return false;
        for (var i = last + 1; i < Math.Min(sheet.Lines.Length, next + DeepestInitial); i++)
            if (IsLetter(sheet, i)) return i < next || initials.Makes(sheet.In(i)[^1], sheet.FirstWord(next));
        return false;
    }

    private static bool IsLetter(Sheet sheet, int line)
    {
        var text = sheet.In(line);
        return text.Length == 1 ? char.IsUpper(text[0]) : text.Length == 2 && text[0] is '\u201c' or '\u2018' or '"' && char.IsUpper(text[1]);
    }

    private static bool Parts(Sheet sheet, List<int> block, int next, Func<string, bool, bool> opens)
    {
        var last = block[^1];
        if (!sheet.Measure.IsSet) return true;
        var line = sheet.Lines[next];
        var closed = Block.IsClosed(sheet.In(last));
        var room = sheet.Measure.WouldHaveFittedEasily(sheet.Lines[last].Length, sheet.FirstWord(next).Length);
        if (line.Length < LongestOpening && opens(sheet.In(next).ToString(), closed || (!sheet.EndsBroken(last) && (room || sheet.Measure.IsWide(line.Length))))) return true;
        if (line.Indent > 0 && char.IsLower(sheet.In(next)[0]) && (closed || (room && !sheet.EndsBroken(last)))) return true;
        if (!closed || char.IsLower(sheet.In(next)[0])) return false;
        bool wide = sheet.Measure.IsWide(line.Length);
        var own = block.Take(MostWideLines).Max(b => sheet.Lines[b].Length);
        if (sheet.Measure.IsWide(own)) return !wide && sheet.Lines[last].Length + 1 + sheet.FirstWord(next).Length <= own;
        return wide || sheet.Measure.WouldHaveFitted(sheet.Lines[last].Length, sheet.FirstWord(next).Length);
    }

    /// <summary>Gives each letter that stands alone to the paragraph whose first word lacks it; a letter that nothing lacks is a line like others.</summary>
    private static List<Block> Initials(Sheet sheet, List<Block> blocks, List<int> letters, LostInitials initials, Func<string, bool, bool> opens)
    {
        var stray = new List<int>();
        foreach (var letter in letters)
        {
            var block = Lacking(sheet, blocks, letter, initials, k => CanLack(blocks, k, opens));
            if (block is null)
            {
                stray.Add(letter);
                continue;
            }

            var text = sheet.In(letter);
            block.LostInitial = true;
            block.Initial = text[^1];
            block.InitialLine = letter;
        }

        foreach (var letter in stray) blocks.Add(new Block(sheet, [letter], true, true));
        if (stray.Count > 0) blocks.Sort((a, b) => a.First.CompareTo(b.First));
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.LostInitial || !block.StartsLower || !Lost(sheet, blocks, i) || IsByline(block, opens)) continue;
            block.LostInitial = true;
            block.Initial = initials.Find(sheet.FirstWord(block.First), sheet.WordAfterFirst(block.First));
        }

        return blocks;
    }

    /// <summary>
    /// The paragraph just after the letter or the one it stands in, whichever lacks a first letter; where both could, the one that becomes a known word.
    /// </summary>
    private static Block? Lacking(Sheet sheet, List<Block> blocks, int letter, LostInitials initials, Func<int, bool> canLack)
    {
        var at = FirstAfter(blocks, letter);
        var after = at >= 0 && blocks[at].First - letter <= 3 && canLack(at) ? blocks[at] : null;
        Block? around = null;
        for (var k = (at < 0 ? blocks.Count : at) - 1; k >= 0 && letter - blocks[k].First <= DeepestInitial && around is null; k--)
            if (canLack(k)) around = blocks[k];
        if (after is null || around is null) return after ?? around;
        var text = sheet.In(letter);
        return initials.Makes(text[^1], sheet.FirstWord(after.First)) && !initials.Makes(text[^1], sheet.FirstWord(around.First)) ? after : around;
    }

    /// <summary>The first block that begins below the line; -1 where none does.</summary>
    private static int FirstAfter(List<Block> blocks, int line)
    {
        int low = 0, high = blocks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].First > line) high = middle;
            else low = middle + 1;
        }

        return low < blocks.Count ? low : -1;
    }

    private static bool IsByline(Block block, Func<string, bool, bool> opens) => block.Lines.Count == 1 && block.Words <= 8 && opens(block.Printed(), false);

    private static bool CanLack(List<Block> blocks, int k, Func<string, bool, bool> opens)
    {
        var block = blocks[k];
        if (!block.StartsLower || block.LostInitial || (block.Words < 4 && block.EndsClosed) || IsByline(block, opens)) return false;
        return k == 0 || blocks[k - 1].EndsClosed || IsByline(blocks[k - 1], opens) || (blocks[k - 1].Words < 25 && !blocks[k - 1].StartsLower && !blocks[k - 1].EndsBroken);
    }

    /// <summary>Small letters open a paragraph only where the paragraph before is closed and a drop cap has left its room or its word in pieces.</summary>
    private static bool Lost(Sheet sheet, List<Block> blocks, int i)
    {
        var block = blocks[i];
        var open = i > 0 && !blocks[i - 1].EndsClosed && blocks[i - 1].Words >= 25;
        if (open) return sheet.Lines[block.First].Indent is > 0 and < 12 && !blocks[i - 1].EndsBroken && !block.GapBefore;
        return sheet.Lines[block.First].Indent is > 0 and < 12 || i == 0 || blocks[i - 1].EndsClosed && Narrow(sheet, block);
    }

    /// <summary>The first lines are shorter than the column, as beside a big letter.</summary>
    private static bool Narrow(Sheet sheet, Block block)
    {
        if (!sheet.Measure.IsSet || block.Lines.Count < 3) return false;
        return sheet.Lines[block.Lines[0]].Length < sheet.Measure.Width - 3 && sheet.Lines[block.Lines[1]].Length < sheet.Measure.Width - 3;
    }
}
