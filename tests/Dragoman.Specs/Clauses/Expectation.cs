using Dragoman.Clauses;
using Dragoman.Sentences;

namespace Dragoman.Specs.Clauses;

/// <summary>What was read out of a case's text.</summary>
internal sealed record Reading(string Text, IReadOnlyList<Sentence> Sentences, ClauseSet Found);

/// <summary>One line of a case: a clause or attribution that must, or must not, be there.</summary>
public sealed record Expectation(string Line)
{
    private static readonly string[] Kinds = [.. Enum.GetNames<PredicateKind>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Statuses = [.. Enum.GetNames<Status>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Aspects = [.. Enum.GetNames<Aspect>().Select(n => n.ToLowerInvariant())];

    internal static Expectation Parse(string line) => new(line);

    /// <summary>Whether the reading is as the line wants it.</summary>
    internal bool Holds(Reading reading)
    {
        var parts = Line[1..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Line[0] == '@') return reading.Found.Attributions.Any(a => Fits(reading, a, parts));
        return reading.Found.Clauses.Any(c => Fits(reading, c, parts)) == (Line[0] == '>');
    }

    private static bool Fits(Reading reading, Attribution attribution, string[] parts)
    {
        var source = attribution.Source?.Span.In(reading.Text).ToString();
        if (parts[0] == "-" ? source is not null : source is null || !source.Contains(parts[0], StringComparison.OrdinalIgnoreCase)) return false;
        return attribution.Cue.In(reading.Text).ToString().Contains(parts[1], StringComparison.OrdinalIgnoreCase)
            && attribution.Content.Any(c => c.In(reading.Text).ToString().Contains(parts[2], StringComparison.OrdinalIgnoreCase));
    }

    private static bool Fits(Reading reading, Clause clause, string[] parts)
    {
        if (clause.Predicate.Lemma != parts[0] && clause.Predicate.Word != parts[0]) return false;
        var sources = parts.Where(p => p.StartsWith("by: ", StringComparison.Ordinal) && !Statuses.Contains(p)).Select(p => p[4..]).ToArray();
        return parts.Skip(1).Where(p => !p.StartsWith("by: ", StringComparison.Ordinal)).All(p => Fits(reading, clause, p)) && SourcesFit(reading, clause, sources);
    }

    private static bool SourcesFit(Reading reading, Clause clause, string[] wanted)
    {
        if (wanted.Length == 0) return true;
        if (wanted is ["-"]) return clause.Sources.Count == 0;
        return clause.Sources.Count == wanted.Length
            && clause.Sources.Zip(wanted).All(p => p.First.Span.In(reading.Text).ToString().Contains(p.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Fits(Reading reading, Clause clause, string part)
    {
        if (Statuses.Contains(part)) return Is(clause.Status, part);
        if (Aspects.Contains(part)) return Is(clause.Aspect, part);
        if (Kinds.Contains(part)) return Is(clause.Predicate.Kind, part);
        var colon = part.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) throw new FormatException($"\"{part}\" is neither a status, an aspect, a kind nor a part with words");
        return clause.Arguments.Any(a => ClauseNotation.Name(a) == part[..colon] && Holds(reading, a, part[(colon + 2)..]));
    }

    private static bool Holds(Reading reading, Argument argument, string words)
    {
        var head = reading.Sentences[argument.Sentence].Tokens[argument.Head];
        return (head.Upos == "PROPN" || words.Contains(head.Form, StringComparison.OrdinalIgnoreCase)) && argument.Span.In(reading.Text).ToString().Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Is<T>(T value, string name) where T : struct, Enum => string.Equals(value.ToString(), name, StringComparison.OrdinalIgnoreCase);
}
