using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>
/// One thread's part of a step: its sentences, their loss, and the gradient it found. A step has a fixed number of shards, so threads change nothing.
/// </summary>
internal sealed unsafe class Shard
{
    private readonly NetworkShape shape;
    private readonly DropoutMasks masks;
    private readonly HeadsGradient headsGradient;
    private readonly RecurrentGradient recurrentGradient = new();
    private readonly LayerState[] states;
    private readonly Scratch[] outputs;
    private readonly Scratch[] outputErrors;
    private readonly Scratch inputErrors = new();
    private readonly Scratch gradient = new();

    public Shard(NetworkShape shape)
    {
        this.shape = shape;
        masks = new(shape);
        headsGradient = new(shape);
        Input = new(shape);
        states = [.. Enumerable.Range(0, shape.Sizes.Layers).Select(_ => new LayerState())];
        outputs = Array.ConvertAll(states, _ => new Scratch());
        outputErrors = Array.ConvertAll(states, _ => new Scratch());
        gradient.Zeros(shape.Size);
    }

    public InputLayer Input { get; }

    public float* Gradient => gradient.Start;

    /// <summary>Adds the gradient of the examples' loss, times <paramref name="weight"/>, and returns that loss. Longest example first.</summary>
    public float Run(
        Example[] examples, Parameters parameters, PackedWeights weights, PackedWeights transposed, int[] counts, DropoutRates rates, float weight, ulong seed)
    {
        var random = new Randomness(seed);
        var batch = new SentenceBatch(Array.ConvertAll(examples, e => e.Length));
        masks.Draw(examples.Length, rates, random);
        Input.Forward(batch, examples, parameters, counts, rates, masks.Input, random);
        var both = 2 * shape.Sizes.Hidden;
        var size = (long)batch.Rows * both;
        for (var layer = 0; layer < states.Length; layer++)
        {
            RecurrentLayer.Run(batch, weights.Layer(layer), Below(layer), shape.Inputs[layer].Rows, shape.Sizes.Hidden, states[layer], masks.Recurrent(layer));
            Buffer.MemoryCopy(states[layer].Outputs.Start, outputs[layer].Need(size), size * 4, size * 4);
            Gradients.ScaleBySentence(batch, outputs[layer].Start, masks.Output(layer), both);
            outputErrors[layer].Zeros(size);
        }

        var loss = headsGradient.Run(
            batch, examples, weights, transposed, outputs[0].Start, outputs[^1].Start, masks.Heads, weight, Gradient,
            outputErrors[0].Start, outputErrors[^1].Start);
        Backward(batch, transposed);
        return loss;
    }

    public void Clear()
    {
        gradient.Zeros(shape.Size);
        Input.ClearGradients();
    }

    private float* Below(int layer) => layer == 0 ? Input.Rows : outputs[layer - 1].Start;

    private void Backward(SentenceBatch batch, PackedWeights transposed)
    {
        var both = 2 * shape.Sizes.Hidden;
        inputErrors.Need((long)batch.Rows * Math.Max(shape.InputWidth, both));
        for (var layer = states.Length - 1; layer >= 0; layer--)
        {
            Gradients.ScaleBySentence(batch, outputErrors[layer].Start, masks.Output(layer), both);
            recurrentGradient.Run(
                batch, transposed, layer, Below(layer), states[layer], outputErrors[layer].Start, masks.Recurrent(layer), Gradient, inputErrors.Start);
            if (layer == 0)
                Input.Backward(batch, inputErrors.Start, masks.Input);
            else
                Gradients.Add(inputErrors.Start, outputErrors[layer - 1].Start, batch.Rows * both);
        }
    }
}
