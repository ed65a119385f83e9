namespace Dragoman.Pages;

/// <summary>Gives initials back to the paragraphs that lack them: letters that stand alone on the page, and letters that are lost.</summary>
internal static class InitialPlaces
{
    /// <summary>A letter can stand this many lines below the top of the paragraph that it opened.</summary>
    public const int DeepestInitial = 7;

    /// <summary>Gives each letter that stands alone to the paragraph whose first word lacks it; a letter that nothing lacks is a line like others.</summary>
    public static List<Block> Give(Sheet sheet, List<Block> blocks, List<int> letters, LostInitials? initials, LineSigns signs)
    {
        var stray = new List<int>();
        foreach (var letter in letters)
        {
            var block = initials is null ? null : Lacking(sheet, blocks, letter, initials, k => CanLack(blocks, k, signs));
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
        for (var i = 0; i < blocks.Count && initials is not null; i++)
        {
            var block = blocks[i];
            if (block.LostInitial || !block.StartsLower || !Lost(sheet, blocks, i) || IsByline(block, signs)) continue;
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

    private static bool IsByline(Block block, LineSigns signs) => block.Lines.Count == 1 && block.Words <= 8 && signs.IsByline(block.Printed());

    private static bool CanLack(List<Block> blocks, int k, LineSigns signs)
    {
        var block = blocks[k];
        if (!block.StartsLower || block.LostInitial || (block.Words < 4 && block.EndsClosed) || IsByline(block, signs)) return false;
        return k == 0 || blocks[k - 1].EndsClosed || IsByline(blocks[k - 1], signs) || (blocks[k - 1].Words < 25 && !blocks[k - 1].StartsLower && !blocks[k - 1].EndsBroken);
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
