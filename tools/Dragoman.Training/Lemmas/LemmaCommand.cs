namespace Dragoman.Training.Lemmas;

/// <summary><c>lemmas OUT-FOLDER WORDS.tsv TREEBANK…</c>: writes the lemmatizer's rules.</summary>
internal static class LemmaCommand
{
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: lemmas OUT-FOLDER WORDS.tsv TREEBANK.conllu...");
            return 2;
        }

        var training = new LemmaTraining();
        foreach (var token in args.Skip(2).SelectMany(Treebank.Read).SelectMany(s => s))
        {
            if (token.Lemma != "_" || token.Form == "_") training.Add(token);
        }

        var names = string.Join(", ", args.Skip(2).Select(Path.GetFileName));
        string[] head = [$"# Lemma rules: Penn tag, ending (^ whole word), script. Learnt from {names} by Dragoman.Training lemmas; CC BY-SA 4.0."];
        var path = Path.Combine(args[0], Dragoman.Sentences.Lemmatizer.FileName);
        string[] added = File.Exists(path) ? [.. AddedByHand(path)] : [];
        File.WriteAllText(path, string.Join('\n', head.Concat(training.Rules(Known(args[1]))).Concat(added)) + "\n");
        return 0;
    }

    /// <summary>What stands from the file's second remark on: rules of people, which a new training keeps.</summary>
    private static IEnumerable<string> AddedByHand(string path) => File.ReadLines(path).Skip(1).SkipWhile(l => !l.StartsWith("# ", StringComparison.Ordinal));

    /// <summary>The words of a list of words and counts that are more than a slip.</summary>
    private static HashSet<string> Known(string path) =>
        [.. File.ReadLines(path).Where(l => !l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l.Split('\t'))
            .Where(c => c.Length > 1 && int.TryParse(c[1], out var count) && count >= 3).Select(c => c[0])];
}
