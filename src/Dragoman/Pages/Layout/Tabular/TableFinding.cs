namespace Dragoman.Pages.Layout.Tabular;

/// <summary>
/// Finds tables: figures under each other with what stands beside them row by row, or short entries in several columns. Prose set in columns has neither: its lines begin in small
/// letters and hold more words than a cell does.
/// </summary>
internal sealed class TableFinding
{
    private const int FewestRows = 3;

    /// <summary>Without figures only more rows are a table: the lines of headlines are short too.</summary>
    private const int FewestTextRows = 4;
    private const int MostCellWords = 4;

    /// <summary>A broadsheet page holds ten thousand words. Cells are compared with their neighbours, and a page made to do harm would make every cell one.</summary>
    private const int MostWords = 15_000;
    private const int MostRules = 5_000;

    /// <summary>Longest way from one row to the next, in line distances.</summary>
    private const double FarthestRow = 2.6;
    private const double BigType = 1.4;

    /// <summary>Entries begin so near to one edge, in sizes.</summary>
    private const double Edge = .3;

    private readonly PageFrame frame;
    private readonly CellRows page;
    private readonly HashSet<Cell> taken = [];
    private readonly TableGrowth growth;

    private TableFinding(PageFrame frame)
    {
        this.frame = frame;
        page = CellRows.Of(frame);
        growth = new TableGrowth(frame, page, taken);
    }

    /// <summary>The tables of a page from top to bottom.</summary>
    public static List<TypeTable> In(PageFrame frame)
    {
        if (frame.Words.Count is 0 or > MostWords || frame.Rules.Count > MostRules) return [];
        var finding = new TableFinding(frame);
        List<List<List<Cell>>> found = [.. finding.Grown(c => c.IsFigure || c.IsNone, FewestRows), .. finding.Grown(finding.IsEntry, FewestTextRows)];
        if (found.Count == 0) return [];
        var setting = new TableSetting(frame, finding.page);
        return [.. setting.Joined(found).Select(setting.Set).OfType<TypeTable>().OrderBy(t => t.Box.Y0).ThenBy(t => t.Box.X0)];
    }

    private bool IsEntry(Cell cell) => cell.Opens && cell.Words.Count <= MostCellWords && !cell.EndsSentence && cell.Words[0].Size < BigType * frame.Body;

    private List<List<List<Cell>>> Grown(Func<Cell, bool> isSeed, int fewest)
    {
        var found = new List<List<List<Cell>>>();
        foreach (var chain in Chains([.. page.All.Where(c => !taken.Contains(c) && isSeed(c))]).Where(c => c.Count >= fewest).OrderByDescending(c => c.Count).ThenBy(c => c[0].Row).ThenBy(c => c[0].At))
        {
            var seed = chain.FindAll(c => !taken.Contains(c));
            if (seed.Count < fewest || fewest == FewestRows && seed.Count(c => c.IsFigure) * 2 < seed.Count || !TableGrowth.IsColumn(seed, frame.Body)) continue;
            var columns = Filled(growth.From(seed), seed);
            if (columns.Count < 2 || columns.Max(c => c.Count) < fewest || fewest == FewestTextRows && !columns.TrueForAll(IsList) || TableSetting.Edges(columns, TableGrowth.LeastGap * frame.Body).Count < 2) continue;
            taken.UnionWith(columns.SelectMany(c => c));
            found.Add(columns);
        }

        return found;
    }

    /// <summary>The columns without the rows at top and foot in which the first of them stands alone: a title, or text that goes on.</summary>
    private static List<List<Cell>> Filled(List<List<Cell>> columns, List<Cell> seed)
    {
        var shared = columns.Where(c => c != seed).SelectMany(c => c).Select(c => c.Row).ToHashSet();
        return shared.Count == 0 ? columns : columns.ConvertAll(c => c == seed ? c.FindAll(x => x.Row >= shared.Min() && x.Row <= shared.Max()) : c);
    }

    /// <summary>
    /// Without figures: every entry opens, stands at the edge, and is as long as it happens to be. Lines of a column fill it, and the blanks of narrow ones, spread to fill a line, part it
    /// anywhere.
    /// </summary>
    private bool IsList(List<Cell> column)
    {
        var (left, right) = (column.Min(c => c.Box.X0), column.Max(c => c.Box.X1));
        var atLeft = column.Count(c => c.Box.X0 - left < Edge * frame.Body);
        var atRight = column.Count(c => right - c.Box.X1 < Edge * frame.Body);
        return column.Count(c => c.Opens) >= .9 * column.Count && Math.Max(atLeft, atRight) >= .9 * column.Count && Math.Min(atLeft, atRight) <= .6 * column.Count;
    }

    /// <summary>Runs of cells under each other, each near to the one before and at one edge or one middle with it.</summary>
    private List<List<Cell>> Chains(List<Cell> seeds)
    {
        var chains = new List<List<Cell>>();
        var open = new List<List<Cell>>();
        foreach (var cell in seeds)
        {
            open.RemoveAll(chain => cell.Box.Y0 - chain[^1].Box.Y0 > 2 * FarthestRow * frame.Pitch);
            var above = open.Find(chain => IsUnder(chain[^1], cell));
            if (above is not null) above.Add(cell);
            else
            {
                chains.Add([cell]);
                open.Add(chains[^1]);
            }
        }

        return chains;
    }

    private bool IsUnder(Cell above, Cell cell)
    {
        var step = cell.Box.Y0 - above.Box.Y0;
        if (cell.Row == above.Row || step < .6 * frame.Body || step > FarthestRow * frame.Pitch) return false;
        Box a = above.Box, b = cell.Box;
        return Math.Min(Math.Abs(a.X0 - b.X0), Math.Min(Math.Abs(a.X1 - b.X1), Math.Abs(a.MiddleX - b.MiddleX))) < .4 * frame.Body;
    }
}
