namespace Dragoman.Sentences.Perceptron;

/// <summary>
/// Where an arc-hybrid derivation stands (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next word, and the arcs made.
/// The artificial root stands behind the last word. Used again from sentence to sentence; not for several threads.
/// </summary>
internal sealed class ParseState
{
    public const int None = -1;

    private int[] stack = [];

    public int Words { get; private set; }

    /// <summary>The first word of the buffer; <see cref="Words"/> is the root.</summary>
    public int Next { get; private set; }

    public int Depth { get; private set; }

    public int[] Head { get; private set; } = [];

    public int[] Label { get; private set; } = [];

    public int[] Left { get; private set; } = [];

    public int[] Left2 { get; private set; } = [];

    public int[] Right { get; private set; } = [];

    public int[] Right2 { get; private set; } = [];

    public int[] LeftCount { get; private set; } = [];

    public int[] RightCount { get; private set; } = [];

    public bool Finished => Next == Words && Depth == 0;

    public bool CanShift => Next < Words;

    /// <summary>The root takes its one child last, when the stack holds nothing else: there is always exactly one root.</summary>
    public bool CanLeft => Depth > 0 && (Next < Words || Depth == 1);

    public bool CanRight => Depth > 1;

    public void Start(int words)
    {
        Words = words;
        Next = 0;
        Depth = 0;
        if (stack.Length < words + 1)
        {
            var size = Math.Max(64, words * 2);
            stack = new int[size];
            (Head, Label, Left, Left2, Right, Right2, LeftCount, RightCount) =
                (new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
        }

        foreach (var array in (ReadOnlySpan<int[]>)[Head, Left, Left2, Right, Right2]) array.AsSpan(0, words + 1).Fill(None);
        foreach (var array in (ReadOnlySpan<int[]>)[Label, LeftCount, RightCount]) array.AsSpan(0, words + 1).Clear();
    }

    /// <summary>The word at a depth of the stack, 0 the topmost; <see cref="None"/> below the bottom.</summary>
    public int Stack(int depth) => depth < Depth ? stack[Depth - 1 - depth] : None;

    public void Shift() => stack[Depth++] = Next++;

    public void LeftArc(int label)
    {
        var child = stack[--Depth];
        Head[child] = Next;
        Label[child] = label;
        Left2[Next] = Left[Next];
        Left[Next] = child;
        LeftCount[Next]++;
    }

    public void RightArc(int label)
    {
        var child = stack[--Depth];
        var head = stack[Depth - 1];
        Head[child] = head;
        Label[child] = label;
        Right2[head] = Right[head];
        Right[head] = child;
        RightCount[head]++;
    }
}
