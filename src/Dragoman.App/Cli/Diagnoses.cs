using System.Buffers;
using Dragoman.Records;
using Spectre.Console;

namespace Dragoman.App.Cli;

/// <summary>Tells diagnostics: as JSON Lines to programs, in words to people; on standard error both.</summary>
internal static class Diagnoses
{
    internal static void Tell(Terminal terminal, Diagnostic diagnostic, bool json)
    {
        if (json)
        {
            var bytes = new ArrayBufferWriter<byte>();
            RecordWriter.Write(bytes, diagnostic);
            terminal.TalkBytes.Write(bytes.WrittenSpan);
            terminal.TalkBytes.Flush();
            return;
        }

        var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        terminal.Talk.MarkupLineInterpolated($"[{colour}]{Words.Of(diagnostic.Severity)} {diagnostic.Code}[/] {Place(diagnostic.Place)}{diagnostic.Message}");
        terminal.Talk.MarkupLineInterpolated($"  [dim]remedy:[/] {diagnostic.Remedy}");
    }

    private static string Place(DiagnosticPlace place)
    {
        string?[] parts = [place.File, place.Page is { } page ? $"page {page}" : null, place.Line?.ToString(), place.Column?.ToString(), place.Offset is { } at && place.Line is null ? $"@{at}" : null];
        var known = parts.Where(part => part is not null).ToArray();
        return known.Length == 0 ? "" : string.Join(':', known) + ": ";
    }
}
