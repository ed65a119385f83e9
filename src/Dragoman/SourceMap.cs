namespace Dragoman;

/// <summary>
/// Where each character of a repaired text stood in the input. Characters that repair put in (a lost initial, the space
/// that replaces a line end) map to the input place they stand for.
/// </summary>
public sealed class SourceMap
{
    private readonly int[] outStarts;
    private readonly int[] inStarts;
    private readonly bool[] stepped;

    private SourceMap(int[] outStarts, int[] inStarts, bool[] stepped, int length)
    {
        this.outStarts = outStarts;
        this.inStarts = inStarts;
        this.stepped = stepped;
        Length = length;
    }

    /// <summary>Length of the repaired text, in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The map of a text that is used as it is.</summary>
    public static SourceMap Identity(int length) => new([0], [0], [true], length);

    /// <summary>Place in the input, in UTF-16 code units, of the character at <paramref name="offset"/> of the repaired text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or past the text's end (the end itself is allowed).</exception>
    public int ToInput(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var i = Array.BinarySearch(outStarts, offset);
        i = i < 0 ? ~i - 1 : i;
        return i < 0 ? 0 : inStarts[i] + (stepped[i] ? offset - outStarts[i] : 0);
    }

    /// <summary>The input span that the repaired <paramref name="span"/> was made from; never empty for a span that is not.</summary>
    public Span ToInput(Span span)
    {
        if (span.Length == 0) return new Span(ToInput(span.Start), ToInput(span.Start));
        var first = ToInput(span.Start);
        return new Span(first, Math.Max(first, ToInput(span.End - 1)) + 1);
    }

    /// <summary>The stretches of the input whose characters were copied into <paramref name="span"/>, in the order of the repaired text; what repair put in has none.</summary>
    public IEnumerable<Span> Pieces(Span span)
    {
        var at = Array.BinarySearch(outStarts, span.Start);
        for (at = at < 0 ? Math.Max(0, ~at - 1) : at; at < outStarts.Length && outStarts[at] < span.End; at++)
        {
            var end = Math.Min(span.End, at + 1 < outStarts.Length ? outStarts[at + 1] : Length);
            var start = Math.Max(span.Start, outStarts[at]);
            if (stepped[at] && end > start) yield return new Span(inStarts[at] + start - outStarts[at], inStarts[at] + end - outStarts[at]);
        }
    }

    /// <summary>Builds a map while a repaired text is written from left to right.</summary>
    public sealed class Builder
    {
        private readonly List<int> outs = [];
        private readonly List<int> ins = [];
        private readonly List<bool> steps = [];
        private int length;

        /// <summary>Length of what has been written so far, in UTF-16 code units.</summary>
        public int Length => length;

        /// <summary><paramref name="count"/> characters were copied from <paramref name="input"/> on.</summary>
        public void Copy(int input, int count)
        {
            if (count <= 0) return;
            var goesOn = outs.Count > 0 && steps[^1] && ins[^1] + (length - outs[^1]) == input;
            if (!goesOn) Add(input, true);
            length += count;
        }

        /// <summary><paramref name="count"/> characters were put in that stand for the place <paramref name="input"/>.</summary>
        public void Insert(int input, int count)
        {
            if (count <= 0) return;
            Add(input, false);
            length += count;
        }

        /// <summary>The finished map.</summary>
        public SourceMap Build() => outs.Count == 0 ? Identity(length) : new([.. outs], [.. ins], [.. steps], length);

        private void Add(int input, bool step)
        {
            outs.Add(length);
            ins.Add(input);
            steps.Add(step);
        }
    }
}
