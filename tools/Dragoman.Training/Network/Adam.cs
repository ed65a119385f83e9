using System.Runtime.Intrinsics;

namespace Dragoman.Training.Network;

/// <summary>
/// Adam (Kingma and Ba 2015) on the sum of the shards' gradients; table rows move only when they were used. Keeps a running average of all values: what is
/// measured and shipped, for it is ahead of the values themselves until the rate has come down.
/// </summary>
internal sealed unsafe class Adam(Parameters parameters)
{
    private const float MomentumDecay = 0.9f;
    private const float VarianceDecay = 0.98f;
    private const float Least = 1e-7f;
    private const int TableAverageEvery = 8;
    private const float LargestNorm = 5f;

    public int Steps { get; private set; }

    public void Step(Shard[] shards, float rate, float averageDecay)
    {
        Steps++;
        var size = parameters.Shape.Size;
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(VarianceDecay, Steps)) / (1 - MathF.Pow(MomentumDecay, Steps));
        foreach (var other in shards[1..])
            Gradients.Add(other.Gradient, shards[0].Gradient, size);
        var norm = Norm(shards[0].Gradient, size);
        var scale = norm > LargestNorm ? LargestNorm / norm : 1;
        Update(parameters.Dense, shards[0].Gradient, parameters.Momentum, parameters.Variance, size, corrected, scale);
        for (var table = 0; table < parameters.Tables.Length; table++)
            UpdateTable(shards, table, corrected, scale);

        // The average forgets faster at first, so that the start does not weigh on it.
        var decay = MathF.Min(averageDecay, (1f + Steps) / (10f + Steps));
        Average(parameters.Dense, parameters.Average, size, decay);
        if (Steps % TableAverageEvery != 0)
            return;
        foreach (var table in parameters.Tables)
            Average(table.Values, table.Average, (long)table.Size.Rows * table.Size.Width, MathF.Pow(decay, TableAverageEvery));
    }

    private static void Average(float* values, float* average, long size, float decay)
    {
        var share = Vector512.Create(1 - decay);
        for (var i = 0L; i < size; i += 16)
        {
            var before = Vector512.Load(average + i);
            Vector512.Store(Vector512.FusedMultiplyAdd(share, Vector512.Load(values + i) - before, before), average + i);
        }
    }

    private static float Norm(float* gradient, int size)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < size; i += 16)
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(gradient + i), Vector512.Load(gradient + i), sum);
        return MathF.Sqrt(Vector512.Sum(sum));
    }

    private static void Update(float* values, float* gradient, float* momentum, float* variance, int size, float rate, float scale)
    {
        for (var i = 0; i < size; i += 16)
        {
            var g = Vector512.Load(gradient + i) * scale;
            var m = Vector512.FusedMultiplyAdd(Vector512.Create(MomentumDecay), Vector512.Load(momentum + i), g * (1 - MomentumDecay));
            var v = Vector512.FusedMultiplyAdd(Vector512.Create(VarianceDecay), Vector512.Load(variance + i), g * g * (1 - VarianceDecay));
            Vector512.Store(m, momentum + i);
            Vector512.Store(v, variance + i);
            Vector512.Store(Vector512.Load(values + i) - (m * rate / (Vector512.Sqrt(v) + Vector512.Create(Least))), values + i);
        }
    }

    private void UpdateTable(Shard[] shards, int table, float rate, float scale)
    {
        var trained = parameters.Tables[table];
        var width = trained.Size.Width;
        for (var s = 0; s < shards.Length; s++)
        {
            foreach (var row in shards[s].Input.TouchedRows[table])
            {
                // A row that an earlier shard has touched too was dealt with there: its sum has been cleared since.
                var gradient = shards[s].Input.Gradient(table, row);
                for (var later = s + 1; later < shards.Length; later++)
                {
                    var more = shards[later].Input.Gradient(table, row);
                    Gradients.Add(more, gradient, width);
                    new Span<float>(more, width).Clear();
                }

                if (!IsZero(gradient, width))
                    Update(trained.Row(row), gradient, trained.Momentum + ((long)row * width), trained.Variance + ((long)row * width), width, rate, scale);
            }
        }
    }

    private static bool IsZero(float* values, int width) => !new Span<float>(values, width).ContainsAnyExcept(0f);
}
