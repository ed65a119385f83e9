namespace Dragoman.Registers;

/// <summary>A code of a PETRARCH dictionary with the days for which it holds (<c>[USAGOV 20010120-20090120]</c>).</summary>
/// <param name="Code">The CAMEO code (<c>DZAGOV</c>); of agents without the tilde.</param>
/// <param name="Start">First day; <c>null</c> when open.</param>
/// <param name="End">Last day; <c>null</c> when open.</param>
internal readonly record struct PetrarchCode(string Code, RegisterDate? Start, RegisterDate? End)
{
    /// <summary>Whether the line gave any date.</summary>
    public bool Dated => Start is not null || End is not null;
}

/// <summary>One actor or agent of a PETRARCH dictionary: its names as written and its codes.</summary>
/// <param name="Line">Line of the first name, from 1.</param>
/// <param name="Names">Names with blanks for underscores; the first is the head.</param>
/// <param name="Codes">The codes in the order of the file.</param>
/// <param name="Agent">Whether the codes are those of agents (<c>[~GOV]</c>).</param>
internal sealed record PetrarchActor(int Line, List<string> Names, List<PetrarchCode> Codes, bool Agent);

/// <summary>
/// Reads the actor and agent dictionaries of PETRARCH and TABARI: a name a line, <c>+</c> before synonyms, codes in brackets on the line or on indented
/// ones below it, <c>!WORD!</c> for sets of words, <c>{…}</c> for plurals, <c>#</c> and <c>;</c> for comments.
/// </summary>
internal sealed class PetrarchDictionary
{
    private readonly string file;
    private readonly List<Diagnostic> faults;
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);
    private readonly List<PetrarchActor> actors = [];
    private int number;

    private PetrarchDictionary(string file, List<Diagnostic> faults)
    {
        this.file = file;
        this.faults = faults;
    }

    /// <summary>The actors of a file; what cannot be read is told in <paramref name="faults"/> and left out.</summary>
    public static List<PetrarchActor> Read(string file, TextReader reader, List<Diagnostic> faults)
    {
        var dictionary = new PetrarchDictionary(file, faults);
        while (reader.ReadLine() is { } line)
        {
            dictionary.number++;
            var bad = line.AsSpan().IndexOfAny('\uFFFD', '\0');
            if (bad >= 0) dictionary.Warn("DG4021", bad, "bytes that are not UTF-8; the line is left out", "save the file as UTF-8");
            else dictionary.AddLine(line);
        }

        return dictionary.actors;
    }

    private void AddLine(string line)
    {
        var end = line.AsSpan().IndexOfAny('#', ';');
        var text = end < 0 ? line : line[..end];
        if (text.AsSpan().Trim().Length == 0) return;
        if (text.Contains('=') && text.TrimStart().StartsWith('!'))
        {
            AddSet(text);
            return;
        }

        var bracket = text.IndexOf('[');
        var name = bracket < 0 ? text : text[..bracket];
        if (name.AsSpan().Trim().Length > 0) AddName(name);
        else if (actors.Count == 0)
        {
            Warn("DG4022", 0, $"the code {text.Trim()} stands under no name", "put a name above it");
            return;
        }

        if (bracket >= 0) AddCodes(text, bracket);
    }

    private void AddSet(string text)
    {
        var equals = text.IndexOf('=');
        var words = text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        sets[text[..equals].Trim()] = words;
    }

    private void AddName(string name)
    {
        var text = name.Trim();
        var synonym = text.StartsWith('+');
        var brace = text.IndexOf('{');
        var plural = brace < 0 ? "" : text[(brace + 1)..].TrimEnd('}', ' ');
        if (brace >= 0) text = text[..brace];
        text = Clean(text.TrimStart('+'));
        if (text.Length == 0)
        {
            Warn("DG4023", 0, "a name without letters", "write the name with underscores for blanks");
            return;
        }

        if (synonym && actors.Count == 0) Warn("DG4022", 0, $"the synonym '{text}' stands under no name", "put the name it belongs to above it");
        if (!synonym || actors.Count == 0) actors.Add(new(number, [], [], false));
        var names = actors[^1].Names;
        names.AddRange(Expand(text).Where(n => !names.Contains(n)));
        if (Clean(plural) is { Length: > 0 } many && !names.Contains(many)) names.Add(many);
    }

    private IEnumerable<string> Expand(string name)
    {
        foreach (var (set, words) in sets)
            if (name.Contains(set, StringComparison.Ordinal))
                return words.Select(word => Clean(name.Replace(set, word, StringComparison.Ordinal)));
        return [name];
    }

    private void AddCodes(string text, int bracket)
    {
        for (; bracket >= 0; bracket = text.IndexOf('[', bracket + 1))
        {
            var close = text.IndexOf(']', bracket);
            if (close < 0)
            {
                Warn("DG4024", bracket, $"'{text[bracket..].Trim()}' has no closing bracket", "close it with ]");
                return;
            }

            AddCode(text[(bracket + 1)..close], bracket + 1);
        }
    }

    private void AddCode(string inside, int column)
    {
        var parts = inside.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts[0] is "---" or "")
        {
            Warn("DG4025", column, $"'[{inside}]' has no code; it is left out", "write a code such as [DZAGOV]");
            return;
        }

        var agent = parts[0].StartsWith('~');
        var code = parts[0].TrimStart('~');
        if (!code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) || code.Length < 3)
        {
            Warn("DG4025", column, $"'{parts[0]}' is no code; it is left out", "codes are written in capitals, three letters a part: DZAGOV");
            return;
        }

        if (!PetrarchDates.TryRead(parts.Length > 1 ? parts[1] : "", out var start, out var end))
        {
            Warn("DG4026", column + inside.IndexOf(parts[1], StringComparison.Ordinal), $"'{parts[1]}' is no time; the code {code} is left out",
                "write YYMMDD, YYYYMMDD or YYYY, two of them with a hyphen, or one after < or >");
            return;
        }

        var actor = actors[^1];
        actor.Codes.Add(new(code, start, end));
        if (agent && !actor.Agent) actors[^1] = actor with { Agent = true };
    }

    private void Warn(string code, int column, string message, string remedy) => faults.Add(new()
    {
        Code = code,
        Severity = Severity.Warning,
        Place = new(file, Line: number, Column: column + 1),
        Message = message,
        Remedy = remedy,
    });

    // A name takes no tab, quote or bar into a register file.
    private static string Clean(string name) =>
        string.Join(' ', name.Split(['_', ' ', '\t', '|', '"'], StringSplitOptions.RemoveEmptyEntries));
}
