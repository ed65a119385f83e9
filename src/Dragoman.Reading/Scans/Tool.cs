using System.ComponentModel;
using System.Diagnostics;

namespace Dragoman.Reading.Scans;

/// <summary>Runs a program of the system, with its arguments as they are and no shell between.</summary>
internal static class Tool
{
    private const int LongestFault = 200;

    /// <summary>Whether the system has the program.</summary>
    public static bool Exists(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>What the program wrote; a fault where it is not there, took longer than <paramref name="longest"/>, or failed.</summary>
    public static (string Output, string? Fault) Run(string name, TimeSpan longest, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
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
