namespace Dragoman.Times;

/// <summary>A piece of text the grammar sees as one: a word, a part of a hyphenated word, a number however many words it is said in.</summary>
/// <param name="Word">Entry of the vocabulary, where it has one.</param>
/// <param name="Classes">What it can be here.</param>
/// <param name="Start">First code unit in the article's text.</param>
/// <param name="End">Code unit after the last.</param>
/// <param name="FirstToken">Token it begins in.</param>
/// <param name="EndToken">Token after the one it ends in.</param>
/// <param name="Value">Value of a number; minutes after midnight for a clock time; first year of a decade.</param>
/// <param name="Digits">Number of digits, 0 for words.</param>
/// <param name="AfterHyphen">Whether a hyphen or dash joins it to the atom before.</param>
/// <param name="AfterSpace">Whether white space stands before it.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
/// <param name="Mark">The character of a punctuation mark, NUL for words and numbers.</param>
internal readonly record struct TimeAtom(
    TimeWord? Word, TimeClass Classes, int Start, int End, int FirstToken, int EndToken, double Value, int Digits, bool AfterHyphen, bool AfterSpace, bool Capital, char Mark = '\0')
{
    /// <summary>Number of the form in the vocabulary, -1 for words it does not know.</summary>
    public int Id => Word?.Id ?? -1;

    /// <summary>The word as the vocabulary has it; <c>null</c> for words it does not know.</summary>
    public string? Form => Word?.Form;

    /// <summary>Whether it is one of <paramref name="classes"/>.</summary>
    public bool Is(TimeClass classes) => (Classes & classes) != 0;

    /// <summary>Value of the vocabulary under a class; empty where it has none.</summary>
    public string ValueAs(TimeClass kind) => Word is not null && Word.Values.TryGetValue(kind, out var value) ? value : "";
}
