using Dragoman.Sentences;

namespace Dragoman.Specs.Clauses;

/// <summary>Trees of cases that the parser reads wrongly, its output corrected by hand: <c>specs/clauses/corrected.conllu</c>, <c>sent_id</c> is the case's id.</summary>
internal static class CorrectedTrees
{
    public static IReadOnlyDictionary<string, ConlluSentence> ReadAll(string folder)
    {
        using var source = new StreamReader(Path.Combine(folder, "corrected.conllu"));
        List<Diagnostic> faults = [];
        var trees = new ConlluReader(source, "corrected.conllu", faults.Add).ReadAll().ToDictionary(Id);
        Assert.Empty(faults);
        return trees;
    }

    private static string Id(ConlluSentence sentence) => sentence.Comments.Single(c => c.StartsWith("# sent_id = ", StringComparison.Ordinal))["# sent_id = ".Length..];
}
