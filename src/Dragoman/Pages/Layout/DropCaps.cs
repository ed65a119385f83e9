namespace Dragoman.Pages.Layout;

/// <summary>Tells whether a drop cap is the first letter of the word beside it or a word by itself.</summary>
internal static class DropCaps
{
    public static bool OpensWord(string cap, List<string> line, Lexicon lexicon)
    {
        if (line.Count == 0 || line[0].Length == 0 || !char.IsLetter(line[0][0])) return line.Count > 0 && line[0].Length > 0 && line[0][0] is '\u2019' or '\'';
        var letter = cap[^1];
        if (letter is not ('A' or 'I' or 'O')) return true;
        var rest = line[0].TrimEnd(',', '.', ';', ':');
        var joined = letter + rest;
        var next = line.Count > 1 ? line[1].ToLowerInvariant() : null;
        double whole = lexicon.OpeningCount(joined, next) + lexicon.OpeningCount(joined, null), apart = lexicon.OpeningCount(letter.ToString(), rest);
        if (whole + apart > 0) return whole >= apart;
        return !lexicon.Knows(rest) || lexicon.Knows(joined) || lexicon.IsName(joined);
    }
}
