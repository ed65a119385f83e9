namespace Dragoman.Registers;

/// <summary>Brings the rows of all files together: checks ids, joins the rows of one person, and resolves what points at other rows.</summary>
internal sealed class RegisterBuilder(RegisterFaults faults)
{
    private readonly List<Draft> drafts = [];
    private readonly Dictionary<string, Draft> byId = new(StringComparer.Ordinal);
    private readonly List<Reference> references = [];
    private readonly List<(RegisterRows Rows, RegisterRow Row)> additions = [];

    private enum Target
    {
        Country,
        Actor,
        Either,
    }

    /// <summary>Entries in the order of their first rows; asked for after all files are in.</summary>
    public RegisterEntry[] Build()
    {
        foreach (var (rows, row) in additions) Extend(rows, row);
        foreach (var reference in references) Check(reference);
        StateNames.Check(drafts.Where(d => d.Kind == RegisterKind.State).Select(d => (d.Entry, d.Row, d.Rows)), faults);
        return [.. drafts.Select(d => d.Finish())];
    }

    /// <summary>Takes in the rows of one file.</summary>
    public void Add(RegisterRows rows)
    {
        foreach (var row in rows.All) Add(rows, row);
    }

    private void Add(RegisterRows rows, RegisterRow row)
    {
        var id = rows.Text(row, "id");
        if (id.StartsWith('+'))
        {
            additions.Add((rows, row));
            return;
        }

        if (!RegisterIds.TryKind(id, out var kind))
        {
            faults.BadId(row, rows.Field("id"));
            return;
        }

        Refer(rows, row, "country", Target.Country);
        Refer(rows, row, "countries", Target.Country);
        Refer(rows, row, "parents", Target.Actor);
        Refer(rows, row, "of", Target.Either);
        CheckSectors(rows, row);
        if (byId.TryGetValue(id, out var draft))
        {
            if (kind == RegisterKind.Person) draft.Join(rows, row, faults);
            else faults.TwiceId(row, rows.Field("id"), draft.Row);
            return;
        }

        draft = new(id, kind, rows, row, faults);
        byId.Add(id, draft);
        drafts.Add(draft);
    }

    // "+state:DZA" adds names to an entry of any file, so that users need not copy a row to call it by their own names.
    private void Extend(RegisterRows rows, RegisterRow row)
    {
        var id = rows.Text(row, "id")[1..];
        if (byId.TryGetValue(id, out var draft)) draft.AddAliases(rows.List(row, "aliases"));
        else faults.UnknownActor(row, rows.Field("id"), 0, id);
    }

    private void Refer(RegisterRows rows, RegisterRow row, string column, Target target)
    {
        var offset = 0;
        foreach (var value in rows.List(row, column))
        {
            references.Add(new(row, rows.Field(column), offset, value, target));
            offset += value.Length + 1;
        }
    }

    private void CheckSectors(RegisterRows rows, RegisterRow row)
    {
        var offset = 0;
        foreach (var sector in rows.List(row, "sectors"))
        {
            if (!RegisterSectors.Contains(sector)) faults.UnknownSector(row, rows.Field("sectors"), offset, sector);
            offset += sector.Length + 1;
        }
    }

    private void Check(Reference reference)
    {
        var (row, field, offset, value, target) = reference;
        var isCountry = target == Target.Country || (target == Target.Either && !value.Contains(':'));
        if (isCountry && !byId.ContainsKey("state:" + value) && !byId.ContainsKey("territory:" + value)) faults.UnknownCountry(row, field, offset, value);
        if (!isCountry && !byId.ContainsKey(value)) faults.UnknownActor(row, field, offset, value);
    }

    private readonly record struct Reference(RegisterRow Row, int Field, int Offset, string Value, Target Target);

    private sealed class Draft
    {
        private readonly List<Office> offices = [];
        private readonly List<string> aliases = [];

        public Draft(string id, RegisterKind kind, RegisterRows rows, RegisterRow row, RegisterFaults faults)
        {
            Kind = kind;
            Row = row;
            Rows = rows;
            if (rows.Text(row, "name").Trim().Length == 0) faults.NoName(row, rows.Field("name"));
            aliases.AddRange(rows.List(row, "aliases"));
            var (start, end) = kind == RegisterKind.Person ? (null, null) : rows.Dates(row);
            Entry = Read(id, kind, rows, row) with { Start = start, End = end };
            AddOffice(rows, row, faults);
        }

        public RegisterKind Kind { get; }

        public RegisterRow Row { get; }

        public RegisterRows Rows { get; }

        public RegisterEntry Entry { get; private set; }

        public void Join(RegisterRows rows, RegisterRow row, RegisterFaults faults)
        {
            var name = rows.Text(row, "name");
            if (name.Length > 0 && name != Entry.Name) faults.OtherName(row, rows.Field("name"), Entry.Id, Entry.Name, Row);
            AddAliases(rows.List(row, "aliases"));
            Entry = Entry with { Country = Entry.Country ?? rows.TextOrNull(row, "country"), Sectors = [.. Entry.Sectors.Union(rows.List(row, "sectors"))] };
            AddOffice(rows, row, faults);
        }

        public void AddAliases(IEnumerable<string> more) => aliases.AddRange(more.Where(a => !aliases.Contains(a)));

        public RegisterEntry Finish() => Entry with
        {
            Aliases = [.. aliases],
            Offices = [.. offices.OrderBy(o => o.Start?.First ?? DateOnly.MinValue)],
        };

        private static RegisterEntry Read(string id, RegisterKind kind, RegisterRows rows, RegisterRow row) => new()
        {
            Id = id,
            Kind = kind,
            Name = rows.Text(row, "name"),
            Country = RegisterIds.CountryOf(id, kind) ?? rows.TextOrNull(row, "country"),
            Countries = rows.List(row, "countries"),
            Sectors = rows.List(row, "sectors"),
            Parents = rows.List(row, "parents"),
            OfficialName = rows.TextOrNull(row, "official"),
            Demonyms = rows.List(row, "demonyms"),
            Adjectives = rows.List(row, "adjectives"),
            Capitals = rows.List(row, "capital"),
            Seats = rows.List(row, "seats"),
            Region = rows.TextOrNull(row, "region"),
            Codes = RegisterIds.CountryOf(id, kind) is { } iso3 ? new(iso3, rows.TextOrNull(row, "iso2"), rows.Number(row, "cow"), rows.Number(row, "gw")) : null,
        };

        private void AddOffice(RegisterRows rows, RegisterRow row, RegisterFaults faults)
        {
            if (rows.TextOrNull(row, "role") is not { } role) return;
            if (Kind != RegisterKind.Person)
            {
                faults.OfficeWithoutHolder(row, rows.Field("role"));
                return;
            }

            var of = rows.TextOrNull(row, "of") ?? rows.TextOrNull(row, "country");
            if (of is null)
            {
                faults.OfficeOfNobody(row, rows.Field("role"));
                return;
            }

            var (start, end) = rows.Dates(row);
            offices.Add(new(role, of, start, end, rows.List(row, "sectors")));
        }
    }
}
