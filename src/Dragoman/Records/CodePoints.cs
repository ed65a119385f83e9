namespace Dragoman.Records;

/// <summary>Turns UTF-16 offsets into offsets in Unicode code points, the unit of the record contract. Constant time where the text has no surrogates.</summary>
internal sealed class CodePoints
{
    private readonly int[] lowSurrogates;

    internal CodePoints(string text)
    {
        List<int> found = [];
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) found.Add(i);
        lowSurrogates = [.. found];
    }

    /// <summary>Code points before the UTF-16 offset <paramref name="offset"/>.</summary>
    internal int At(int offset)
    {
        if (lowSurrogates.Length == 0) return offset;
        var i = Array.BinarySearch(lowSurrogates, offset);
        return offset - (i < 0 ? ~i : i);
    }
}
