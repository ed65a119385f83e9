namespace Dragoman.Pages;

/// <summary>
/// Cuts a sheet's lines into blocks: at empty lines, and without one where a sentence ends in a line that had room for the next
/// word, where the measure changes, where a byline or a lost initial stands.
/// </summary>
internal static class BlockCutter
{
    /// <summary>Lines by which a block's own measure is known.</summary>
    private const int MostWideLines = 12;

    /// <summary>A line longer than this is neither a byline nor the lead-in of a caption.</summary>
    private const int LongestOpening = 400;

    private const int TailBlocks = 5;
    private const int MostTailLines = 5;
    private const int MostTailWords = 28;

    /// <summary>The blocks of a sheet; without <paramref name="initials"/> none is given back, for the text is too doubtful to guess.</summary>
    public static List<Block> Cut(Sheet sheet, IReadOnlySet<int> leftOut, LostInitials? initials, LineSigns signs)
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
            if (lines.Count > 0 && (blank || Parts(sheet, lines, i, signs) || BesideLetter(sheet, lines[^1], i, initials)))
            {
                blocks.Add(new Block(sheet, lines, gapBefore, blank));
                lines = [];
                gapBefore = blank;
            }

            if (blank) gapBefore = true;
            else lines.Add(i);
        }

        return InitialPlaces.Give(sheet, PartTail(sheet, blocks), letters, initials, signs);
    }

    /// <summary>A first word in small letters that a letter standing alone, just above it or a few lines below, makes whole.</summary>
    private static bool BesideLetter(Sheet sheet, int last, int next, LostInitials? initials)
    {
        if (initials is null || !char.IsLower(sheet.In(next)[0]) || !Block.IsClosed(sheet.In(last))) return false;
        for (var i = last + 1; i < Math.Min(sheet.Lines.Length, next + InitialPlaces.DeepestInitial); i++)
            if (IsLetter(sheet, i)) return i < next || initials.Makes(sheet.In(i)[^1], sheet.FirstWord(next));
        return false;
    }

    private static bool IsLetter(Sheet sheet, int line)
    {
        var text = sheet.In(line);
        return text.Length == 1 ? char.IsUpper(text[0]) : text.Length == 2 && text[0] is '\u201c' or '\u2018' or '"' && char.IsUpper(text[1]);
    }

    private static bool Parts(Sheet sheet, List<int> block, int next, LineSigns signs)
    {
        var last = block[^1];
        if (!sheet.Measure.IsSet) return true;
        var closed = Block.IsClosed(sheet.In(last));
        var room = !sheet.EndsBroken(last) && sheet.Measure.WouldHaveFittedEasily(sheet.Lines[last].Length, sheet.FirstWord(next).Length);
        if (HasSign(sheet, last, next, closed, room, signs)) return true;
        var line = sheet.Lines[next];
        var lower = char.IsLower(sheet.In(next)[0]);
        if (line.Indent > 0 && lower && (closed || room)) return true;
        if (!closed || lower) return false;
        var wide = sheet.Measure.IsWide(line.Length);
        var own = block.Take(MostWideLines).Max(b => sheet.Lines[b].Length);
        if (sheet.Measure.IsWide(own)) return !wide && sheet.Lines[last].Length + 1 + sheet.FirstWord(next).Length <= own;
        return wide || sheet.Measure.WouldHaveFitted(sheet.Lines[last].Length, sheet.FirstWord(next).Length);
    }

    /// <summary>What the words say: a byline, a caption's first or last line, capitals after small letters or the other way round.</summary>
    private static bool HasSign(Sheet sheet, int last, int next, bool closed, bool room, LineSigns signs)
    {
        if (sheet.Lines[last].Length < LongestOpening && sheet.In(last)[^1] is ')' or ']' && signs.EndsCaption(sheet.In(last).ToString())) return true;
        if (sheet.Lines[next].Length >= LongestOpening) return false;
        var text = sheet.In(next).ToString();
        if (signs.IsByline(text)) return true;
        if ((closed || room || (sheet.Measure.IsWide(sheet.Lines[next].Length) && !sheet.EndsBroken(last))) && signs.OpensCaption(text)) return true;
        return !sheet.EndsBroken(last) && ((IsShouted(sheet.In(next)) && HasSmall(sheet.In(last))) || (IsShouted(sheet.In(last)) && HasSmall(sheet.In(next))));
    }

    /// <summary>Some words and no small letter: as headlines are set.</summary>
    private static bool IsShouted(ReadOnlySpan<char> line)
    {
        int upper = 0, blanks = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) upper++;
            if (c == ' ') blanks++;
        }

        return upper >= 8 && blanks > 0 && upper * 2 > line.Length;
    }

    private static bool HasSmall(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (char.IsLower(c)) return true;
        return false;
    }

    /// <summary>
    /// The big type comes last in many files, and nothing parts it from the text: where the last blocks end without a stop, the
    /// lines behind their last stop stand by themselves.
    /// </summary>
    private static List<Block> PartTail(Sheet sheet, List<Block> blocks)
    {
        for (var k = blocks.Count - 1; k >= 0 && k >= blocks.Count - TailBlocks; k--)
        {
            var block = blocks[k];
            var stop = block.Lines.FindLastIndex(line => Block.IsClosed(sheet.In(line)));
            if (block.Lines.Count - stop - 1 is > 0 and <= MostTailLines && stop >= 0 && char.IsUpper(sheet.In(block.Lines[stop + 1])[0]))
            {
                blocks[k] = new Block(sheet, block.Lines[..(stop + 1)], block.GapBefore, false);
                blocks.Insert(k + 1, new Block(sheet, block.Lines[(stop + 1)..], false, block.GapAfter));
            }

            if (blocks[k].Words > MostTailWords) break;
        }

        return blocks;
    }
}
