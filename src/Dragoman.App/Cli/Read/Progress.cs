namespace Dragoman.App.Cli.Read;

/// <summary>Says on standard error how far a long run has come: on a terminal one line that is drawn over, elsewhere a line now and then. Silent in the first second.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan InFiles = TimeSpan.FromSeconds(10);
    private readonly Terminal terminal;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private TimeSpan next = Silence;
    private bool drawn;
    private int read;
    private int refused;

    private Progress(Terminal terminal, TimeProvider clock)
    {
        this.terminal = terminal;
        this.clock = clock;
        start = clock.GetTimestamp();
        timer = clock.CreateTimer(_ => Tick(), null, Silence, OnTerminal);
    }

    internal static Progress Begin(Terminal terminal, TimeProvider clock) => new(terminal, clock);

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
            var line = $"dragoman: {read:N0} read, {refused:N0} refused, {elapsed.TotalSeconds:N0} s";
            Console.Error.Write(terminal.TalkIsTerminal ? "\r\u001b[2K" + line : line + "\n");
            drawn = true;
        }
    }
}
