using Dragoman.Codebooks;
using Dragoman.Sentences;

namespace Dragoman.Reports;

/// <summary>The lemmas in which modes and contexts are looked for.</summary>
internal sealed class ClauseLemmas
{
    internal ClauseLemmas(ReadArticle article, Draft draft)
    {
        Whole = Within(article.Sentences[draft.Sentence], draft.Evidence);
        var core = new List<string>();
        foreach (var index in draft.Match.Content >= 0 ? draft.Clauses.Append(draft.Match.Content) : draft.Clauses)
        {
            var clause = article.Clauses[index];
            core.AddRange(clause.Predicate.Lemma.Split(' '));
            if (clause.Predicate.Word != clause.Predicate.Lemma) core.AddRange(clause.Predicate.Word.Split(' '));
            core.AddRange(Phrase(article.Sentences[clause.Predicate.Sentence], clause.Predicate.Head));
            core.Add("");
            foreach (var argument in clause.Arguments.Where(argument => argument.Role != Clauses.Role.Aim))
            {
                core.AddRange(argument.Modifiers);
                core.Add(argument.Lemma);
                core.Add("");
            }
        }

        Core = [.. core];
    }

    /// <summary>Lemmas of the predicates and of the heads and modifiers of their arguments.</summary>
    internal string[] Core { get; }

    /// <summary>Lemmas of the whole statement, lower case.</summary>
    internal string[] Whole { get; }

    /// <summary>The predicate with the words before it that qualify it: <c>suicide bombing</c>.</summary>
    private static IEnumerable<string> Phrase(Sentence sentence, int head)
    {
        for (var index = 0; index <= head; index++)
        {
            var token = sentence.Tokens[index];
            if (index == head || (token.Head == head && token.Deprel is "compound" or "amod" or "nmod:desc")) yield return (token.Lemma ?? token.Form).ToLowerInvariant();
        }
    }

    private static string[] Within(Sentence sentence, Span span)
    {
        var found = new List<string>();
        foreach (var token in sentence.Tokens)
            if (span.Contains(token.Span)) found.Add((token.Lemma ?? token.Form).ToLowerInvariant());
        return [.. found];
    }
}
