using System.Globalization;
using Dragoman.Clauses;

namespace Dragoman.Reports;

/// <summary>
/// How far a report is to be trusted: the chance that its type and parties are right, by a logistic of what was found and what had to be guessed.
/// The weights were fitted on the development sets (<c>benchmarks/quality/calibrate.py</c>). Immutable; any number of threads may use one.
/// </summary>
public sealed class Confidence
{
    /// <summary>Longest statement, in characters, that parsers read without more errors than usual.</summary>
    private const int Long = 160;

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    private Confidence()
    {
    }

    /// <summary>The weights of <c>confidence.tsv</c> in a folder of lexicons.</summary>
    /// <exception cref="FormatException">A line lacks a column or its weight is no number; the message says which.</exception>
    public static Confidence Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var table = new StreamReader(Path.Combine(folder, "confidence.tsv"));
        return Read(table);
    }

    /// <summary>The weights of a table of two columns: feature, weight.</summary>
    /// <exception cref="FormatException">A line lacks a column or its weight is no number; the message says which.</exception>
    public static Confidence Read(TextReader table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var confidence = new Confidence();
        for (var number = 1; table.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 2 || !double.TryParse(columns[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"confidence.tsv:{number}: expected feature and weight, found '{line}'");
            confidence.weights[columns[0]] = weight;
        }

        return confidence;
    }

    /// <summary>Chance that the report is right, 0.05 to 0.99, two decimals.</summary>
    public double Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sum = 0.0;
        foreach (var feature in Features(report)) sum += weights.GetValueOrDefault(feature);
        return Math.Round(Math.Clamp(1 / (1 + Math.Exp(-sum)), 0.05, 0.99), 2);
    }

    private static IEnumerable<string> Features(Report report)
    {
        yield return "base";
        yield return $"type {report.Type}";
        if (report.Actors.Count == 0) yield return "no actor";
        else if (report.Actors[0].Entity is null) yield return "actor unknown";
        else if (report.Actors[0].Entity?.Country is null) yield return "actor of no country";
        if (report.Recipients.Count == 0) yield return report.Mutual && report.Actors.Count > 1 ? "mutual" : report.Objects.Count > 0 ? "object only" : "nobody concerned";
        else if (report.Recipients[0].Entity is null) yield return "recipient unknown";
        else if (report.Recipients[0].Entity?.Country is null) yield return "recipient of no country";
        if (report.Status is Status.Possible or Status.Conditional or Status.Alleged or Status.Claimed) yield return "doubtful";
        if (report.Status is Status.Planned or Status.Threatened) yield return "to come";
        if (report.Status is Status.Negated or Status.Denied) yield return "negated";
        if (report.Sources.Count > 0) yield return "sourced";
        if (report.Evidence.Length > Long) yield return "long";
    }
}
