namespace Dragoman.Registers;

/// <summary>The faults of register files, each told with its place, the offending words and a remedy.</summary>
internal sealed class RegisterFaults
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The faults so far, in the order of finding.</summary>
    public List<Diagnostic> Found => found;

    /// <summary>Whether any of them forbids using the files.</summary>
    public bool Any => found.Count > 0;

    public void Encoding(string file, int line, string text, int at) => Add("DG4001", file, line, at + 1,
        $"bytes that are not UTF-8, after '{Shorten(text[..at])}'", "save the file as UTF-8 without a byte order mark");

    public void ByteOrderMark(string file) => Add("DG4001", file, 1, 1, "the file begins with a byte order mark", "save the file as UTF-8 without a byte order mark");

    public void NoHeader(string file) => Add("DG4002", file, 1, 1, "the file has no header line", "begin the file with the names of its columns, parted by tabs: id, name, aliases, …");

    public void UnknownColumn(RegisterTable table, int column, IEnumerable<string> known) => Add("DG4003", table.File, table.HeaderLine, HeaderColumn(table, column),
        $"no register has a column '{Shorten(table.Columns[column])}'", $"use one of {string.Join(", ", known)}");

    public void TwiceColumn(RegisterTable table, int column) => Add("DG4003", table.File, table.HeaderLine, HeaderColumn(table, column),
        $"the column '{table.Columns[column]}' is named twice", "keep one of the two");

    public void MissingColumn(RegisterTable table, string column) => Add("DG4003", table.File, table.HeaderLine, 1,
        $"the column '{column}' is missing", $"add '{column}' to the header and to every row");

    public void FieldCount(RegisterRow row, string[] columns)
    {
        var few = row.Fields.Length < columns.Length;
        var where = row.ColumnOf(Math.Min(row.Fields.Length, columns.Length));
        Add("DG4004", row.File, row.Line, few ? row.Text.Length + 1 : where,
            $"{row.Fields.Length} fields where the header has {columns.Length}" + (few ? $"; the row ends before '{columns[row.Fields.Length]}'" : ""),
            few ? "put a tab for every column, also for empty ones; blanks do not part fields" : "take out the surplus tabs; several values in a field are parted by |");
    }

    public void BadId(RegisterRow row, int field) => Add("DG4005", row, field, 0, $"'{Shorten(row.Fields[field])}' is no id",
        "write kind:name in lower case with hyphens (group:islamic-state) or state: and a three-letter code (state:DZA); kinds are state, territory, org, group, person, agent");

    public void TwiceId(RegisterRow row, int field, RegisterRow first) => Add("DG4006", row, field, 0,
        $"the id '{row.Fields[field]}' is taken by {first.File}:{first.Line}", "give one of the two another id, or make them one row");

    public void OtherName(RegisterRow row, int field, string id, string name, RegisterRow first) => Add("DG4006", row, field, 0,
        $"'{id}' is '{name}' in {first.File}:{first.Line} and '{Shorten(row.Fields[field])}' here", "give all rows of one person the same name, or two persons two ids");

    public void NoName(RegisterRow row, int field) => Add("DG4007", row, field, 0, "the name is empty", "write the preferred name");

    public void UnknownCountry(RegisterRow row, int field, int offset, string country) => Add("DG4008", row, field, offset,
        $"no state or territory has the code '{Shorten(country)}'", "use the ISO 3166-1 alpha-3 code as in states.tsv (DZA, USA); XKX is Kosovo");

    public void UnknownSector(RegisterRow row, int field, int offset, string sector) => Add("DG4009", row, field, offset,
        $"'{Shorten(sector)}' is no sector", $"use one of {string.Join(", ", RegisterSectors.All)}");

    public void UnknownActor(RegisterRow row, int field, int offset, string id) => Add("DG4010", row, field, offset,
        $"no row has the id '{Shorten(id)}'", "correct the id, or add the actor it names");

    public void BadDate(RegisterRow row, int field) => Add("DG4011", row, field, 0, $"'{Shorten(row.Fields[field])}' is no date",
        "write 2014-06-29, 2014-06 or 2014; leave it empty when unknown");

    public void Backwards(RegisterRow row, int field, string start) => Add("DG4012", row, field, 0,
        $"it ends in {row.Fields[field]}, before it starts in {start}", "put the earlier date first, or correct one of them");

    public void OfficeWithoutHolder(RegisterRow row, int field) => Add("DG4013", row, field, 0, "only a person holds an office", "use start and end for the years of a group or organisation");

    public void OfficeOfNobody(RegisterRow row, int field) => Add("DG4013", row, field, 0, "the office has no country or organisation", "fill the column 'of' (or 'country')");

    public void BadNumber(RegisterRow row, int field) => Add("DG4014", row, field, 0, $"'{Shorten(row.Fields[field])}' is no number", "write the code in digits, or leave it empty");

    public void StrayBlank(RegisterRow row, int field, int offset) => Add("DG4015", row, field, offset,
        "a value is empty or has blanks around it", "take the blanks out; values are parted by | alone");

    public void SharedName(RegisterRow row, int field, int offset, string name, RegisterRow other) => Add("DG4016", row, field, offset,
        $"'{name}' is also a name of {other.Fields[0]} in the same years ({other.File}:{other.Line})", "leave the name to one of the two, or give the dates that keep them apart");

    public void NoFiles(string folder) => Add("DG4017", folder, null, null, "the folder holds no register (*.tsv)", "name the folder that holds states.tsv");

    private void Add(string code, RegisterRow row, int field, int offset, string message, string remedy) =>
        Add(code, row.File, row.Line, row.ColumnOf(field, offset), message, remedy);

    private void Add(string code, string file, int? line, int? column, string message, string remedy) => found.Add(new()
    {
        Code = code,
        Severity = Severity.Error,
        Place = new(file, Line: line, Column: column),
        Message = message,
        Remedy = remedy,
    });

    private static int HeaderColumn(RegisterTable table, int column) => table.Columns.Take(column).Sum(c => c.Length + 1) + 1;

    private static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}
