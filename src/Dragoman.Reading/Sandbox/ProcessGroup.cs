using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dragoman.Reading.Sandbox;

/// <summary>The child and what it starts (a recogniser of scans) as one group, which ends as one.</summary>
internal static partial class ProcessGroup
{
    private const int SigKill = 9;
    private const int CoreSize = 4;

    /// <summary>Makes this process lead a group of its own, and forbids memory dumps: a reader that overflows its stack would leave hundreds of megabytes in the user's folder.</summary>
    internal static void Lead()
    {
        if (!OperatingSystem.IsLinux()) return;
        _ = SetGroup(0, 0);
        _ = SetLimit(CoreSize, default);
    }

    /// <summary>Ends this process and all that it started, at once.</summary>
    internal static void Kill()
    {
        if (OperatingSystem.IsLinux()) _ = Signal(0, SigKill);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        private readonly ulong soft;
        private readonly ulong hard;
    }

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);
}
