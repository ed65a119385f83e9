using System.CommandLine;
using System.Text;
using Dragoman.Registers;
using Spectre.Console;

namespace Dragoman.App.Cli;

/// <summary><c>dragoman register</c>: check a user's own actors, and bring the dictionaries of older coders along.</summary>
internal static class RegisterCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Register files (TSV). Without one the shipped register is checked.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Argument<string[]> Dictionaries = new("FILE") { Description = "PETRARCH or TABARI actor and agent dictionaries.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Format = new("--format") { Description = "Format of the files.", DefaultValueFactory = _ => "petrarch" };

    private static readonly Option<string?> Out = new("--out", "-o") { Description = "File to write; standard output where absent." };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Write nothing where any line had to be left out." };

    private static readonly Option<bool> Json = new("--json") { Description = "Faults as JSON Lines on standard error." };

    private static readonly Option<string?> Folder = new("--register") { Description = "Folder of the register the files add to; the shipped one where absent." };

    /// <summary>The command, to be hung on the root command.</summary>
    internal static Command Create()
    {
        var check = new Command("check", "Check register files: every fault with file:line:column and what to do about it.\n\n"
            + "Examples:\n  dragoman register check my-actors.tsv\n  dragoman register check") { Files, Folder, Json };
        check.SetAction(result => Check(result.GetValue(Files) ?? [], result.GetValue(Folder), result.GetValue(Json), Terminal.Open()));
        var import = new Command("import", "Turn PETRARCH dictionaries into a register file; lines that cannot be read are told and left out.\n\n"
            + "Examples:\n  dragoman register import Phoenix.Countries.actors.txt -o my-actors.tsv") { Dictionaries, Format, Out, Strict, Folder, Json };
        import.SetAction(result => Import(new(result.GetValue(Dictionaries) ?? [], result.GetValue(Format) ?? "", result.GetValue(Out),
            result.GetValue(Strict), result.GetValue(Folder), result.GetValue(Json)), Terminal.Open()));
        return new Command("register", "Who is who: check your own actors, import dictionaries of other coders.") { check, import };
    }

    private static int Check(string[] files, string? folder, bool json, Terminal terminal)
    {
        if (Missing(files, json, terminal)) return ExitCode.Failed;
        var reading = RegisterFiles.Load(Shipped(folder), files);
        foreach (var fault in reading.Faults) Diagnoses.Tell(terminal, fault, json);
        if (reading.Register is null) return ExitCode.ChecksDiffer;
        var kinds = reading.Register.Entries.CountBy(entry => entry.Kind).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}");
        var offices = reading.Register.Entries.Sum(entry => entry.Offices.Count);
        terminal.Talk.WriteLine($"no fault: {string.Join(", ", kinds)}; {offices} dated offices");
        return ExitCode.Done;
    }

    private static int Import(ImportCall call, Terminal terminal)
    {
        if (call.Format is not ("petrarch" or "tabari"))
        {
            terminal.Talk.WriteLine($"unknown format '{call.Format}'; known: petrarch, tabari");
            return ExitCode.WrongCall;
        }

        if (Missing(call.Files, call.Json, terminal)) return ExitCode.Failed;
        var known = RegisterFiles.Load(Shipped(call.Folder));
        foreach (var fault in known.Faults) Diagnoses.Tell(terminal, fault, call.Json);
        if (known.Register is null) return ExitCode.Failed;
        var readings = new List<PetrarchReading>();
        foreach (var file in call.Files)
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            readings.Add(PetrarchImport.Read(file, reader, known.Register));
        }

        return Write(call, readings, terminal);
    }

    private static int Write(ImportCall call, List<PetrarchReading> readings, Terminal terminal)
    {
        foreach (var fault in readings.SelectMany(reading => reading.Faults)) Diagnoses.Tell(terminal, fault, call.Json);
        var faults = readings.Sum(reading => reading.Faults.Count);
        if (call.Strict && faults > 0) return ExitCode.Failed;
        var rows = readings[0].Rows.Take(1).Concat(Joined(readings));
        using (var output = new StreamWriter(call.Out is null ? terminal.Output : File.Create(call.Out), new UTF8Encoding(false)) { NewLine = "\n" })
            foreach (var row in rows) output.WriteLine(row);
        terminal.Talk.WriteLine($"{readings.Sum(reading => reading.Actors)} actors and agents read, {faults} lines left out");
        return faults > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    // Two dictionaries may name one organisation or group; the first keeps the id. Rows of one person and additions to a state may recur.
    private static IEnumerable<string> Joined(List<PetrarchReading> readings)
    {
        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < readings.Count; i++)
            foreach (var row in readings[i].Rows.Skip(1))
            {
                var id = row[..row.IndexOf('\t')];
                if (id[0] == '+' || !owner.TryGetValue(id, out var first) || first == i)
                {
                    owner.TryAdd(id, i);
                    yield return row;
                }
            }
    }

    private static bool Missing(string[] files, bool json, Terminal terminal)
    {
        var missing = files.Where(file => !File.Exists(file)).ToList();
        foreach (var file in missing)
            Diagnoses.Tell(terminal, new() { Code = "DG4018", Severity = Severity.Error, Place = new(file), Message = "there is no such file", Remedy = "check the path" }, json);
        return missing.Count > 0;
    }

    private static string Shipped(string? folder) => folder ?? Path.Combine(AppContext.BaseDirectory, "share", "registers");

    private sealed record ImportCall(string[] Files, string Format, string? Out, bool Strict, string? Folder, bool Json);
}
