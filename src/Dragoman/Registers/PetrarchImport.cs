namespace Dragoman.Registers;

/// <summary>What came of reading a PETRARCH dictionary.</summary>
/// <param name="Rows">Lines of a register file, the header first.</param>
/// <param name="Actors">Number of actors and agents in them.</param>
/// <param name="Faults">What was left out and why, by line.</param>
public sealed record PetrarchReading(IReadOnlyList<string> Rows, int Actors, IReadOnlyList<Diagnostic> Faults);

/// <summary>Turns PETRARCH and TABARI dictionaries into register files.</summary>
public static class PetrarchImport
{
    private static readonly string[] Columns = ["id", "name", "aliases", "country", "role", "of", "start", "end", "sectors", "note"];

    /// <summary>
    /// Reads a dictionary. Dated actors become persons with an office a code, international codes organisations, codes of rebels and parties groups,
    /// agents common nouns; a country's own names are added to the state (<c>+state:DZA</c>). The CAMEO code stands in the note.
    /// </summary>
    /// <param name="name">File name for the faults.</param>
    /// <param name="reader">The dictionary.</param>
    /// <param name="known">The register the rows are to join: it says which codes are countries, and actors it has are added to instead of doubled.</param>
    public static PetrarchReading Read(string name, TextReader reader, ActorRegister known)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(known);
        var faults = new List<Diagnostic>();
        var rows = new PetrarchRows(name, known, faults);
        var actors = PetrarchDictionary.Read(name, reader, faults);
        foreach (var actor in actors) rows.Add(actor);
        return new([string.Join('\t', Columns), .. rows.Lines], rows.Actors, faults);
    }
}
