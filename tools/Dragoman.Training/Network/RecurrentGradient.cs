using System.Runtime.Intrinsics;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>The way back through <see cref="RecurrentLayer"/>.</summary>
internal sealed unsafe class RecurrentGradient
{
    private readonly Scratch gateErrors = new();
    private readonly Scratch packed = new();
    private readonly Scratch carriedOutput = new();
    private readonly Scratch carriedCell = new();

    /// <summary>
    /// Adds the gradients of the layer's weights to <paramref name="gradient"/> and writes the input's error to <paramref name="inputErrors"/>, from the
    /// errors of its outputs.
    /// </summary>
    public void Run(
        SentenceBatch batch, PackedWeights transposed, int layer, float* input, LayerState state, float* outputErrors, float* mask, float* gradient,
        float* inputErrors)
    {
        var shape = transposed.Shape;
        var hidden = shape.Sizes.Hidden;
        var gateWidth = 2 * NetworkShape.Gates * hidden;
        var rows = batch.Rows;
        gateErrors.Need((long)rows * gateWidth);
        var weights = transposed.Layer(layer);
        Clear(batch, hidden);
        for (var time = batch.Longest - 1; time >= 0; time--)
            Step(batch, weights.Forward, hidden, state, outputErrors, mask, time, time - 1, 0);
        Clear(batch, hidden);
        for (var time = 0; time < batch.Longest; time++)
            Step(batch, weights.Backward, hidden, state, outputErrors, mask, time, time + 1, 1);

        var width = shape.Inputs[layer].Rows;
        Gemm.Multiply(gateErrors.Start, gateWidth, 1, weights.Input, inputErrors, width, rows, gateWidth, width, accumulate: false);
        Gradients.AddColumns(gateErrors.Start, rows, gateWidth, gateWidth, gradient + shape.Biases[layer].Offset);
        Gemm.Pack(gateErrors.Start, gateWidth, 1, rows, gateWidth, packed.Need((long)rows * gateWidth));
        Gemm.Multiply(input, 1, width, packed.Start, gradient + shape.Inputs[layer].Offset, gateWidth, width, rows, gateWidth, accumulate: true);
        for (var direction = 0; direction < 2; direction++)
        {
            var columns = NetworkShape.Gates * hidden;
            var panels = packed.Start + ((long)direction * columns * rows);
            var target = gradient + shape.Recurrents[(2 * layer) + direction].Offset;
            Gemm.Multiply(state.Previous.Start + (direction * hidden), 1, 2 * hidden, panels, target, columns, hidden, rows, columns, accumulate: true);
        }
    }

    private void Clear(SentenceBatch batch, int hidden)
    {
        carriedOutput.Zeros((long)batch.Lengths.Length * hidden);
        carriedCell.Zeros((long)batch.Lengths.Length * hidden);
    }

    private void Step(
        SentenceBatch batch, float* recurrent, int hidden, LayerState state, float* outputErrors, float* mask, int time, int before, int direction)
    {
        var both = 2 * hidden;
        var gateWidth = 2 * NetworkShape.Gates * hidden;
        var row = batch.Offsets[time];
        var active = batch.Active[time];
        var known = before < 0 ? 0 : Math.Min(active, batch.Active[before]);
        var column = direction * hidden;
        var gateColumn = direction * NetworkShape.Gates * hidden;
        for (var s = 0; s < active; s++)
        {
            var at = ((long)(row + s) * both) + column;
            var gates = ((long)(row + s) * gateWidth) + gateColumn;
            var cellBefore = s < known ? state.Cells.Start + ((long)(batch.Offsets[before] + s) * both) + column : null;
            Cell(state.Gates.Start + gates, state.Cells.Start + at, cellBefore, outputErrors + at, carriedOutput.Start + ((long)s * hidden),
                carriedCell.Start + ((long)s * hidden), gateErrors.Start + gates, hidden);
        }

        if (known == 0)
            return;
        var errors = gateErrors.Start + ((long)row * gateWidth) + gateColumn;
        Gemm.Multiply(errors, gateWidth, 1, recurrent, carriedOutput.Start, hidden, known, NetworkShape.Gates * hidden, hidden, accumulate: false);
        for (var s = 0; mask != null && s < known; s++)
            Gradients.Scale(carriedOutput.Start + ((long)s * hidden), mask + ((long)s * both) + column, hidden);
    }

    private static void Cell(float* gates, float* cell, float* before, float* outputError, float* carriedOutput, float* carriedCell, float* errors, int hidden)
    {
        var one = Vector512<float>.One;
        for (var j = 0; j < hidden; j += 16)
        {
            Vector512<float> f = Vector512.Load(gates + j), o = Vector512.Load(gates + hidden + j), g = Vector512.Load(gates + (2 * hidden) + j);
            var previous = before == null ? Vector512<float>.Zero : Vector512.Load(before + j);
            var squashed = Activation.Tanh(Vector512.Load(cell + j));
            var output = Vector512.Load(outputError + j) + Vector512.Load(carriedOutput + j);
            var error = Vector512.Load(carriedCell + j) + (output * o * (one - (squashed * squashed)));
            Vector512.Store(error * (previous - g) * f * (one - f), errors + j);
            Vector512.Store(output * squashed * o * (one - o), errors + hidden + j);
            Vector512.Store(error * (one - f) * (one - (g * g)), errors + (2 * hidden) + j);
            Vector512.Store(error * f, carriedCell + j);
        }
    }
}
