using System.Diagnostics;
using Dragoman.Actors;
using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Benchmarks;

/// <summary>
/// Names and chains by themselves: the sentences are read first, then mentions and cast are made again and again on one thread, article by article (twelve
/// paragraphs each, as long as a news story). Seconds of the processor; what a round allocates tells where time goes on a shared machine.
/// </summary>
internal static class WhoSpeed
{
    private const int ParagraphsInArticle = 12;

    public static int Run(string path, int rounds)
    {
        var share = Path.Combine(AppContext.BaseDirectory, "share");
        var lexicons = Path.Combine(share, "lexicons", "en");
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var register = RegisterFiles.Load(Path.Combine(share, "registers")).Register!;
        Console.WriteLine($"registers: {register.Entries.Count:N0} entries, load {watch.ElapsedMilliseconds} ms (with compilation), {(GC.GetTotalMemory(true) - before) >> 20} MiB");
        for (var again = 0; again < 6; again++)
        {
            var start = Processor();
            RegisterFiles.Load(Path.Combine(share, "registers"));
            Console.WriteLine($"registers: load again {1000 * (Processor() - start):F0} ms of the processor");
        }

        var lexicon = MentionLexicon.Load(lexicons);
        var language = LanguageModel.Load(Path.Combine(share, "models", "en"), lexicons);
        var finder = new MentionFinder(register, lexicon, NameModel.Load(Path.Combine(share, "models", "en")));
        var builder = new CastBuilder(register, lexicon);
        var text = File.ReadAllText(path);
        Sentence[][] articles = [.. Paragraphs.Of(text).Chunk(ParagraphsInArticle).Select(article => language.Read(text, article))];
        var sentences = articles.Sum(a => a.Length);
        Console.WriteLine($"{articles.Length} articles, {sentences:N0} sentences, {articles.Sum(a => a.Sum(s => s.Tokens.Length)):N0} tokens");
        for (var round = 1; round <= rounds; round++)
        {
            var (names, chains, bytes) = Round(finder, builder, articles);
            Console.WriteLine($"round {round}: names {sentences / names:N0}, chains {sentences / chains:N0}, both {sentences / (names + chains):N0} sentences a second by the processor; {bytes / sentences:N0} bytes a sentence");
        }

        return 0;
    }

    private static (double Names, double Chains, long Bytes) Round(MentionFinder finder, CastBuilder builder, Sentence[][] articles)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Processor();
        var mentions = Array.ConvertAll(articles, finder.Find);
        var middle = Processor();
        for (var i = 0; i < articles.Length; i++) builder.Build(articles[i], mentions[i], new DateOnly(2017, 10, 8));
        return (middle - start, Processor() - middle, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static double Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.UserProcessorTime.TotalSeconds;
    }
}
