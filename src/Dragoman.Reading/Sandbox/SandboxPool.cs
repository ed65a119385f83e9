using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Dragoman.Reading.Sandbox;

/// <summary>
/// The parent's side of the sandbox: children that keep warm from file to file. As many run as are asked for at the same time; one that dies, hangs or overflows is killed and replaced,
/// its file refused, and the run goes on. Safe on several threads.
/// </summary>
public sealed class SandboxPool : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly Func<ProcessStartInfo> child;
    private readonly ConcurrentBag<SandboxProcess> idle = [];
    private readonly ConcurrentDictionary<SandboxProcess, byte> all = new();
    private readonly Timer watch;

    private readonly TimeSpan longestWait;

    /// <summary>A pool whose children start as <paramref name="child"/> says (<see cref="StartOf"/>).</summary>
    /// <param name="child">How a child starts.</param>
    /// <param name="longestWait">How long a child may keep its file, by the clock; <see cref="Limits.LongestWait"/> where nothing is said.</param>
    public SandboxPool(Func<ProcessStartInfo> child, TimeSpan? longestWait = null)
    {
        this.child = child;
        this.longestWait = longestWait ?? Limits.LongestWait;
        watch = new Timer(_ => WatchAll(), null, Look, Look);
    }

    /// <summary>How a child starts: <paramref name="program"/> with <paramref name="arguments"/>, its three streams in our hands, its heap bounded.</summary>
    public static ProcessStartInfo StartOf(string program, IEnumerable<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = Limits.LargestHeap.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    /// <summary>Reads a file of a foreign format. What cannot be read comes back as a manuscript with an error among its diagnostics.</summary>
    public Manuscript Read(ReadingOrder order, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(order);
        var process = Rent();
        var answer = process.Send(JsonSerializer.SerializeToUtf8Bytes(order, PipeJson.Default.ReadingOrder), bytes) ? process.Receive() : null;
        var read = answer is { Kind: FrameKind.Manuscript } frame ? Parsed(frame) : null;
        if (read is not null)
        {
            Return(process);
            return read;
        }

        var why = answer is { Kind: FrameKind.Fault } fault ? Told(order, fault, process) : Died(order, process);
        return new Manuscript { Format = order.Format, Member = order.Member, Sha256 = StableHash.Sha256(bytes.Span), Diagnostics = [why] };
    }

    /// <summary>The members of a container, as they come out of it; the child waits while the caller works on one. What brings the child down is the last member's diagnostic.</summary>
    public IEnumerable<Member> Unpack(ReadingOrder order, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(order);
        var process = Rent();
        var isOurs = true;
        try
        {
            var answer = process.Send(JsonSerializer.SerializeToUtf8Bytes(order, PipeJson.Default.ReadingOrder), bytes) ? process.Receive() : null;
            while (answer is { Kind: FrameKind.Member } frame && Received(process, frame) is { } member)
            {
                yield return member;
                answer = process.Receive();
            }

            isOurs = false;
            if (answer is { Kind: FrameKind.Done }) Return(process);
            else yield return Remark(answer is { Kind: FrameKind.Fault } fault ? Told(order, fault, process) : Died(order, process));
        }
        finally
        {
            // A caller that stops in the middle leaves a child in the middle of its answer.
            if (isOurs) Drop(process);
        }
    }

    /// <summary>Ends all children.</summary>
    public void Dispose()
    {
        watch.Dispose();
        foreach (var process in all.Keys) process.Dispose();
    }

    private static Member Remark(Diagnostic why) => new() { Name = "", IsRemark = true, Diagnostics = [why] };

    private static Manuscript? Parsed(Frame frame)
    {
        try
        {
            return JsonSerializer.Deserialize(frame.Payload.Span, PipeJson.Default.Manuscript);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Member? Received(SandboxProcess process, Frame head)
    {
        try
        {
            var member = JsonSerializer.Deserialize(head.Payload.Span, PipeJson.Default.Member);
            var bytes = new MemoryStream();
            while (process.Receive() is { } frame)
            {
                if (frame.Kind == FrameKind.End) return member! with { Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length) };
                if (frame.Kind != FrameKind.Bytes || bytes.Length + frame.Payload.Length > Limits.LargestFile) return null;
                bytes.Write(frame.Payload.Span);
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private SandboxProcess Rent()
    {
        while (idle.TryTake(out var process))
        {
            if (process.IsTidy) return process;
            Drop(process);
        }

        var fresh = new SandboxProcess(child());
        all.TryAdd(fresh, 0);
        return fresh;
    }

    private void Return(SandboxProcess process) => idle.Add(process);

    private void Drop(SandboxProcess process)
    {
        if (all.TryRemove(process, out _)) process.Dispose();
    }

    private Diagnostic Told(ReadingOrder order, Frame frame, SandboxProcess process)
    {
        var fault = JsonSerializer.Deserialize(frame.Payload.Span, PipeJson.Default.ReaderFault)!;
        if (fault.Memory) Drop(process);
        else Return(process);
        return fault.Memory ? SandboxRefusal.Memory(order) : SandboxRefusal.Broken(order, fault.Type, fault.Message);
    }

    private Diagnostic Died(ReadingOrder order, SandboxProcess process)
    {
        process.Kill();
        var (verdict, code, talk) = (process.Verdict, process.ExitCode, process.Talk);
        Drop(process);
        return verdict switch
        {
            Verdict.Time => SandboxRefusal.Time(order),
            Verdict.Memory => SandboxRefusal.Memory(order),
            _ => SandboxRefusal.Crashed(order, code, talk),
        };
    }

    private void WatchAll()
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var process in all.Keys) process.Watch(now, longestWait);
    }
}
