using System.Security.Cryptography;
using System.Text;

namespace Dragoman.App.Cli.Show;

/// <summary>The file that <c>--show</c> writes: one page of HTML that asks for nothing from anywhere, runs no script, and says so to the browser.</summary>
internal sealed class DrawingFile : IDisposable
{
    private const string Style = """
        body{margin:0;font:14px/1.4 system-ui,sans-serif;color:#222;background:#f4f4f2}h1{font-size:18px;margin:16px}h2{font-size:15px;margin:12px 0 4px}
        main{display:grid;grid-template-columns:minmax(0,3fr) minmax(260px,2fr);gap:16px;padding:0 16px 32px}.page{width:100%;height:auto;background:#fff;border:1px solid #bbb}
        svg text{font-family:"Liberation Serif","Times New Roman",serif}.order{font:bold 9px sans-serif;fill:#fff}.evidence rect{fill:#fd0;fill-opacity:.18;stroke:#b80;stroke-width:.5}
        .evidence:hover rect,.evidence:target rect{fill-opacity:.55;stroke:#d00;stroke-width:1.5}.kind{color:#666}.card{border-left:4px solid #999;background:#fff;padding:6px 10px;margin:6px 0}
        .card a{color:inherit;text-decoration:none}.card a:hover{text-decoration:underline}.note{color:#666;margin:0 16px}@media(max-width:900px){main{display:block}}
        """;

    private readonly StreamWriter file;
    private bool any;

    private DrawingFile(StreamWriter file) => this.file = file;

    /// <summary>Begins the file; where it cannot be written, tells so and gives <c>null</c>.</summary>
    internal static DrawingFile? Open(string path, Action<Diagnostic> tell)
    {
        try
        {
            var file = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
            file.Write($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'\">");
            file.Write($"<title>Pages as Dragoman read them</title><style>{Style}</style></head><body>\n");
            return new DrawingFile(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            tell(new Diagnostic { Code = "DG1111", Severity = Severity.Error, Place = new DiagnosticPlace(path), Message = $"'{path}' cannot be written: {fault.Message}", Remedy = "Name a file in a folder that exists and that you may write to." });
            return null;
        }
    }

    /// <summary>Adds the drawing of a document; an empty one adds nothing.</summary>
    internal void Add(string drawing)
    {
        any |= drawing.Length > 0;
        file.Write(drawing);
    }

    public void Dispose()
    {
        if (!any) file.Write("<p class=\"note\">No page with places was read: plain text and web pages have none.</p>\n");
        file.Write("</body></html>\n");
        file.Dispose();
    }
}
