using System.Text;

namespace Dragoman.App.Cli.Read;

/// <summary>
/// Says on standard error how far a long run has come: on a terminal one line that is drawn over, elsewhere a line now and then, which is a <c>progress</c> record where diagnostics
/// are records too. Silent in the first second.
/// </summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan InFiles = TimeSpan.FromSeconds(10);
    private readonly Terminal terminal;
    private readonly bool json;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan next = Silence;
    private bool drawn;
    private int read;
    private int refused;

    private Progress(Terminal terminal, bool json, TimeProvider clock)
    {
        this.terminal = terminal;
        this.json = json;
        this.clock = clock;
        start = clock.GetTimestamp();
        timer = clock.CreateTimer(_ => Tick(), null, Silence, OnTerminal);
    }

    internal static Progress Begin(Terminal terminal, bool json, TimeProvider clock) => new(terminal, json, clock);

    internal void Step(int readSoFar, int refusedSoFar)
    {
        lock (gate) (read, refused) = (readSoFar, refusedSoFar);
    }

    /// <summary>Takes the line away before something else is written.</summary>
    internal void Clear()
    {
        lock (gate)
        {
            if (drawn && terminal.TalkIsTerminal) Console.Error.Write("\r\u001b[2K");
            drawn = false;
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        Clear();
    }

    private void Tick()
    {
        lock (gate)
        {
            var elapsed = clock.GetElapsedTime(start);
            if (elapsed < next) return;
            next = elapsed + (terminal.TalkIsTerminal ? OnTerminal : InFiles);
            if (terminal.TalkIsTerminal) Console.Error.Write($"\r\u001b[2Kdragoman: {read:N0} read, {refused:N0} refused, {elapsed.TotalSeconds:N0} s");
            else if (json) terminal.TalkBytes.Write(Encoding.UTF8.GetBytes($"{{\"kind\":\"progress\",\"read\":{read},\"refused\":{refused},\"seconds\":{elapsed.TotalSeconds:F0}}}\n"));
            else Console.Error.Write($"dragoman: {read:N0} read, {refused:N0} refused, {elapsed.TotalSeconds:N0} s\n");
            drawn = true;
        }
    }
}
