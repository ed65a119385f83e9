using Dragoman.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Dragoman.Reading.Pdf;

/// <summary>
/// Follows what a page paints and keeps what reading needs of it: glyphs with their baselines, colours and order, filled areas, pictures and drawn lines. PdfPig's own page computes the
/// outline of every glyph and forgets in which order text and areas were painted; this needs a fraction of the time and can tell what lies under what.
/// </summary>
internal sealed class PagePainting : BaseStreamProcessor<GlyphPage>
{
    /// <summary>A broadsheet page has some 60,000 characters; what paints far more is made to exhaust its reader.</summary>
    private const int MostGlyphs = 400_000;
    private const int MostAreas = 50_000;
    private const int MostSteps = 3_000_000;
    private const int DeepestForm = 16;
    private const int MostForms = 5_000;

    /// <summary>A filled rectangle or line no thicker than this, in points, is a drawn line.</summary>
    private const double ThickestRule = 3;
    private const double ShortestRule = 18;

    private readonly List<Glyph> glyphs = [];
    private readonly List<Area> areas = [];
    private readonly List<Box> strokes = [];
    private readonly Stack<Box> clips = new();
    private readonly Stack<bool> layers = new();
    private readonly IReadOnlySet<string> layersOff;
    private readonly double width;
    private readonly double height;
    private readonly Outline outline = new();
    private Box clip;
    private int hiddenLayers;
    private int formDepth;
    private int forms;
    private int step;

    public PagePainting(int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters, CropBox crop, UserSpaceUnit unit,
        PageRotationDegrees rotation, TransformationMatrix initial, ParsingOptions options, (double Width, double Height) size, IReadOnlySet<string> layersOff)
        : base(pageNumber, resources, scanner, parser, filters, crop, unit, rotation, in initial, options)
    {
        (width, height) = size;
        clip = new Box(0, 0, width, height);
        this.layersOff = layersOff;
    }

    public override GlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new GlyphPage { Width = width, Height = height, Glyphs = glyphs, Areas = areas, Strokes = strokes, CutShort = glyphs.Count >= MostGlyphs || step >= MostSteps || forms > MostForms };
    }

    public override void RenderGlyph(IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        step++;
        if (glyphs.Count >= MostGlyphs || string.IsNullOrEmpty(unicode)) return;
        var (x, y) = Through(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var (endX, endY) = Through(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var (upX, upY) = Through(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        double dx = upX - x, dy = upY - y;
        var size = Math.Sqrt((dx * dx) + (dy * dy));
        if (!double.IsFinite(size) || !double.IsFinite(endX) || !double.IsFinite(endY) || !double.IsFinite(x) || !double.IsFinite(y)) return;
        glyphs.Add(new Glyph
        {
            Text = unicode, X = x, Y = height - y, EndX = endX, EndY = height - endY, Size = size, Angle = Math.Atan2(-dx, dy), Style = StyleOf(font), Step = step,
            Invisible = IsInvisible(currentState), Ink = InkOf(IsStroked(currentState) ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor), Clip = clip, LayerOff = hiddenLayers > 0,
        });
    }

    public override void PushState()
    {
        base.PushState();
        clips.Push(clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (clips.Count > 0) clip = clips.Pop();
    }

    /// <summary>PdfPig's own guard misses forms that call themselves through their resources: they would overflow the stack, or, called twice each, run for ever.</summary>
    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (formDepth >= DeepestForm || ++forms > MostForms) return;
        formDepth++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            formDepth--;
        }
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void MoveTo(double x, double y) => outline.Move(At(x, y));

    public override void LineTo(double x, double y) => outline.Line(At(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => outline.Curve(At(x2, y2), At(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        outline.Curve(At(x1, y1), At(x2, y2));
        outline.Curve(At(x3, y3), At(x3, y3));
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        outline.Move(At(x, y));
        outline.Line(At(x + width, y));
        outline.Line(At(x + width, y + height));
        outline.Line(At(x, y + height));
    }

    public override void StrokePath(bool close) => Paint(true, false);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(false, true);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(true, true);

    public override void EndPath() => outline.Clear();

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
        if (outline.Bounds is { } bounds) clip = Meet(clip, bounds);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var corners = new Outline();
        foreach (var corner in (ReadOnlySpan<PdfPoint>)[rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopRight, rectangle.TopLeft]) corners.Line(At(corner.X, corner.Y));
        if (corners.Bounds is { } bounds) clip = Meet(clip, bounds);
    }

    public override void PaintShading(NameToken shadingName) => Add(new Area(clip, Ink.Unknown, ++step, true, true));

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => Picture(xObjectContentRecord.AppliedTransformation);

    protected override void RenderInlineImage(InlineImage inlineImage) => Picture(CurrentTransformationMatrix);

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var off = name.Data == "OC" && propertyDictionaryName is { } layer && layersOff.Count > 0 && IsOff(layer);
        layers.Push(off);
        if (off) hiddenLayers++;
    }

    public override void EndMarkedContent()
    {
        if (layers.Count > 0 && layers.Pop()) hiddenLayers--;
    }

    private bool IsOff(NameToken layer) =>
        ResourceStore.GetMarkedContentPropertiesDictionary(layer) is { } group && group.TryGet(NameToken.Name, out var name)
        && layersOff.Contains(name switch { StringToken text => text.Data, HexToken text => text.Data, _ => "" });

    private void Picture(in TransformationMatrix matrix)
    {
        var corners = new Outline();
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(0, 0), (1, 0), (1, 1), (0, 1)])
        {
            var (px, py) = matrix.Transform(x, y);
            corners.Line((px, height - py));
        }

        if (corners.Bounds is { } bounds) Add(new Area(Meet(clip, bounds), Ink.Unknown, ++step, true, true));
    }

    private void Paint(bool stroke, bool fill)
    {
        step++;
        if (outline.Bounds is { } bounds && hiddenLayers == 0)
        {
            var shown = Meet(clip, bounds);
            var thin = Math.Min(shown.X1 - shown.X0, shown.Y1 - shown.Y0) <= ThickestRule && Math.Max(shown.X1 - shown.X0, shown.Y1 - shown.Y0) >= ShortestRule;
            if (thin) AddStroke(shown);
            else if (stroke && outline.IsRectangle) AddFrame(shown);
            if (fill && !thin) Add(new Area(shown, InkOf(GetCurrentState().CurrentNonStrokingColor), step, false, outline.IsRectangle && GetCurrentState().AlphaConstantNonStroking > .9));
        }

        outline.Clear();
    }

    private void AddFrame(Box box)
    {
        AddStroke(new Box(box.X0, box.Y0, box.X0, box.Y1));
        AddStroke(new Box(box.X1, box.Y0, box.X1, box.Y1));
        AddStroke(new Box(box.X0, box.Y0, box.X1, box.Y0));
        AddStroke(new Box(box.X0, box.Y1, box.X1, box.Y1));
    }

    private void AddStroke(Box box)
    {
        if (strokes.Count < MostAreas && Math.Max(box.X1 - box.X0, box.Y1 - box.Y0) >= ShortestRule) strokes.Add(box);
    }

    private void Add(Area area)
    {
        if (areas.Count < MostAreas && area.Box.X1 > area.Box.X0 && area.Box.Y1 > area.Box.Y0) areas.Add(area);
    }

    private static (double X, double Y) Through(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page)
    {
        (x, y) = rendering.Transform(x, y);
        (x, y) = text.Transform(x, y);
        return page.Transform(x, y);
    }

    private (double X, double Y) At(double x, double y)
    {
        var (px, py) = CurrentTransformationMatrix.Transform(x, y);
        return (px, height - py);
    }

    private static Box Meet(Box a, Box b)
    {
        double x0 = Math.Max(a.X0, b.X0), y0 = Math.Max(a.Y0, b.Y0);
        return new Box(x0, y0, Math.Max(x0, Math.Min(a.X1, b.X1)), Math.Max(y0, Math.Min(a.Y1, b.Y1)));
    }

    private static bool IsInvisible(CurrentGraphicsState state) =>
        state.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip || (IsStroked(state) ? state.AlphaConstantStroking : state.AlphaConstantNonStroking) < .03;

    private static bool IsStroked(CurrentGraphicsState state) => state.FontState.TextRenderingMode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;

    private static WordStyle StyleOf(IFont font)
    {
        var details = font.Details;
        if (details is null) return WordStyle.None;
        return (details.IsBold || details.Weight >= 600 || Names(details.Name, "bold", "black", "heavy") ? WordStyle.Bold : WordStyle.None)
            | (details.IsItalic || Names(details.Name, "italic", "oblique") ? WordStyle.Italic : WordStyle.None);
    }

    private static bool Names(string? font, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (font is not null && font.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Ink InkOf(IColor? color)
    {
        if (color is null || color.ColorSpace == ColorSpace.Pattern) return Ink.Unknown;
        var (red, green, blue) = color.ToRGBValues();
        return new Ink(red, green, blue, true);
    }
}
