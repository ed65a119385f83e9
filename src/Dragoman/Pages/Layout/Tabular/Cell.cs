namespace Dragoman.Pages.Layout.Tabular;

/// <summary>Words of a line without a gap between them: a cell of a table, or as much of a column's line as no wide blank parts.</summary>
internal sealed class Cell
{
    public Cell(Page page, List<TypeWord> words, int row, int at)
    {
        (Words, Row, At) = (words, row, at);
        Box = words.Select(w => w.Box).Aggregate((a, b) => a.Cover(b));
        Text = NormalText.Of(string.Join(' ', words.Select(w => page.Words[w.Index].Span.In(page.Text).ToString()))).Text;
        IsFigure = Figures.Is(Text);
        IsNone = Figures.IsNone(Text);
    }

    public List<TypeWord> Words { get; }

    public Box Box { get; }

    /// <summary>Number of its row on the page.</summary>
    public int Row { get; }

    /// <summary>Its place in the row, from the left.</summary>
    public int At { get; }

    public string Text { get; }

    public bool IsFigure { get; }

    /// <summary>It says that there is no figure.</summary>
    public bool IsNone { get; }

    /// <summary>Begins as entries of a list do: with a capital or a sign, where a line of prose goes on in small letters.</summary>
    public bool Opens => IsFigure || IsNone || Text.Length > 0 && !char.IsLower(Text[0]) && Text[0] is not ('\u201d' or '\u2019' or ',' or '.' or ')' or ';');

    public bool IsSetOff => Words.TrueForAll(w => (w.Style & (WordStyle.Bold | WordStyle.Italic)) != 0);

    /// <summary>Ends as a sentence does, and not in an abbreviation.</summary>
    public bool EndsSentence => Text.Length > 3 && Text[^1] is '.' or '?' or '!' && char.IsLower(Text[^2]);
}
