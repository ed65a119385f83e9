using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Words of harm and a reader of the numbers beside them. Immutable; any number of threads may use one.</summary>
public sealed class HarmWords
{
    private readonly Dictionary<(string Lemma, string Form), string> kinds = [];

    private HarmWords(NumberReader numbers) => Numbers = numbers;

    /// <summary>Reads numbers.</summary>
    internal NumberReader Numbers { get; }

    /// <summary>The words of <c>harm.tsv</c> in a folder of lexicons.</summary>
    /// <exception cref="FormatException">A line lacks a column; the message says which.</exception>
    public static HarmWords Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        using var table = new StreamReader(Path.Combine(folder, "harm.tsv"));
        return Read(table, NumberReader.Load(folder));
    }

    /// <summary>The words of a table of three columns: lemma, kind, form (<c>verb</c>, <c>subject</c>, <c>state</c>, <c>thing</c>, <c>name</c>).</summary>
    /// <exception cref="FormatException">A line lacks a column; the message says which.</exception>
    public static HarmWords Read(TextReader table, NumberReader numbers)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(numbers);
        var words = new HarmWords(numbers);
        var number = 0;
        while (table.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length < 3) throw new FormatException($"harm.tsv:{number}: expected lemma, kind, form, found '{line}'");
            words.kinds[(columns[0], columns[2])] = columns[1];
        }
        return words;
    }

    /// <summary>What a verb does to its object; <c>null</c> for verbs that harm nobody.</summary>
    internal string? OfVerb(string lemma) => kinds.GetValueOrDefault((lemma, "verb"));

    /// <summary>What happens to the subject of a verb (<c>six people died</c>); <c>null</c> for others.</summary>
    internal string? OfSubject(string lemma) => kinds.GetValueOrDefault((lemma, "subject"));

    /// <summary>Whether a noun after a number shows that no people are counted (<c>two years later he died</c>).</summary>
    internal bool IsNoPerson(string lemma) => kinds.ContainsKey((lemma, "thing"));

    /// <summary>Whether a noun names whoever was harmed (<c>the victims</c>).</summary>
    internal bool IsVictim(string lemma) => kinds.ContainsKey((lemma, "name"));

    /// <summary>What people are who are left so (<c>left 12 dead</c>); <c>null</c> for other words.</summary>
    internal string? OfState(string word) => kinds.GetValueOrDefault((word.ToLowerInvariant(), "state"));
}
