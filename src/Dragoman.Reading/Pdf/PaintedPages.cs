using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Reading.Pdf;

/// <summary>Gives PdfPig's documents our way of following a page.</summary>
internal sealed class PaintedPages(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<GlyphPage>(scanner, resources, filters, parser, options)
{
    protected override GlyphPage ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var shown = cropBox.Bounds;
        double unit = userSpaceUnit.PointMultiples, width = Math.Abs(shown.Width) * unit, height = Math.Abs(shown.Height) * unit;
        var size = rotation.SwapsAxis ? (height, width) : (width, height);
        var off = (ParsingOptions as PageParsing)?.LayersOff ?? new HashSet<string>();
        var painting = new PagePainting(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, size, off);
        return painting.Process(pageNumber, operations);
    }
}

/// <summary>PdfPig's options, and what the document says of its layers: page factories are made by PdfPig and see nothing else.</summary>
internal sealed class PageParsing : ParsingOptions
{
    /// <summary>Names of the optional content groups that are switched off.</summary>
    public HashSet<string> LayersOff { get; } = new(StringComparer.Ordinal);
}
