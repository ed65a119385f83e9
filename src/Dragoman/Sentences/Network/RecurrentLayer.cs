using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Network;

/// <summary>What a layer computes for a batch, kept for the next layer and, in training, for the way back.</summary>
internal sealed unsafe class LayerState
{
    /// <summary>Forget, output and candidate gates of both directions, after their activation: six states wide.</summary>
    public Scratch Gates { get; } = new();

    /// <summary>Cells of both directions.</summary>
    public Scratch Cells { get; } = new();

    /// <summary>Outputs of both directions.</summary>
    public Scratch Outputs { get; } = new();

    /// <summary>The outputs each word's recurrence has read, dropped out; zero at the ends. In training only.</summary>
    public Scratch Previous { get; } = new();
}

/// <summary>Packed weights of one layer.</summary>
internal readonly unsafe struct LayerWeights(float* input, float* bias, float* forward, float* backward)
{
    /// <summary>Input weights, packed.</summary>
    public readonly float* Input = input;

    /// <summary>Gate biases.</summary>
    public readonly float* Bias = bias;

    /// <summary>Recurrent weights of the forward direction, packed.</summary>
    public readonly float* Forward = forward;

    /// <summary>Recurrent weights of the backward direction, packed.</summary>
    public readonly float* Backward = backward;
}

/// <summary>
/// A bidirectional LSTM whose input gate is one minus the forget gate:
/// c = f·c₋ + (1 - f)·tanh(g), h = o·tanh(c), with (f, o, g) from the input and the previous h.
/// </summary>
internal static unsafe class RecurrentLayer
{
    /// <summary>
    /// Runs the layer over <paramref name="input"/> (rows × width). <paramref name="mask"/>, sentences × both states, scales what the recurrence
    /// reads; null for none. What each word's recurrence has read is kept in <see cref="LayerState.Previous"/>, for the way back.
    /// </summary>
    public static void Run(SentenceBatch batch, in LayerWeights weights, float* input, int width, int hidden, LayerState state, float* mask)
    {
        Project(weights, input, batch.Rows, width, hidden, state.Gates.Need((long)batch.Rows * 2 * NetworkShape.Gates * hidden));
        state.Previous.Zeros((long)batch.Rows * 2 * hidden);
        Recur(batch, weights, hidden, state, mask, kept: true);
    }

    /// <summary>Runs the layer for reading: nothing is dropped out, and nothing kept for the way back.</summary>
    public static void Read(SentenceBatch batch, in LayerWeights weights, float* input, int width, int hidden, LayerState state)
    {
        Project(weights, input, batch.Rows, width, hidden, state.Gates.Need((long)batch.Rows * 2 * NetworkShape.Gates * hidden));
        Read(batch, weights, hidden, state);
    }

    /// <summary>Runs both directions for reading over the projections in the state's gates.</summary>
    public static void Read(SentenceBatch batch, in LayerWeights weights, int hidden, LayerState state) => Recur(batch, weights, hidden, state, mask: null, kept: false);

    /// <summary>What each row's input alone gives the gates of both directions.</summary>
    public static void Project(in LayerWeights weights, float* input, int rows, int width, int hidden, float* gates)
    {
        var gateWidth = 2 * NetworkShape.Gates * hidden;
        Gemm.Multiply(input, width, 1, weights.Input, gates, gateWidth, rows, width, gateWidth, accumulate: false);
        Activation.AddToRows(gates, rows, gateWidth, weights.Bias);
    }

    private static void Recur(SentenceBatch batch, in LayerWeights weights, int hidden, LayerState state, float* mask, bool kept)
    {
        state.Cells.Need((long)batch.Rows * 2 * hidden);
        state.Outputs.Need((long)batch.Rows * 2 * hidden);
        for (var time = 0; time < batch.Longest; time++)
            Step(batch, weights.Forward, hidden, state, mask, kept, time, time - 1, 0);
        for (var time = batch.Longest - 1; time >= 0; time--)
            Step(batch, weights.Backward, hidden, state, mask, kept, time, time + 1, 1);
    }

    private static void Step(SentenceBatch batch, float* recurrent, int hidden, LayerState state, float* mask, bool kept, int time, int before, int direction)
    {
        var both = 2 * hidden;
        var gateWidth = 2 * NetworkShape.Gates * hidden;
        var row = batch.Offsets[time];
        var active = batch.Active[time];
        var known = before < 0 ? 0 : Math.Min(active, batch.Active[before]);
        var column = direction * hidden;
        var gates = state.Gates.Start + ((long)row * gateWidth) + (direction * NetworkShape.Gates * hidden);
        if (known > 0)
        {
            var previous = state.Outputs.Start + ((long)batch.Offsets[before] * both) + column;
            if (kept)
                previous = Keep(previous, state.Previous.Start + ((long)row * both) + column, mask == null ? null : mask + column, known, both, hidden);
            Gemm.Multiply(previous, both, 1, recurrent, gates, gateWidth, known, hidden, NetworkShape.Gates * hidden, accumulate: true);
        }

        for (var s = 0; s < active; s++)
        {
            var at = ((long)(row + s) * both) + column;
            var cellBefore = s < known ? state.Cells.Start + ((long)(batch.Offsets[before] + s) * both) + column : null;
            Cell(gates + ((long)s * gateWidth), cellBefore, state.Cells.Start + at, state.Outputs.Start + at, hidden);
        }
    }

    /// <summary>What the recurrence reads of the words before, dropped out and kept.</summary>
    private static float* Keep(float* outputs, float* previous, float* mask, int rows, int stride, int hidden)
    {
        for (nint at = 0; at < (nint)rows * stride; at += stride)
        {
            for (var j = at; j < at + hidden; j += 16)
            {
                var h = Vector512.Load(outputs + j);
                Vector512.Store(mask == null ? h : h * Vector512.Load(mask + j), previous + j);
            }
        }

        return previous;
    }

    private static void Cell(float* gates, float* before, float* cell, float* output, int hidden)
    {
        for (var j = 0; j < hidden; j += 16)
        {
            var f = Activation.Sigmoid(Vector512.Load(gates + j));
            var o = Activation.Sigmoid(Vector512.Load(gates + hidden + j));
            var g = Activation.Tanh(Vector512.Load(gates + (2 * hidden) + j));
            var c = before == null ? Vector512<float>.Zero : Vector512.Load(before + j);
            c = Vector512.FusedMultiplyAdd(f, c - g, g);
            Vector512.Store(f, gates + j);
            Vector512.Store(o, gates + hidden + j);
            Vector512.Store(g, gates + (2 * hidden) + j);
            Vector512.Store(c, cell + j);
            Vector512.Store(o * Activation.Tanh(c), output + j);
        }
    }
}
