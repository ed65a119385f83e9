using System.Diagnostics;
using Dragoman.Actors;
using Dragoman.Articles;
using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Reading.Codebooks;
using Dragoman.Reports;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman.Benchmarks;

/// <summary>
/// Sentences a second of every stage after parsing, on one thread, over the same articles (forty paragraphs each). What counts is the processor's time; the best round is shown,
/// with the bytes that a sentence costs in it. Names and chains are also shown together, because the one is no use without the other.
/// </summary>
internal static class StageSpeed
{
    private const int ParagraphsInArticle = 40;

    private sealed record Read(Article Article, IReadOnlyList<Sentence> Sentences)
    {
        internal IReadOnlyList<Mention> Mentions { get; set; } = [];

        internal Cast? Cast { get; set; }

        internal IReadOnlyList<TimeExpression> Times { get; set; } = [];

        internal IReadOnlyList<PlaceReference> Places { get; set; } = [];

        internal ReadArticle? Understood { get; set; }
    }

    public static int Run(string path, int rounds)
    {
        var share = Path.Combine(AppContext.BaseDirectory, "share");
        var watch = Stopwatch.StartNew();
        var stages = Stages.Load(share);
        Console.WriteLine($"stages loaded in {watch.ElapsedMilliseconds} ms");
        var coder = new Coder(LoadCodebook(share, stages), stages.Harm);
        var text = File.ReadAllText(path);
        var articles = Paragraphs.Of(text).Chunk(ParagraphsInArticle).Select(part => ArticleCutter.FromText(text[part[0].Start..part[^1].End], "benchmark", new DateOnly(2017, 10, 8))).ToArray();
        Read[] read = [.. articles.Select(article => new Read(article, stages.Language.Read(article.Text, article.Paragraphs)))];
        var sentences = read.Sum(article => article.Sentences.Count);
        Console.WriteLine($"{read.Length:N0} articles, {sentences:N0} sentences");
        var names = Measure("names", read, sentences, rounds, a => a.Mentions = stages.Mentions.Find(a.Sentences));
        var chains = Measure("chains", read, sentences, rounds, a => a.Cast = stages.Cast.Build(a.Sentences, a.Mentions, a.Article.Published));
        Console.WriteLine($"{"names and chains",-18} {sentences / (names + chains),10:N0} sentences a second");
        Measure("times", read, sentences, rounds, a => a.Times = stages.Times.Find(a.Sentences, a.Article.Published));
        Measure("places", read, sentences, rounds, a => a.Places = stages.Places.Find(a.Sentences, a.Cast!));
        Measure("clauses", read, sentences, rounds, a => a.Understood = Understand(a, stages.Clauses.Find(a.Article.Text, a.Sentences, a.Cast!, a.Times, a.Places)));
        Measure("coding", read, sentences, rounds, a => coder.Code(a.Understood!));
        return 0;
    }

    private static ReadArticle Understand(Read read, ClauseSet found) => new()
    {
        Text = read.Article.Text, Sentences = read.Sentences, Cast = read.Cast!, Times = read.Times, Places = read.Places, Clauses = found.Clauses, Attributions = found.Attributions,
    };

    /// <summary>Seconds of the processor in the best round.</summary>
    private static double Measure(string stage, Read[] articles, int sentences, int rounds, Action<Read> work)
    {
        var (best, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < rounds; round++)
        {
            var (before, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            foreach (var article in articles) work(article);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - held;
        }

        Console.WriteLine($"{stage,-18} {sentences / best,10:N0} sentences a second, {bytes / sentences,8:N0} bytes a sentence");
        return best;
    }

    private static Codebook LoadCodebook(string share, Stages stages)
    {
        var cache = new CodebookCache(Path.Combine(Path.GetTempPath(), "dragoman-benchmark"), "benchmark" + Environment.ProcessId);
        var folder = Path.Combine(share, "codebooks", "plover");
        ExampleReader reader = text => Pipeline.Understand(stages, ArticleCutter.FromText(text, "example", null));
        var faults = new List<Diagnostic>();
        var watch = Stopwatch.StartNew();
        var codebook = CodebookFiles.Load(folder, () => reader, faults, cache) ?? throw new InvalidDataException(string.Join('\n', faults.Select(fault => fault.Message)));
        Console.WriteLine($"codebook of {codebook.Rules.Count} rules and {codebook.Patterns.Count} patterns compiled in {watch.ElapsedMilliseconds} ms");
        for (var round = 1; round <= 2; round++)
        {
            watch.Restart();
            CodebookFiles.Load(folder, () => reader, faults, cache);
            Console.WriteLine($"codebook loaded from the cache in {watch.ElapsedMilliseconds} ms{(round == 1 ? ", the first time in the process" : "")}");
        }

        return codebook;
    }
}
