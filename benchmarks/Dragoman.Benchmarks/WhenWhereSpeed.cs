using System.Diagnostics;
using Dragoman.Actors;
using Dragoman.Places;
using Dragoman.Sentences;

namespace Dragoman.Benchmarks;

/// <summary>
/// Times and places by themselves: sentences, mentions and cast are read first, then times and places are found again and again on one thread, article by article
/// (twelve paragraphs each, as long as a news story). Seconds of the processor. Before that the gazetteer alone: bytes on disk, time to load, memory it keeps.
/// </summary>
internal static class WhenWhereSpeed
{
    private const int ParagraphsInArticle = 12;
    private const double MiB = 1 << 20;

    private sealed record Read(IReadOnlyList<Sentence> Sentences, Cast Cast);

    public static int Run(string path, int rounds)
    {
        var share = Path.Combine(AppContext.BaseDirectory, "share");
        Load(Path.Combine(share, "registers", "gazetteer", "places.bin"));
        var stages = Stages.Load(share);
        var text = File.ReadAllText(path);
        var published = new DateOnly(2017, 10, 8);
        Read[] articles =
        [
            .. Paragraphs.Of(text).Chunk(ParagraphsInArticle).Select(part =>
            {
                var sentences = stages.Language.Read(text, part);
                return new Read(sentences, stages.Cast.Build(sentences, stages.Mentions.Find(sentences), published));
            }),
        ];
        var count = articles.Sum(article => article.Sentences.Count);
        Console.WriteLine($"{articles.Length:N0} articles, {count:N0} sentences");
        Measure("times", count, rounds, () => articles.Sum(article => stages.Times.Find(article.Sentences, published).Count));
        Measure("places", count, rounds, () => articles.Sum(article => stages.Places.Find(article.Sentences, article.Cast).Count));
        return 0;
    }

    /// <summary>Loaded three times: the first pays for compilation and for the disk.</summary>
    private static void Load(string file)
    {
        Console.WriteLine($"gazetteer: {new FileInfo(file).Length / 1e6:0.00} MB on disk");
        var held = new List<Gazetteer>();
        for (var round = 1; round <= 3; round++)
        {
            var before = GC.GetTotalMemory(true);
            var watch = Stopwatch.StartNew();
            using var stream = File.OpenRead(file);
            var gazetteer = Gazetteer.Read(stream);
            var elapsed = watch.Elapsed.TotalMilliseconds;
            held.Add(gazetteer);
            Console.WriteLine($"gazetteer: {gazetteer.Count:N0} places loaded in {elapsed:0} ms, {(GC.GetTotalMemory(true) - before) / MiB:0.0} MiB kept");
        }

        GC.KeepAlive(held);
    }

    private static void Measure(string stage, int sentences, int rounds, Func<int> work)
    {
        var (best, bytes, found) = (double.MaxValue, 0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (before, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            found = work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - held;
        }

        Console.WriteLine($"{stage}: {found:N0} found, {sentences / best:N0} sentences a second a core, {bytes / sentences:N0} bytes a sentence");
    }
}
