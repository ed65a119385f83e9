namespace Dragoman.Pages.Layout.Tabular;

/// <summary>A table on a page.</summary>
/// <param name="Box">What it covers, in the frame of the page.</param>
/// <param name="Rows">Its words, row by row.</param>
/// <param name="Cells">The text of its cells, row by row, as many a row as the table has columns; <see langword="null"/> where a row has none in a column.</param>
internal sealed record TypeTable(Box Box, IReadOnlyList<TypeLine> Rows, IReadOnlyList<IReadOnlyList<string?>> Cells);
