using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Articles;
using Dragoman.Pages;

namespace Dragoman.Lexicons;

/// <summary>Fits the weights of unmarked seams: every mark (headline, byline, initial) is taken away and the words alone must tell.</summary>
internal static class SeamTraining
{
    private const int Rounds = 3000;
    private const double Step = .5;
    private const double Shrink = .002;

    /// <summary>How sure a seam must be: a false one costs as much as a missed one, but wholes are commoner than the training pages have it.</summary>
    private const double Threshold = 0;

    public static void Run(string folder, IReadOnlyList<string> files)
    {
        var lexicon = Lexicon.Load(folder);
        List<double[]> rows = [];
        List<bool> labels = [];
        foreach (var line in files.SelectMany(File.ReadLines)) Read(JsonDocument.Parse(line).RootElement, lexicon, rows, labels);
        var weights = Fit(rows, labels);
        weights[0] -= Threshold;
        var text = new StringBuilder("# weights of the signs that one article ends and another begins (logistic regression); made by tools/Dragoman.Lexicons seams, sources in lexicons/SOURCES.md\n");
        for (var f = 0; f < weights.Length; f++) text.Append("seam\t").Append(SeamFeatures.Names[f]).Append('=').Append(weights[f].ToString("0.####", CultureInfo.InvariantCulture)).Append('\n');
        File.WriteAllText(Path.Combine(folder, "seams.tsv"), text.ToString());
        Console.WriteLine($"{rows.Count} places, {labels.Count(l => l)} seams");
        Console.Write(text);
        Report(rows, labels, weights);
    }

    private static void Read(JsonElement page, Lexicon lexicon, List<double[]> rows, List<bool> labels)
    {
        var starts = page.GetProperty("gold").GetProperty("articles").EnumerateArray().Skip(1).Select(a => Key(a.GetProperty("text").GetString()!)).ToHashSet(StringComparer.Ordinal);
        var (paragraphs, gapRate) = new ArticleCutter(lexicon).Unmarked(page.GetProperty("text").GetString()!);
        for (var i = 1; i < paragraphs.Count; i++)
        {
            rows.Add(SeamFeatures.At(paragraphs, i, lexicon, gapRate));
            labels.Add(starts.Contains(Key(paragraphs[i].Text)) || starts.Any(s => s[1..] == Key(paragraphs[i].Text)[..^1]));
        }
    }

    private static string Key(string text)
    {
        var letters = new string([.. text.Where(char.IsLetterOrDigit).Take(24)]).ToLowerInvariant();
        return letters.PadRight(24);
    }

    private static double[] Fit(List<double[]> rows, List<bool> labels)
    {
        var weights = new double[SeamFeatures.Names.Length];
        var scale = Enumerable.Range(0, weights.Length).Select(f => Math.Max(1e-6, Math.Sqrt(rows.Average(r => r[f] * r[f])))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            for (var n = 0; n < rows.Count; n++)
            {
                var z = 0.0;
                for (var f = 0; f < weights.Length; f++) z += weights[f] * rows[n][f] / scale[f];
                var error = (1 / (1 + Math.Exp(-z))) - (labels[n] ? 1 : 0);
                for (var f = 0; f < weights.Length; f++) gradient[f] += error * rows[n][f] / scale[f];
            }

            for (var f = 0; f < weights.Length; f++) weights[f] -= Step * ((gradient[f] / rows.Count) + (f == 0 ? 0 : Shrink * weights[f]));
        }

        return [.. weights.Select((w, f) => w / scale[f])];
    }

    private static void Report(List<double[]> rows, List<bool> labels, double[] weights)
    {
        foreach (var shift in new[] { -1.0, -.5, 0, .5, 1 })
        {
            int right = 0, told = 0;
            for (var n = 0; n < rows.Count; n++)
            {
                if (rows[n].Zip(weights, (a, b) => a * b).Sum() <= shift) continue;
                told++;
                if (labels[n]) right++;
            }

            Console.WriteLine($"at {shift}: precision {100.0 * right / Math.Max(1, told):0.0}, recall {100.0 * right / Math.Max(1, labels.Count(l => l)):0.0}");
        }
    }
}
