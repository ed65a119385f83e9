using System.Diagnostics;

namespace Dragoman.Reading.Sandbox;

/// <summary>What ended a child.</summary>
internal enum Verdict
{
    /// <summary>Nothing: it runs, or ended by itself.</summary>
    None,

    /// <summary>It worked or waited longer than a file may take.</summary>
    Time,

    /// <summary>It grew larger than a file may make it.</summary>
    Memory,
}

/// <summary>A child process: one order at a time, watched while it works, killed with all that it started.</summary>
internal sealed class SandboxProcess : IDisposable
{
    /// <summary>Signs of life for one file: a reader that gives more runs in circles.</summary>
    private const int MostSigns = 5 * Limits.MostPages;

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly LastWords talk;
    private readonly Lock watching = new();
    private bool busy;
    private long since;
    private TimeSpan worked;

    internal SandboxProcess(ProcessStartInfo start)
    {
        process = Process.Start(start) ?? throw new InvalidOperationException("The child of the sandbox did not start.");
        input = process.StandardInput.BaseStream;
        output = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        talk = new LastWords(process.StandardError);
    }

    /// <summary>Why the watch killed it.</summary>
    internal Verdict Verdict { get; private set; }

    /// <summary>Whether it can take an order; its size is looked at, too.</summary>
    internal bool IsTidy => !process.HasExited && Resident() <= Limits.TidyChild;

    /// <summary>The first words it left on standard error: the runtime names an overflow of the stack there.</summary>
    internal string Talk => talk.Words;

    /// <summary>Sends an order with its bytes; from here on the clock runs.</summary>
    internal bool Send(byte[] order, ReadOnlyMemory<byte> bytes)
    {
        Wind();
        try
        {
            Frame.Write(input, FrameKind.Order, order);
            Frame.WriteBytes(input, bytes);
            input.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The next frame that is no mere sign of life; <c>null</c> when the child has died or speaks gibberish. The clock runs only in here and in <see cref="Send"/>.</summary>
    internal Frame? Receive()
    {
        Wind();
        for (var signs = 0; signs <= MostSigns && Frame.Read(output, Limits.LargestAnswer) is { } frame; signs++)
        {
            if (frame.Kind != FrameKind.Alive)
            {
                Stop();
                return frame;
            }

            Wind();
        }

        Stop();
        return null;
    }

    /// <summary>One look at the child, from the watch's thread: kills it where it is over a limit. <paramref name="now"/> is a time stamp of <see cref="Stopwatch"/>.</summary>
    internal void Watch(long now, TimeSpan longestWait)
    {
        lock (watching)
        {
            if (!busy || process.HasExited) return;
            process.Refresh();
            if (Resident() > Limits.LargestChild) Kill(Verdict.Memory);
            else if (process.TotalProcessorTime - worked > Limits.LongestWork || Stopwatch.GetElapsedTime(since, now) > longestWait) Kill(Verdict.Time);
        }
    }

    /// <summary>Ends it, and waits until it has ended.</summary>
    internal void Kill()
    {
        lock (watching) Kill(Verdict);
        process.WaitForExit();
    }

    /// <summary>How it ended; to be asked after <see cref="Kill()"/>.</summary>
    internal int ExitCode => process.ExitCode;

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Wind()
    {
        lock (watching)
        {
            busy = true;
            since = Stopwatch.GetTimestamp();
            worked = process.HasExited ? default : process.TotalProcessorTime;
        }
    }

    private void Stop()
    {
        lock (watching) busy = false;
    }

    private void Kill(Verdict verdict)
    {
        Verdict = verdict;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    private long Resident()
    {
        process.Refresh();
        return process.WorkingSet64;
    }
}

/// <summary>The first kilobyte of a child's standard error; the rest is read and forgotten, so that the child never waits for somebody to read it.</summary>
internal sealed class LastWords
{
    private const int Kept = 1024;
    private readonly Lock writing = new();
    private readonly System.Text.StringBuilder words = new();

    internal LastWords(StreamReader talk)
    {
        var thread = new Thread(() => Listen(talk)) { IsBackground = true };
        thread.Start();
    }

    internal string Words
    {
        get
        {
            lock (writing) return words.ToString();
        }
    }

    private void Listen(StreamReader talk)
    {
        var buffer = new char[512];
        for (int count; (count = talk.Read(buffer)) > 0;)
            lock (writing) words.Append(buffer, 0, Math.Min(count, Kept - words.Length));
    }
}
