using Spectre.Console;

namespace Dragoman.App.Cli;

/// <summary>The three streams of a run. Data goes to <see cref="Output"/>, talk to <see cref="Talk"/>; colours only where a person looks (NO_COLOR is honoured).</summary>
internal sealed class Terminal
{
    /// <summary>Bytes of standard output, buffered; flushed by whoever writes.</summary>
    internal required Stream Output { get; init; }

    /// <summary>The readable view on standard output.</summary>
    internal required IAnsiConsole View { get; init; }

    /// <summary>Standard error for people.</summary>
    internal required IAnsiConsole Talk { get; init; }

    /// <summary>Standard error as bytes, for diagnostics as JSON Lines.</summary>
    internal required Stream TalkBytes { get; init; }

    /// <summary>Opens standard input.</summary>
    internal required Func<Stream> Input { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    internal required bool TalkIsTerminal { get; init; }

    internal static Terminal Open() => new()
    {
        Output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        View = Wide(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) }), Console.IsOutputRedirected),
        Talk = Wide(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), Console.IsErrorRedirected),
        TalkBytes = Console.OpenStandardError(),
        Input = Console.OpenStandardInput,
        TalkIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>Lines in a file are not to be broken at the 80 columns that Spectre.Console assumes where there is no terminal.</summary>
    private static IAnsiConsole Wide(IAnsiConsole console, bool redirected)
    {
        if (!redirected) return console;
        console.Profile.Width = 160;
        console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        return console;
    }
}
