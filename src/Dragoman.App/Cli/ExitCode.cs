namespace Dragoman.App.Cli;

/// <summary>What the program tells its caller (<c>docs/guide/commands.md</c>).</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int WrongCall = 2;
    internal const int SomeRefused = 3;
    internal const int ChecksDiffer = 4;
    internal const int Interrupted = 130;
}
