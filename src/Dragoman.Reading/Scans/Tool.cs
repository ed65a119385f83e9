using System.ComponentModel;
using System.Diagnostics;

namespace Dragoman.Reading.Scans;

/// <summary>Runs a program of the system, with its arguments as they are and no shell between, under limits of time and memory.</summary>
internal static class Tool
{
    private const int LongestFault = 200;

    /// <summary>Of util-linux, which every Debian has: sets limits to the program it starts.</summary>
    private const string Limiter = "prlimit";

    /// <summary>Address space in bytes: a broadsheet page in colour takes tesseract less than one GiB, and an image that unpacks without end stops here.</summary>
    private const long MostMemory = 3L << 30;
    private static readonly bool IsLimited = Exists(Limiter);

    /// <summary>Whether the system has the program.</summary>
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What the program wrote; a fault where it is not there, took longer than <paramref name="longest"/>, or failed.</summary>
    public static (string Output, string? Fault) Run(string name, TimeSpan longest, params string[] arguments)
    {
        if (!Exists(name)) return ("", $"{name} is not installed");
        var start = new ProcessStartInfo(IsLimited ? Limiter : name, IsLimited ? [$"--as={MostMemory}", $"--cpu={(int)longest.TotalSeconds}", name, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var fault = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(longest))
            {
                process.Kill(entireProcessTree: true);
                return ("", $"{name} took longer than {longest.TotalSeconds:0} seconds");
            }

            process.WaitForExit();
            var words = fault.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim();
            return process.ExitCode == 0 ? (output.GetAwaiter().GetResult(), null) : ("", $"{name} failed: {(words.Length > LongestFault ? words[..LongestFault] : words)}");
        }
        catch (Exception missing) when (missing is Win32Exception or FileNotFoundException)
        {
            return ("", $"{name} is not installed");
        }
    }
}
