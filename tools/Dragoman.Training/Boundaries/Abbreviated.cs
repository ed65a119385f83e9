using System.Text;

namespace Dragoman.Training.Boundaries;

/// <summary>
/// Paragraphs in which some sentences end with an abbreviation and some names follow one. Both are common in news and rare in the treebanks,
/// so that without them no sentence would end after <c>at 7 p.m.</c> or <c>in the U.S.</c>
/// </summary>
internal static class Abbreviated
{
    private static readonly string[] Final = ["U.S", "p.m", "a.m", "U.N", "D.C", "Inc", "Corp", "Co", "Ltd", "U.K", "E.U", "etc", "Jr", "L.A"];
    private static readonly string[] BeforeNames = ["U.S.", "U.N.", "Gen.", "Sen.", "Gov.", "Lt.", "Col.", "Dr.", "St.", "J.", "A.", "W.", "Rep.", "U.K.", "D.C."];

    private static readonly string[] Names = ["Brown", "Hassan", "Kim", "Jones", "Ambassador", "Council", "Peter", "Army", "Smith", "Maria"];

    public static RawParagraph Of(RawParagraph paragraph, Random random)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        var source = paragraph.Text;
        var startsSentence = true;
        for (var at = 0; at < source.Length;)
        {
            var stop = at;
            while (stop < source.Length && source[stop] != ' ') stop++;
            var word = source[at..stop];
            var closes = paragraph.Ends.Contains(stop);
            text.Append(closes ? AtEnd(word, random) : startsSentence ? AtStart(word, random) : Inside(word, source, stop, random));
            if (closes) ends.Add(text.Length);
            startsSentence = closes;
            if (stop < source.Length) text.Append(' ');
            at = stop + 1;
        }

        return new(text.ToString(), ends);
    }

    private static string AtEnd(string word, Random random) =>
        word.Length > 2 && word[^1] == '.' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('a', 'z') < 0 && random.Next(2) == 0
            ? Final[random.Next(Final.Length)] + "."
            : word;

    private static string AtStart(string word, Random random) =>
        word is "He" or "She" or "They" or "It" or "The" && random.Next(3) == 0 ? $"{BeforeNames[random.Next(BeforeNames.Length)]} {Names[random.Next(Names.Length)]}" : word;

    private static string Inside(string word, string source, int stop, Random random) =>
        IsCapitalised(word) && stop + 1 < source.Length && char.IsUpper(source[stop + 1]) && random.Next(2) == 0 ? BeforeNames[random.Next(BeforeNames.Length)] : word;

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && word.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;
}
