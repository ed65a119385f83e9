namespace Dragoman.Sentences;

/// <summary>
/// Dictionary forms by edit scripts learnt from treebanks: the longest ending of the word known for its Penn tag tells what to cut and what to add;
/// irregular words are endings of their whole length. Rules are lines of text (<c>lemmas.tsv</c>), so that a wrong lemma can be mended by hand.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>Name of the rules in the model folder.</summary>
    public const string FileName = "lemmas.tsv";

    /// <summary>Longest ending that is asked for, but for whole words.</summary>
    public const int LongestEnding = 6;

    /// <summary>Stands before a word's first letter in the key of a whole word.</summary>
    public const char WordStart = '^';

    private const int LongestWord = 64;

    private readonly Dictionary<string, LemmaScript>.AlternateLookup<ReadOnlySpan<char>> rules;

    private Lemmatizer(Dictionary<string, LemmaScript> rules) => this.rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads lines of tag, ending and script, parted by tabs; lines that begin with <c># </c> are remarks.</summary>
    /// <exception cref="InvalidDataException">A line does not have three columns, or its script cannot be read.</exception>
    public static Lemmatizer Load(TextReader source)
    {
        var rules = new Dictionary<string, LemmaScript>(StringComparer.Ordinal);
        while (source.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var columns = line.Split('\t');
            if (columns.Length != 3) throw new InvalidDataException($"Three columns are due in “{line}”.");
            rules[Key(columns[0], columns[1])] = LemmaScript.Parse(columns[2]);
        }

        return new(rules);
    }

    /// <summary>The dictionary form of <paramref name="form"/> under the Penn tag <paramref name="xpos"/>.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="xpos">Its tag.</param>
    /// <param name="strings">Strings to take the lemma from, where it is among them.</param>
    public string Lemma(string form, string xpos, StringPool strings)
    {
        if (form.Length > LongestWord || xpos.Length > 8) return form;
        return xpos is "NNP" or "NNPS" && form.Length > 3 && char.IsLower(form[0]) && !form.AsSpan().ContainsAnyInRange('A', 'Z')
            ? Capital(Script(form, xpos).Apply(form, strings), strings)
            : Script(form, xpos).Apply(form, strings);
    }

    /// <summary>A name in lower-cased text with its capital; short particles (<c>al</c>, <c>de</c>) have none of their own.</summary>
    private static string Capital(string name, StringPool strings)
    {
        if (name.Length is 0 or > LongestWord) return name;
        Span<char> capital = stackalloc char[name.Length];
        name.CopyTo(capital);
        capital[0] = char.ToUpperInvariant(capital[0]);
        return strings.Get(capital);
    }

    internal static string Key(string xpos, string ending) => ending + "\t" + xpos;

    private LemmaScript Script(string form, string xpos)
    {
        Span<char> key = stackalloc char[form.Length + xpos.Length + 2];
        key[0] = WordStart;
        form.AsSpan().ToLowerInvariant(key[1..]);
        key[form.Length + 1] = '\t';
        xpos.CopyTo(key[(form.Length + 2)..]);
        if (rules.TryGetValue(key, out var whole)) return whole;
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(key[(form.Length + 1 - length)..], out var script)) return script;
        }

        return LemmaScript.Keep;
    }
}
