using System.Globalization;
using Dragoman.Sentences;

namespace Dragoman.Mentions;

/// <summary>A number found in a sentence.</summary>
/// <param name="First">First token, the bounding words (<c>at least</c>) included.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Low">Least number meant; <c>null</c> when open.</param>
/// <param name="High">Greatest number meant; <c>null</c> when open.</param>
/// <param name="Vague">Whether a word for a crowd was read (<c>several</c>, <c>dozens</c>) rather than a count.</param>
public readonly record struct NumberReading(int First, int End, double? Low, double? High, bool Vague);

/// <summary>
/// Reads numbers in words and figures with what bounds them: <c>at least four</c>, <c>up to 200</c>, <c>between 20 and 30</c>,
/// <c>hundreds of thousands</c>, <c>1.2 million</c>. Immutable; the words come from <c>number-words.tsv</c> and <c>number-bounds.tsv</c>.
/// </summary>
public sealed class NumberReader
{
    private const int LongestBound = 3;
    private readonly Dictionary<string, NumberWord> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> bounds = new(StringComparer.Ordinal);
    private readonly HashSet<string> beginnings = new(StringComparer.OrdinalIgnoreCase) { "between", "from", "a", "an" };

    private readonly record struct NumberWord(string Kind, double Low, double? High);

    private readonly record struct Value(int End, double Low, double? High, bool Vague);

    private NumberReader()
    {
    }

    /// <summary>A reader over the two lexicons, each a table with tabs and comment lines that begin with <c>#</c>.</summary>
    public static NumberReader Read(TextReader numberWords, TextReader numberBounds)
    {
        var reader = new NumberReader();
        foreach (var row in WordTable.Rows(numberWords))
            if (row.Length >= 4 && double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var low))
                reader.words[row[0]] = new NumberWord(row[1], low, double.TryParse(row[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var high) ? high : null);
        foreach (var row in WordTable.Rows(numberBounds))
            if (row.Length >= 2)
            {
                reader.bounds[row[0]] = row[1];
                reader.beginnings.Add(row[0].Split(' ')[0]);
            }

        return reader;
    }

    /// <summary>A reader over <c>number-words.tsv</c> and <c>number-bounds.tsv</c> in a folder of lexicons.</summary>
    public static NumberReader Load(string folder)
    {
        using var numberWords = new StreamReader(Path.Combine(folder, "number-words.tsv"));
        using var numberBounds = new StreamReader(Path.Combine(folder, "number-bounds.tsv"));
        return Read(numberWords, numberBounds);
    }

    /// <summary>The first number that begins in <c>[first, end)</c>; <c>null</c> where there is none.</summary>
    public NumberReading? Within(Sentence sentence, int first, int end)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (var i = first; i < end; i++)
            if (At(sentence, i) is { } reading && reading.End <= end)
                return reading;
        return null;
    }

    /// <summary>The number, with its bounding words, that begins at token <paramref name="at"/>; <c>null</c> where none begins there.</summary>
    public NumberReading? At(Sentence sentence, int at)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = sentence.Tokens;
        if (!MayBegin(tokens[at].Form)) return null;
        for (var length = Math.Min(LongestBound, tokens.Length - at - 1); length > 0; length--)
        {
            if (!bounds.TryGetValue(Joined(tokens, at, length), out var bound))
                continue;
            if (Range(tokens, at + length) is { } bounded)
                return Bounded(at, bounded, bound);
        }

        if (Between(tokens, at) is { } between)
            return between;
        return Range(tokens, at) is { } range ? new NumberReading(at, range.End, range.Low, range.High, range.Vague) : null;
    }

    private bool MayBegin(string form) =>
        form.Length > 0 && (char.IsAsciiDigit(form[0]) || words.ContainsKey(form) || beginnings.Contains(form) || form.Contains('-', StringComparison.Ordinal));

    private static NumberReading Bounded(int at, Value value, string bound) => bound switch
    {
        "min" or "above" => new NumberReading(at, value.End, value.Low, null, value.Vague),
        "max" or "below" => new NumberReading(at, value.End, null, value.High ?? value.Low, value.Vague),
        _ => new NumberReading(at, value.End, value.Low, value.High, value.Vague),
    };

    private NumberReading? Between(Token[] tokens, int at)
    {
        if (!Is(tokens, at, "between") && !Is(tokens, at, "from"))
            return null;
        if (Single(tokens, at + 1) is not { } low)
            return null;
        var joint = Is(tokens, at, "between") ? "and" : "to";
        return Is(tokens, low.End, joint) && Single(tokens, low.End + 1) is { } high && Scaled(low, high) <= high.Low
            ? new NumberReading(at, high.End, Scaled(low, high), high.High, false)
            : null;
    }

    /// <summary>One number or two that bound a range: <c>20 to 30</c>, <c>20-30</c>, <c>three or four</c>.</summary>
    private Value? Range(Token[] tokens, int at)
    {
        if (Single(tokens, at) is not { } low)
            return null;
        var joined = Is(tokens, low.End, "to") || Is(tokens, low.End, "or") || Is(tokens, low.End, "-") || Is(tokens, low.End, "–");
        if (!joined || low.Vague || Single(tokens, low.End + 1) is not { } high || high.Vague || Scaled(low, high) >= high.Low)
            return low;
        return new Value(high.End, Scaled(low, high), high.High, false);
    }

    /// <summary>In <c>2 to 3 million</c> the first number is counted in millions too.</summary>
    private static double Scaled(Value low, Value high) =>
        low.Low < 1000 && high.Low >= 1e6 ? low.Low * Math.Pow(1000, Math.Floor(Math.Log10(high.Low) / 3)) : low.Low;

    private Value? Single(Token[] tokens, int at)
    {
        if (at >= tokens.Length)
            return null;
        if (Figures(tokens[at].Form) is { } figures)
            return WithScale(tokens, at + 1, figures);
        var form = tokens[at].Form;
        if (Is(tokens, at, "a") || Is(tokens, at, "an"))
            return Next(tokens, at + 1) is { } next && (next.Kind is "scale" || (next.Kind is "some" && !Is(tokens, at + 1, "both"))) ? Words(tokens, at + 1) : null;
        return words.ContainsKey(form) || form.Contains('-', StringComparison.Ordinal) ? Words(tokens, at) : null;
    }

    private Value WithScale(Token[] tokens, int at, double number)
    {
        while (Next(tokens, at) is { Kind: "scale" } scale)
        {
            number *= scale.Low;
            at++;
        }

        return new Value(at, number, number, false);
    }

    private Value? Words(Token[] tokens, int at)
    {
        double total = 0, current = 0;
        var i = at;
        for (; i < tokens.Length; i++)
        {
            if (Next(tokens, i) is not { } word)
            {
                if (Joins(tokens, i) && i > at && Next(tokens, i + 1) is { Kind: "unit" or "ten" } after && (after.Low < 10 || tokens[i].Form != "-")) continue;
                if (current == 0 && total == 0 && Compound(tokens[i].Form) is { } compound)
                {
                    current = compound;
                    continue;
                }

                break;
            }

            if (word.Kind is "crowd" or "some")
                return i == at ? Crowd(tokens, i, word) : new Value(i, total + current, total + current, false);
            if (word.Kind != "scale") current += word.Low;
            else if (word.Low < 1000) current = Math.Max(current, 1) * word.Low;
            else (total, current) = (total + (Math.Max(current, 1) * word.Low), 0);
        }

        return i == at ? null : new Value(i, total + current, total + current, false);
    }

    private static bool Joins(Token[] tokens, int at) =>
        tokens[at].Form == "-" || (Is(tokens, at, "and") && at > 0 && (Is(tokens, at - 1, "hundred") || Is(tokens, at - 1, "thousand")));

    /// <summary><c>hundreds of thousands</c> is a hundred times two thousands: the first word's least number, counted in the unit of the second.</summary>
    private Value Crowd(Token[] tokens, int at, NumberWord word)
    {
        if (word.Kind == "crowd" && Is(tokens, at + 1, "of") && Next(tokens, at + 2) is { Kind: "crowd" } unit)
            return new Value(at + 3, word.Low * unit.Low / 2, null, true);
        return new Value(at + 1, word.Low, word.High, true);
    }

    private NumberWord? Next(Token[] tokens, int at) =>
        at < tokens.Length && words.TryGetValue(tokens[at].Form, out var word) ? word : null;

    /// <summary><c>twenty-five</c> written as one token.</summary>
    private double? Compound(string form)
    {
        var parts = form.Split('-');
        return parts.Length == 2 && words.TryGetValue(parts[0], out var ten) && ten.Kind == "ten" && words.TryGetValue(parts[1], out var unit) && unit is { Kind: "unit", Low: < 10 }
            ? ten.Low + unit.Low
            : null;
    }

    /// <summary>The value of <c>1,200</c> or <c>1.2</c>; <c>null</c> for anything else (ordinals, dates, codes).</summary>
    private static double? Figures(string form)
    {
        if (form.Length is 0 or > 18 || !char.IsAsciiDigit(form[0]) || !char.IsAsciiDigit(form[^1]))
            return null;
        return double.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool Is(Token[] tokens, int at, string word) => at < tokens.Length && tokens[at].Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Joined(Token[] tokens, int at, int length)
    {
        var text = tokens[at].Form;
        for (var i = 1; i < length; i++)
            text += " " + tokens[at + i].Form;
        return text.ToLowerInvariant();
    }
}
