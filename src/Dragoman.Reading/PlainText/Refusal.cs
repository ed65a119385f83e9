namespace Dragoman.Reading.PlainText;

/// <summary>The diagnoses of inputs that are refused before anything is read out of them. Each code has a section in <c>docs/diagnostics/</c>.</summary>
public static class Refusal
{
    /// <summary>No such file.</summary>
    public static Diagnostic Missing(string file) => Error("DG1001", new(file), $"There is no file '{file}'.", "Check the path; a name with blanks needs quotes; '-' reads standard input.");

    /// <summary>A folder where a file is asked for.</summary>
    public static Diagnostic Folder(string file) => Error("DG1002", new(file), $"'{file}' is a folder; 'read' takes files.", $"Name its files, for example: dragoman read {file.TrimEnd('/')}/*.txt");

    /// <summary>No bytes, or nothing but white space.</summary>
    public static Diagnostic Empty(string file) => Error("DG1003", new(file, Offset: 0), $"'{file}' holds no text: it is empty or only white space.", "Check how the file was made; a scanned page needs text recognition first.");

    /// <summary>Bytes that are no text.</summary>
    public static Diagnostic Binary(string file, long offset, byte value) =>
        Error("DG1004", new(file, Offset: offset), $"'{file}' is no text: byte 0x{value:X2} at offset {offset} stands in no text file.", "Give a text file (UTF-8), or take the text out of the document first.");

    /// <summary>Bytes that are no UTF-8.</summary>
    public static Diagnostic Encoding(string file, long offset, int line, string bytes) =>
        Error("DG1005", new(file, Line: line, Offset: offset), $"'{file}' is no valid UTF-8 (bytes {bytes} at offset {offset}, line {line}), and in no other encoding does it read as a language.", "Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW");

    /// <summary>An encoding that nothing declares: told from the bytes, and it may be wrong.</summary>
    internal static Diagnostic AssumedEncoding(string file, string encoding) => new()
    {
        Code = "DG1220", Severity = Severity.Note, Place = new(file), Message = $"'{file}' does not say its encoding; its bytes read best as {encoding}.", Remedy = $"If words look wrong, save it as UTF-8: iconv -f ENCODING -t UTF-8 FILE > NEW",
    };

    /// <summary>A line no page has.</summary>
    public static Diagnostic LongLine(string file, long line, long length, long limit, string start) =>
        Error("DG1006", new(file, Line: (int)Math.Min(line, int.MaxValue)), $"Line {line} of '{file}' is over {limit:N0} bytes long ({length:N0} read): it begins '{start}'.", "Break the text into lines or paragraphs, or give one article a line with --from jsonl.");

    /// <summary>More bytes than one document may have.</summary>
    public static Diagnostic TooLarge(string file, long length, long limit) =>
        Error("DG1007", new(file), $"'{file}' has {length:N0} bytes; one document may have {limit:N0}.", "Split it; a stream of articles of any length is read with --from jsonl.");

    /// <summary>A format that has no reader yet.</summary>
    public static Diagnostic Format(string file, string format) =>
        Error("DG1008", new(file, Offset: 0), $"'{file}' is {format}; this version has no reader for it.", "Take the text out first with a program that knows the format, and give that.");

    /// <summary>A file that the system does not let us read.</summary>
    public static Diagnostic Unreadable(string file, string reason) => Error("DG1009", new(file), $"'{file}' cannot be read: {reason}", "Check its permissions and the disk.");

    /// <summary>A line that is no JSON object.</summary>
    public static Diagnostic NoJson(string file, long line, int column, string words) =>
        Error("DG1010", new(file, Line: (int)Math.Min(line, int.MaxValue), Column: column), $"Line {line} of '{file}' is no JSON object: it breaks at column {column}, '{words}'.", "One JSON object a line; see 'dragoman read --help' for its members.");

    /// <summary>An item without text.</summary>
    public static Diagnostic NoText(string file, long line) =>
        Error("DG1011", new(file, Line: (int)Math.Min(line, int.MaxValue)), $"Line {line} of '{file}' has no 'text' that is a string with words in it.", "Give every line a member \"text\".");

    /// <summary>A date of publication that is none; the item is read without it.</summary>
    public static Diagnostic BadDate(string file, long line, string value) => new()
    {
        Code = "DG1012",
        Severity = Severity.Warning,
        Place = new(file, Line: (int)Math.Min(line, int.MaxValue)),
        Message = $"Line {line} of '{file}': 'published' is '{value}', no date; the article is read without one.",
        Remedy = "Write the date as YYYY-MM-DD.",
    };

    /// <summary>A layout that does not say where all words stand; what it says is used.</summary>
    public static Diagnostic BadLayout(string file, long line) => new()
    {
        Code = "DG1112",
        Severity = Severity.Warning,
        Place = new(file, Line: (int)Math.Min(line, int.MaxValue)),
        Message = $"Line {line} of '{file}': 'layout' does not say where all words stand; what it does not say is left out of account.",
        Remedy = "Write it as {\"page\":[width,height],\"tokens\":[[start,end,x0,y0,x1,y1],…]}: offsets in code points in rising order, boxes in fractions of the page.",
    };

    /// <summary>A language that is read and kept, but not coded.</summary>
    public static Diagnostic OtherLanguage(string file, long line, string language) => new()
    {
        Code = "DG1013",
        Severity = Severity.Note,
        Place = new(file, Line: (int)Math.Min(line, int.MaxValue)),
        Message = $"Line {line} of '{file}' is in '{language}'; only English ('en') is coded. The article is kept without reports.",
        Remedy = "Translate it first, or correct its 'language'.",
    };

    /// <summary>A text that brought a stage of the program down: our fault, told with the place so that it can be mended; the rest of the run goes on.</summary>
    public static Diagnostic Failed(string file, long? line, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Error("DG1014", new(file, Line: line is { } at ? (int)Math.Min(at, int.MaxValue) : null), $"Reading '{file}' failed inside the program: {fault.GetType().Name}: {fault.Message}",
            "This is a fault of Dragoman; report it with the text that caused it.");
    }

    private static Diagnostic Error(string code, DiagnosticPlace place, string message, string remedy) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Place = place,
        Message = message,
        Remedy = remedy,
    };
}
