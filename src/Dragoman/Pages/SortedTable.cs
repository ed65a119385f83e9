namespace Dragoman.Pages;

/// <summary>
/// A table of <c>key TAB count</c> lines, sorted by ordinal, searched as it lies: a hundred thousand words are ready
/// in the time it takes to read them, and no string is made for any.
/// </summary>
internal sealed class SortedTable
{
    private readonly string text;
    private readonly int[] starts;

    private SortedTable(string text, int[] starts)
    {
        this.text = text;
        this.starts = starts;
    }

    public static SortedTable Empty { get; } = new("", []);

    /// <summary>Reads the table; lines that begin with # are comments, lines without a count hold 0.</summary>
    public static SortedTable Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
        var starts = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is not ('#' or '\n')) starts.Add(at);
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        return new SortedTable(text, [.. starts]);
    }

    public int Rows => starts.Length;

    /// <summary>The key of a row.</summary>
    public ReadOnlySpan<char> Key(int row)
    {
        var rest = text.AsSpan(starts[row]);
        var end = rest.IndexOfAny('\t', '\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The count of a key; -1 for a key that is not there.</summary>
    public int Count(ReadOnlySpan<char> key)
    {
        int low = 0, high = starts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Key(middle).SequenceCompareTo(key);
            if (order == 0) return CountOf(middle);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private int CountOf(int row)
    {
        var rest = text.AsSpan(starts[row] + Key(row).Length);
        if (rest.Length == 0 || rest[0] != '\t') return 0;
        var end = rest.IndexOf('\n');
        return int.TryParse(end < 0 ? rest[1..] : rest[1..end], out var count) ? count : 0;
    }
}
