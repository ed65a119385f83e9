namespace Dragoman.Pages;

/// <summary>
/// How long a line of the column is. Set type fills its lines: where the next word would have gone onto the line and does not
/// stand there, the line ends a paragraph.
/// </summary>
/// <param name="Width">Length, in characters, that hardly a line of the column goes past; 0 where the text is not set in lines.</param>
/// <param name="Limit">Shortest sum of a line, a blank and the next line's first word among lines that surely go on.</param>
internal readonly record struct Measure(int Width, int Limit)
{
    private const int LongestColumn = 110;
    private const double WidestOfMedian = 1.35;

    /// <summary>Whether the text is set in lines at all; if not, each line is a paragraph.</summary>
    public bool IsSet => Width > 0;

    /// <summary>Whether a line of this length is wider than the column.</summary>
    public bool IsWide(int length) => IsSet && length > Width + Math.Max(2, Width / 12);

    /// <summary>Whether a word of <paramref name="next"/> characters would have gone onto a line of <paramref name="length"/>.</summary>
    public bool WouldHaveFitted(int length, int next) => !IsSet || length + 1 + next < Limit;

    /// <summary>
    /// The same with room to spare, for a line that ends without a stop: letters differ in width, so that a full line may be some characters short.
    /// </summary>
    public bool WouldHaveFittedEasily(int length, int next) => !IsSet || length + 1 + next < Limit - (Width / 8);

    public static Measure Of(Sheet sheet)
    {
        var lengths = new List<int>();
        for (var i = 0; i + 1 < sheet.Lines.Length; i++)
            if (!sheet.Lines[i].IsBlank && !sheet.Lines[i + 1].IsBlank) lengths.Add(sheet.Lines[i].Length);
        if (lengths.Count < 3) return default;
        lengths.Sort();
        var median = lengths[lengths.Count / 2];
        if (median > LongestColumn) return default;
        var inColumn = lengths.Count(l => l <= median * WidestOfMedian + 1);
        var width = lengths[Math.Min(inColumn - 1, (int)(inColumn * .98))];
        return new Measure(width, LimitOf(sheet, width));
    }

    /// <summary>
    /// Lines that end without a stop go on for sure. The sums of the shortest five in a hundred are left out: they stand beside drop caps.
    /// </summary>
    private static int LimitOf(Sheet sheet, int width)
    {
        var sums = new List<int>();
        for (var i = 0; i + 1 < sheet.Lines.Length; i++)
        {
            if (sheet.Lines[i].Length < 3 || sheet.Lines[i + 1].IsBlank || sheet.Lines[i].Length > width + 1) continue;
            var last = sheet.In(i)[^1];
            if (!char.IsLetterOrDigit(last) && last != ',') continue;
            sums.Add(sheet.Lines[i].Length + 1 + sheet.FirstWord(i + 1).Length);
        }

        if (sums.Count < 8) return width * 4 / 5;
        sums.Sort();
        return Math.Min(width + 1, sums[sums.Count / 20]);
    }
}
