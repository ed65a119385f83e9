using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>What a block of a page is.</summary>
internal enum BlockKind
{
    Body,
    Headline,
    HeadByline,
    FootByline,
    Caption,
}

/// <summary>
/// Tells headlines, bylines and captions from the running text: by their words where these say so, else by measure, by how they
/// end, and by what stands before and after. Text that is cut open by a block that begins and ends by itself goes on behind it.
/// </summary>
internal sealed class BlockKinds(Bylines bylines, Captions captions, BrokenWords broken, Lexicon lexicon, bool doubtful)
{
    private const int MostHeadlineWords = 28;
    private const int MostHeadlineLines = 6;
    private const double LeastShared = .3;

    /// <summary>Share of known words in a headline of a text that is misread in places.</summary>
    private const double LeastKnown = .4;

    public BlockKind[] Tell(IReadOnlyList<Block> blocks)
    {
        var kinds = new BlockKind[blocks.Count];
        var sure = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Words > 120 || blocks[i].LostInitial || Sure(Text(blocks[i]), out kinds[i])) sure[i] = true;
        }

        Block? open = null;
        var begun = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!sure[i]) kinds[i] = ByPlace(blocks, kinds, sure, i, open, begun);
            else if (kinds[i] == BlockKind.FootByline && open is { EndsClosed: false } && !HasEnded(open, blocks[i])) kinds[i] = BlockKind.Body;
            if (kinds[i] == BlockKind.Body) (open, begun) = (blocks[i], true);
            else if (kinds[i] is not BlockKind.Caption) (open, begun) = (null, kinds[i] == BlockKind.FootByline && begun);
        }

        return kinds;
    }

    private string Text(Block block) => RepairedText.Plain(block.Sheet, broken, block);

    private bool Sure(string text, out BlockKind kind)
    {
        kind = Bylines.IsHead(text) ? BlockKind.HeadByline : bylines.IsFoot(text) ? BlockKind.FootByline : captions.HasCredit(text) ? BlockKind.Caption : BlockKind.Body;
        return kind != BlockKind.Body;
    }

    private BlockKind ByPlace(IReadOnlyList<Block> blocks, BlockKind[] kinds, bool[] sure, int i, Block? open, bool begun)
    {
        var block = blocks[i];
        if (block.StartsLower) return BlockKind.Body;
        var next = Next(blocks, kinds, sure, i);
        var ended = open is null || open.EndsClosed || HasEnded(open, block);
        if (open is not null && !ended)
        {
            if (next >= 0 && (blocks[next].LostInitial || IsByline(blocks[next], kinds[next])) && IsHeadline(block, Text(block), blocks[next], true, false)) return BlockKind.Headline;
            if (IsInset(blocks, open, block, next)) return block.EndsClosed || open.EndsBroken ? BlockKind.Caption : BlockKind.Headline;
            return block.WideLines > 0 && !doubtful && Captions.CanBe(block) ? block.EndsClosed ? BlockKind.Caption : BlockKind.Headline : BlockKind.Body;
        }

        if (block.WideLines > 0 && !doubtful && Captions.CanBe(block)) return block.EndsClosed && begun ? BlockKind.Caption : block.Words <= MostHeadlineWords ? BlockKind.Headline : BlockKind.Body;
        var text = Text(block);
        if (begun && !doubtful && Captions.CanBe(block) && captions.HasLeadIn(text) && (next < 0 || Captions.HasOneSentence(text))) return BlockKind.Caption;
        if (block.Lines.Count == 1 && !doubtful && next >= 0 && kinds[next] != BlockKind.HeadByline && bylines.IsBareName(text)) return BlockKind.HeadByline;
        return IsHeadline(block, text, next < 0 || IsTail(blocks, kinds, sure, next) ? null : blocks[next], next >= 0 && IsByline(blocks[next], kinds[next]), !begun || open is null) ? BlockKind.Headline : BlockKind.Body;
    }

    /// <summary>The text broke off (a foot cut away, a list's last line): its last line had room for what follows behind a gap.</summary>
    private static bool HasEnded(Block open, Block block)
    {
        if (open.EndsBroken || !block.GapBefore || block.StartsLower) return false;
        var sheet = block.Sheet;
        return sheet.Measure.IsSet && sheet.Measure.WouldHaveFittedEasily(sheet.Lines[open.Last].Length, sheet.FirstWord(block.First).Length);
    }

    /// <summary>From here on the page holds nothing but short pieces without a stop, and captions: the big type that comes last in the file.</summary>
    private static bool IsTail(IReadOnlyList<Block> blocks, BlockKind[] kinds, bool[] sure, int from)
    {
        if (blocks.Count - from > 6) return false;
        for (var i = from; i < blocks.Count; i++)
            if (!(sure[i] && kinds[i] == BlockKind.Caption) && (blocks[i].EndsClosed || blocks[i].StartsLower || blocks[i].LostInitial || blocks[i].Words > MostHeadlineWords)) return false;
        return true;
    }

    private bool IsByline(Block block, BlockKind kind) => kind == BlockKind.HeadByline || (block.Lines.Count == 1 && block.Words <= 4 && bylines.IsBareName(Text(block)));

    /// <summary>The next block that is no caption.</summary>
    private static int Next(IReadOnlyList<Block> blocks, BlockKind[] kinds, bool[] sure, int i)
    {
        for (i++; i < blocks.Count; i++)
            if (!sure[i] || kinds[i] != BlockKind.Caption) return i;
        return -1;
    }

    /// <summary>What was open goes on behind the block and not in it.</summary>
    private bool IsInset(IReadOnlyList<Block> blocks, Block open, Block block, int next)
    {
        if (next < 0 || !Captions.CanBe(block)) return false;
        var behind = blocks[next];
        if (behind.LostInitial) return false;
        if (open.EndsBroken)
        {
            var sheet = block.Sheet;
            var left = sheet.LastWord(open.Last);
            return broken.Fit(left, sheet.FirstWord(behind.First)) > broken.Fit(left, sheet.FirstWord(block.First));
        }

        return behind.StartsLower && block.EndsClosed;
    }

    private bool IsHeadline(Block block, string text, Block? next, bool nextIsByline, bool begins)
    {
        if (block.EndsClosed && !text.EndsWith('?') && !text.EndsWith('!')) return false;
        if (block.Words > MostHeadlineWords || block.Lines.Count > MostHeadlineLines || block.EndsBroken || text[^1] is ',' or ';' or '\u2014' or '-') return false;
        if (text.Length < 4 || !char.IsLetterOrDigit(text[0]) && text[0] is not ('\u2018' or '\'' or '$') && !IsShouted(text)) return false;
        if (doubtful) return IsShouted(text) && MostlyKnown(text);
        if (IsShouted(text)) return true;
        if (IsPieceOfProse(text)) return false;
        if (block.EndsClosed) return false;
        if (next is null || next.LostInitial || nextIsByline) return true;
        if (next.StartsLower || !block.GapAfter) return false;
        var sheet = block.Sheet;
        if (begins && block.GapBefore || ComesBack(block, next)) return true;
        int length = sheet.Lines[block.Last].Length, word = sheet.FirstWord(next.First).Length;
        if (!sheet.Measure.IsSet || sheet.Measure.WouldHaveFittedEasily(length, word)) return true;
        return IsTitled(text) && (sheet.Measure.WouldHaveFitted(length, word) || !text.Contains(',', StringComparison.Ordinal));
    }

    private bool MostlyKnown(string text)
    {
        var words = text.Split([' ', '.', ',', '-', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.Count(w => w.Length > 1 && lexicon.Knows(w)) >= LeastKnown * words.Length;
    }

    /// <summary>It ends in a word that nothing ends in, holds the end of another sentence, or begins with a pronoun.</summary>
    private bool IsPieceOfProse(string text)
    {
        var words = text.Split(' ');
        if (lexicon.Lists("never-last", words[^1]) || words[0] is "He" or "She" or "It" or "They" or "We" or "I" or "This" or "These" or "But" or "And") return true;
        for (var i = 1; i + 1 < words.Length; i++)
            if (words[i].Length > 3 && words[i][^1] == '.' && char.IsLower(words[i][^2]) && char.IsUpper(words[i + 1][0]) && lexicon.IsCommon(words[i].AsSpan(..^1))) return true;
        return false;
    }

    /// <summary>
    /// A headline's words come back in the text below it; the words of a sentence that a false gap cut in two hardly do.
    /// </summary>
    private bool ComesBack(Block block, Block next)
    {
        var own = Subject.Of(Text(block), lexicon);
        var below = Subject.Of(Text(next), lexicon);
        var shared = Subject.Shared(own, below);
        return shared >= 2 && shared >= LeastShared * own.Count;
    }

    private static bool IsShouted(string text)
    {
        var upper = text.Count(char.IsUpper);
        return upper >= 4 && upper > 8 * text.Count(char.IsLower);
    }

    /// <summary>Most of its longer words have a capital.</summary>
    private static bool IsTitled(string text)
    {
        var words = text.Split(' ').Where(w => w.Length > 3 && char.IsLetter(w[0])).ToArray();
        return words.Length >= 3 && words.Count(w => char.IsUpper(w[0])) >= .9 * words.Length;
    }
}
