using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>Where a mark of an example was found.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Argument">Argument it covers the head of; -1 when it covers the predicate or its auxiliary.</param>
/// <param name="InContent">Whether it stands in the content clause.</param>
/// <param name="Modal">Lemma of the auxiliary it covers (<c>*must*</c>); <c>null</c> when it covers none.</param>
internal sealed record MarkPlace(Mark Mark, int Argument, bool InContent, string? Modal = null);

/// <summary>The clause of an example that holds its marks.</summary>
internal sealed record ExampleClause
{
    internal required Clause Clause { get; init; }

    internal Clause? Content { get; init; }

    internal required IReadOnlyList<MarkPlace> Places { get; init; }

    /// <summary>Finds it; <c>null</c> when no clause holds all marks, and <paramref name="lost"/> is the mark that the best candidate lacks.</summary>
    internal static ExampleClause? Find(ReadArticle read, MarkedExample example, bool needsContent, out Mark? lost)
    {
        lost = null;
        ExampleClause? best = null;
        var fewest = int.MaxValue;
        foreach (var clause in read.Clauses)
        {
            var found = Hold(read, clause, example, needsContent, out var missing);
            if (missing.Count < fewest) (fewest, lost) = (missing.Count, missing.Count > 0 ? missing[0] : null);
            if (found is not null && (best is null || found.Rank() > best.Rank())) best = found;
        }

        if (best is not null) lost = null;
        return best;
    }

    // The verb before its event noun: "provided *aid*" asks for the verb, bare "aid" is what `nominal` is for.
    private int Rank() => (Clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb ? 0 : 1000) + (10 * Places.Count(place => !place.InContent))
        + (Places.Any(place => place is { Argument: < 0, InContent: false, Modal: null }) ? 1 : 0);

    private static ExampleClause? Hold(ReadArticle read, Clause clause, MarkedExample example, bool needsContent, out List<Mark> missing)
    {
        var contents = read.Clauses.Where(child => child.Parent == clause.Index).Cast<Clause?>().ToList();
        if (!needsContent) contents.Insert(0, null);
        missing = [.. example.Marks];
        ExampleClause? best = null;
        foreach (var content in contents)
        {
            var places = new List<MarkPlace>();
            var lost = new List<Mark>();
            foreach (var mark in example.Marks.Where(mark => mark.Required || mark.Part != Part.None))
            {
                if (Place(read, clause, mark, false) is { } direct) places.Add(direct);
                else if (content is not null && Place(read, content, mark, true) is { } inside) places.Add(inside);
                else lost.Add(mark);
            }

            if (lost.Count < missing.Count) missing = lost;
            if (lost.Count > 0) continue;
            var candidate = new ExampleClause { Clause = clause, Content = needsContent || places.Any(place => place.InContent) ? content : null, Places = places };
            if (best is null || candidate.Rank() > best.Rank()) best = candidate;
        }

        return best;
    }

    private static MarkPlace? Place(ReadArticle read, Clause clause, Mark mark, bool inContent)
    {
        if (mark.Required && mark.Span.Contains(TokenSpan(read, clause.Predicate.Sentence, clause.Predicate.Head))) return new MarkPlace(mark, -1, inContent);
        var best = -1;
        for (var index = 0; index < clause.Arguments.Count; index++)
        {
            var argument = clause.Arguments[index];
            if (argument.Role == Role.Aim || !mark.Span.Contains(TokenSpan(read, argument.Sentence, argument.Head))) continue;
            if (best < 0 || argument.Span.Length > clause.Arguments[best].Span.Length) best = index;
        }

        if (best >= 0) return new MarkPlace(mark, best, inContent);
        return mark.Required && Modal(read, clause.Predicate, mark.Span) is { } modal ? new MarkPlace(mark, -1, inContent, modal) : null;
    }

    private static string? Modal(ReadArticle read, Predicate predicate, Span mark)
    {
        foreach (var token in read.Sentences[predicate.Sentence].Tokens)
            if (token.Head == predicate.Head && token.Deprel.StartsWith("aux", StringComparison.Ordinal) && mark.Contains(token.Span)) return token.Lemma;
        return null;
    }

    private static Span TokenSpan(ReadArticle read, int sentence, int token) => read.Sentences[sentence].Tokens[token].Span;
}
