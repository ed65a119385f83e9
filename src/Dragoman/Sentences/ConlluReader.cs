using System.Text;

namespace Dragoman.Sentences;

/// <summary>
/// Reads CoNLL-U (universaldependencies.org/format) sentence by sentence, so that a stream of any length needs the memory of one sentence.
/// Faulty lines are told to the caller and mended or left out; nothing throws but the reader itself.
/// </summary>
public sealed class ConlluReader
{
    private readonly TextReader source;
    private readonly string file;
    private readonly Action<Diagnostic> diagnose;
    private readonly Dictionary<string, string> interned = new(StringComparer.Ordinal);
    private int line;

    /// <summary>A reader over <paramref name="source"/>, which the caller closes.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="file">Its name for diagnostics, <c>-</c> for standard input.</param>
    /// <param name="diagnose">Receives each fault as it is met.</param>
    public ConlluReader(TextReader source, string file, Action<Diagnostic> diagnose)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(diagnose);
        this.source = source;
        this.file = file;
        this.diagnose = diagnose;
    }

    /// <summary>The sentences that have at least one word, in order.</summary>
    public IEnumerable<ConlluSentence> ReadAll()
    {
        var block = new List<(int Line, string Text)>();
        while (source.ReadLine() is { } text)
        {
            line++;
            if (line == 1) text = text.TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(text))
            {
                block.Add((line, text));
                continue;
            }

            if (Sentence(block) is { } sentence) yield return sentence;
            block.Clear();
        }

        if (Sentence(block) is { } last) yield return last;
    }

    private ConlluSentence? Sentence(List<(int Line, string Text)> block)
    {
        var comments = new List<string>();
        var rows = new List<Row>();
        var extra = new List<ConlluExtraLine>();
        foreach (var (number, text) in block)
        {
            if (text[0] == '#') comments.Add(text);
            else Place(number, text, rows, extra);
        }

        return rows.Count == 0 ? null : Build(comments, rows, extra);
    }

    private void Place(int number, string text, List<Row> rows, List<ConlluExtraLine> extra)
    {
        var columns = text.Split('\t');
        var id = columns[0];
        if (columns.Length < 2 || columns[1].Length == 0)
        {
            Fault("DG3001", Severity.Warning, number, $"no word form in “{Shown(text)}”", "Columns are parted by tabs: ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC.");
            return;
        }

        if (id.Contains('-', StringComparison.Ordinal) || id.Contains('.', StringComparison.Ordinal))
        {
            extra.Add(new(rows.Count, text));
            return;
        }

        if (columns.Length != 10)
            Fault("DG3002", Severity.Warning, number, $"{columns.Length} columns where 10 are due: “{Shown(text)}”", "Missing columns were read as _; fill them, or put _ there.");
        if (!int.TryParse(id, out var place) || place != rows.Count + 1)
            Fault("DG3003", Severity.Warning, number, $"word id “{Shown(id)}” where {rows.Count + 1} is due", "The word was numbered by its place; number words 1, 2, 3 … in each sentence.");
        rows.Add(new(number, columns));
    }

    private ConlluSentence Build(List<string> comments, List<Row> rows, List<ConlluExtraLine> extra)
    {
        var tokens = new Token[rows.Count];
        var misc = new string[rows.Count];
        var text = new StringBuilder();
        var ranges = Ranges(extra, rows.Count);
        for (var i = 0; i < tokens.Length;)
        {
            var (length, surface, spaced) = ranges.GetValueOrDefault(i, (1, rows[i].Column(1), SpaceFollows(rows[i].Column(9))));
            var start = text.Length;
            text.Append(surface);
            for (var k = 0; k < length; k++)
            {
                misc[i + k] = rows[i + k].Column(9);
                tokens[i + k] = Word(rows[i + k], Part(start, surface.Length, k, length), rows.Count) with
                {
                    MultiwordLength = k == 0 && length > 1 ? length : 0,
                    SpaceAfter = spaced && k == length - 1,
                };
            }

            i += length;
            if (spaced && i < tokens.Length) text.Append(' ');
        }

        SplitByForms(tokens, text.ToString());
        return new() { Comments = comments, Text = text.ToString(), Tokens = tokens, Misc = misc, Extra = extra, Line = rows[0].Line };
    }

    private Dictionary<int, (int Length, string Surface, bool Spaced)> Ranges(List<ConlluExtraLine> extra, int words)
    {
        var ranges = new Dictionary<int, (int, string, bool)>();
        var free = 0;
        foreach (var (before, text) in extra)
        {
            var columns = text.Split('\t');
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash < 0) continue;
            if (int.TryParse(columns[0].AsSpan(0, dash), out var first) && int.TryParse(columns[0].AsSpan(dash + 1), out var last)
                && first == before + 1 && last > first && last <= words && before >= free)
            {
                ranges[before] = (last - before, columns[1], SpaceFollows(columns.Length > 9 ? columns[9] : "_"));
                free = last;
                continue;
            }

            Fault("DG3004", Severity.Warning, line, $"multiword range “{Shown(columns[0])}” does not fit the words after it", "The words were read on their own; give the range of the words that follow, first to last.");
        }

        return ranges;
    }

    /// <summary>A part's share of the written word, until its form tells better: an even cut, so that spans stay in order.</summary>
    private static Span Part(int start, int length, int part, int parts) =>
        new(start + (length * part / parts), start + (length * (part + 1) / parts));

    /// <summary>Where the forms of a multiword token spell it out (<c>do|n't</c>), each part points at its own letters.</summary>
    private static void SplitByForms(Token[] tokens, string text)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var parts = tokens[i].MultiwordLength;
            if (parts == 0) continue;
            var at = tokens[i].Span.Start;
            var end = tokens[i + parts - 1].Span.End;
            var spelt = string.Concat(tokens.Skip(i).Take(parts).Select(t => t.Form));
            if (!spelt.AsSpan().Equals(text.AsSpan(at, end - at), StringComparison.OrdinalIgnoreCase)) continue;
            for (var k = i; k < i + parts; k++)
            {
                tokens[k] = tokens[k] with { Span = new(at, at + tokens[k].Form.Length) };
                at += tokens[k].Form.Length;
            }
        }
    }

    private Token Word(Row row, Span span, int words)
    {
        var head = row.Column(6);
        var index = -1;
        if (head != "_" && !(int.TryParse(head, out index) && index-- >= 0 && index < words))
        {
            Fault("DG3005", Severity.Warning, row.Line, $"head “{Shown(head)}” of “{Shown(row.Column(1))}” is no word of the sentence", "The word was read without a head; give the id of a word, or 0 for the root.");
            index = -1;
        }

        return new()
        {
            Span = span,
            Form = Interned(row.Column(1)),
            Lemma = Interned(row.Column(2)),
            Upos = Interned(row.Column(3)),
            Xpos = Interned(row.Column(4)),
            Feats = Interned(row.Column(5)),
            Head = index,
            Deprel = Interned(row.Column(7)),
        };
    }

    private string Interned(string text)
    {
        if (interned.TryGetValue(text, out var kept)) return kept;
        if (interned.Count < 65536) interned.Add(text, text);
        return text;
    }

    private static bool SpaceFollows(string misc) => !misc.Split('|').Contains("SpaceAfter=No");

    private void Fault(string code, Severity severity, int at, string message, string remedy) =>
        diagnose(new() { Code = code, Severity = severity, Place = new(file, Line: at), Message = message, Remedy = remedy });

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private sealed record Row(int Line, string[] Columns)
    {
        public string Column(int index) => index < Columns.Length && Columns[index].Length > 0 ? Columns[index] : "_";
    }
}
