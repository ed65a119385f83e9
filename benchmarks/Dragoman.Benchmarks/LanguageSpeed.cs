using System.Diagnostics;
using Dragoman.Sentences;

namespace Dragoman.Benchmarks;

/// <summary>
/// The whole way from raw text to sentences, on one thread, article by article (forty paragraphs each). On a shared machine the seconds of the processor say
/// more than those of the clock; both are shown. The first round includes compilation.
/// </summary>
internal static class LanguageSpeed
{
    private const int ParagraphsInArticle = 40;

    public static int Run(string path, int rounds)
    {
        var share = Path.Combine(AppContext.BaseDirectory, "share");
        var watch = Stopwatch.StartNew();
        var model = LanguageModel.Load(Path.Combine(share, "models", "en"), Path.Combine(share, "lexicons", "en"));
        Console.WriteLine($"load {watch.ElapsedMilliseconds} ms");
        var text = File.ReadAllText(path);
        var articles = Paragraphs.Of(text).Chunk(ParagraphsInArticle).ToArray();
        using var process = Process.GetCurrentProcess();
        for (var round = 1; round <= rounds; round++)
        {
            process.Refresh();
            var before = process.UserProcessorTime;
            watch.Restart();
            var tokens = articles.Sum(article => model.Read(text, article).Sum(s => s.Tokens.Length));
            var clock = watch.Elapsed.TotalSeconds;
            process.Refresh();
            var processor = (process.UserProcessorTime - before).TotalSeconds;
            Console.WriteLine($"round {round}: {tokens:N0} tokens, {tokens / clock:N0} a second by the clock, {tokens / processor:N0} by the processor");
        }

        process.Refresh();
        Console.WriteLine($"resident {process.PeakWorkingSet64 >> 20} MiB at most");
        return 0;
    }
}
