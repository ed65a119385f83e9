using System.Globalization;
using System.Text;

namespace Dragoman.Tests.Pdf;

/// <summary>Makes small PDF files: each page a content stream in PDF's own operators, with Helvetica as /F1 and its bold as /F2; 400 by 300 points.</summary>
internal static class TypedPdf
{
    public static byte[] Of(params string[] pages)
    {
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", "" };
        var kids = new StringBuilder();
        objects.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        objects.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        foreach (var page in pages)
        {
            objects.Add($"<</Length {Encoding.Latin1.GetByteCount(page)}>>\nstream\n{page}\nendstream");
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents {objects.Count} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>");
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count} 0 R ");
        }

        objects[1] = $"<</Type/Pages/Count {pages.Length}/Kids[{kids}]>>";
        return Write(objects);
    }

    /// <summary>Words at a place: baseline's start from the left and from the foot of the page.</summary>
    public static string Words(double x, double y, string words, double size = 10, string font = "F1") =>
        string.Create(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET\n");

    private static byte[] Write(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
