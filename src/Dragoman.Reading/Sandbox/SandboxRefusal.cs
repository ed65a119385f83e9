using Dragoman.Reading.Formats;

namespace Dragoman.Reading.Sandbox;

/// <summary>The diagnoses of files that a foreign parser could not take, or that cost too much. Each code has a line in <c>docs/diagnostics/</c>.</summary>
internal static class SandboxRefusal
{
    /// <summary>The parser says that the file is broken.</summary>
    internal static Diagnostic Broken(ReadingOrder order, string type, string message) =>
        Error("DG1201", order, $"'{Name(order)}' cannot be read as {Words(order)}: {Line(message)} ({type}).", "The file is damaged or not what it says; open it in the program that made it and save it anew.");

    /// <summary>The parser took the child with it.</summary>
    internal static Diagnostic Crashed(ReadingOrder order, int code, string talk) =>
        Error("DG1202", order, $"'{Name(order)}' brought its reader down ({Cause(code, talk)}); the reader was replaced and the run went on.", "The file is damaged or made to do harm; if it opens elsewhere, report it.");

    /// <summary>Longer than a file may take.</summary>
    internal static Diagnostic Time(ReadingOrder order) =>
        Error("DG1203", order, $"'{Name(order)}' kept its reader busy for {Limits.LongestWork.TotalSeconds:0} seconds without a page; reading was ended.", "Split it, or save it anew with a program that simplifies it.");

    /// <summary>More memory than a file may take.</summary>
    internal static Diagnostic Memory(ReadingOrder order) =>
        Error("DG1204", order, $"'{Name(order)}' took its reader over {Limits.LargestChild >> 20} MiB of memory; reading was ended.", "Split it, or take out what is large (pictures).");

    private static string Name(ReadingOrder order) => MemberName.Of(order.File, order.Member);

    private static string Words(ReadingOrder order) => Magic.WordsOf(order.Format);

    private static string Cause(int code, string talk) => talk.Contains("Stack overflow", StringComparison.Ordinal) ? "its stack overflowed"
        : code > 128 ? $"signal {code - 128}" : $"exit code {code}";

    private static string Line(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > 200 ? line[..200] + " …" : line;
    }

    private static Diagnostic Error(string code, ReadingOrder order, string message, string remedy) => new()
    {
        Code = code, Severity = Severity.Error, Place = new DiagnosticPlace(Name(order)), Message = message, Remedy = remedy,
    };
}
