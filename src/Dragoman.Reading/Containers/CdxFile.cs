using System.Text;
using System.Text.Json;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>Indexes of web captures (CDX of 9 or 11 fields or with a head that names them, CDXJ): they hold no text, so what they point at is told.</summary>
internal static class CdxFile
{
    /// <summary>Captures that are told one by one; a crawl's index has millions.</summary>
    private const int Told = 100;

    private const string FieldsOfEleven = "N b a m s k r M S V g";
    private const string FieldsOfNine = "N b a m s k r V g";

    internal static Manuscript Read(ForeignFile file)
    {
        using var reader = new StreamReader(new MemoryStream(file.Bytes.ToArray()), Encoding.UTF8);
        var captures = new List<(int Line, Capture Capture)>();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var fields = Array.Empty<string>();
        var count = 0;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith(" CDX ", StringComparison.Ordinal)) fields = line[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (Capture.Of(line, fields) is not { } capture) continue;
            count++;
            if (captures.Count < Told) captures.Add((number, capture));
            if (capture.File is { Length: > 0 } archive && files.Count < Told) files.Add(archive);
        }

        var each = captures.Select(capture => Note(capture.Line, $"Capture {capture.Capture.Words}."));
        return new Manuscript { Format = "cdx", Member = file.Order.Member, Sha256 = StableHash.Sha256(file.Bytes.Span), Diagnostics = [Summary(count, files), .. each] };
    }

    private static Diagnostic Summary(int count, SortedSet<string> files) => Note(null, $"This is an index of {count:N0} web captures and holds none of their pages{(count > Told ? $"; the first {Told} are told" : "")}.",
        files.Count == 0 ? "Read the WARC archives it belongs to." : $"Read the archives it points into: {string.Join(", ", files.Take(5))}{(files.Count > 5 ? " …" : "")}.");

    private static Diagnostic Note(int? line, string message, string remedy = "Read the archive to have the page.") => new()
    {
        Code = "DG1218", Severity = Severity.Note, Place = new DiagnosticPlace(Line: line), Message = message, Remedy = remedy,
    };

    /// <summary>A line of the index.</summary>
    private sealed record Capture(string Time, string Address, string? Type, string? Status, string? File)
    {
        internal string Words => $"{Time}: {MemberPath.Shown(Address)}{(Type is null or "-" ? "" : $" ({MemberPath.Shown(Type)}{(Status is null or "-" ? "" : $", status {MemberPath.Shown(Status)}")})")}{(File is null ? "" : $" in {MemberPath.Shown(File)}")}";

        internal static Capture? Of(string line, string[] head)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 3 || parts[1].Length != 14 || !parts[1].All(char.IsAsciiDigit)) return null;
            if (parts[2].StartsWith('{')) return Json(parts[1], line[line.IndexOf('{', StringComparison.Ordinal)..]);
            var names = head.Length > 0 ? head : (parts.Length >= 11 ? FieldsOfEleven : FieldsOfNine).Split(' ');
            string? Field(string name) => Array.IndexOf(names, name) is var at and >= 0 && at < parts.Length ? parts[at] : null;
            return new Capture(parts[1], Field("a") ?? parts[0], Field("m"), Field("s"), Field("g"));
        }

        private static Capture? Json(string time, string json)
        {
            try
            {
                using var parsed = JsonDocument.Parse(json);
                string? Field(string name) => parsed.RootElement.ValueKind == JsonValueKind.Object && parsed.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
                return new Capture(time, Field("url") ?? "?", Field("mime"), Field("status"), Field("filename"));
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
