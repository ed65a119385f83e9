using System.Buffers;
using Dragoman.App.Cli.Show;
using Dragoman.Articles;
using Dragoman.Records;

namespace Dragoman.App.Cli.Read;

/// <summary>Gathers what comes of one document. As records, an article is written as soon as it is read, so that of a book only one chapter at a time is held in full.</summary>
internal sealed class DocumentOutput
{
    private readonly ReadOptions options;
    private readonly string place;
    private readonly List<Diagnostic> diagnostics = [];
    private PrintedLayout? layout;
    private readonly List<ArticleReading> readings = [];
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 14);

    /// <summary>Begins with the document's own record; <paramref name="place"/> is where diagnostics without a file stand.</summary>
    internal DocumentOutput(ReadOptions options, DocumentSource document, string place)
    {
        this.options = options;
        this.place = place;
        if (options.Json) RecordWriter.Write(bytes, document);
    }

    /// <summary>Whether nothing was added yet but the document.</summary>
    internal bool IsBare { get; private set; } = true;

    internal void Tell(IEnumerable<Diagnostic> told)
    {
        foreach (var diagnostic in told) diagnostics.Add(diagnostic with { Place = diagnostic.Place with { File = diagnostic.Place.File ?? place } });
        IsBare &= diagnostics.Count == 0;
    }

    internal void Add(ArticleReading reading)
    {
        IsBare = false;
        Tell(reading.Diagnostics);
        if (options.Json) RecordWriter.Write(bytes, reading, options.Layers);
        if (!options.Json || options.Show is not null) readings.Add(reading);
    }

    /// <summary>Keeps how the pages were read, to draw them.</summary>
    internal void Lay(PrintedLayout? how) => layout = options.Show is null ? null : how;

    internal WorkResult Result() => new()
    {
        Diagnostics = diagnostics, Readings = options.Json ? [] : readings, Records = bytes.WrittenMemory, Drawing = layout is null ? "" : PageDrawing.Of(place, layout, readings),
    };
}
