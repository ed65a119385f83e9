using System.CommandLine;
using System.Text;
using Dragoman.Places;
using Spectre.Console;

namespace Dragoman.App.Cli;

/// <summary><c>dragoman gazetteer</c>: compile a dump of GeoNames, check a compiled gazetteer.</summary>
internal static class GazetteerCommand
{
    /// <summary>Lines left out that are told one by one; a broken dump would tell millions.</summary>
    private const int MostTold = 20;

    private static readonly Argument<string[]> Dumps = new("DUMP") { Description = "Dumps of GeoNames, unpacked (allCountries.txt, cities500.txt, NE.txt).", Arity = ArgumentArity.OneOrMore };

    private static readonly Argument<string?> Compiled = new("FILE") { Description = "A compiled gazetteer; the one in use where absent.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Admin1 = new("--admin1") { Description = "GeoNames' admin1CodesASCII.txt: names of first-level divisions." };

    private static readonly Option<string> Out = new("--out", "-o") { Description = "File to write.", Required = true };

    private static readonly Option<long> LeastPeople = new("--least-people") { Description = "Leave out towns and villages with fewer people; seats of divisions stay." };

    private static readonly Option<bool> Json = new("--json") { Description = "Faults as JSON Lines on standard error." };

    /// <summary>The command, to be hung on the root command.</summary>
    internal static Command Create()
    {
        var import = new Command("import", "Compile a dump of GeoNames into a gazetteer to read with; lines that cannot be read are told and left out.\n\n"
            + "Examples:\n  dragoman gazetteer import cities500.txt --admin1 admin1CodesASCII.txt -o places.bin\n  DRAGOMAN_GAZETTEER=places.bin dragoman read article.txt") { Dumps, Admin1, Out, LeastPeople, Json };
        import.SetAction(result => Import(new(result.GetValue(Dumps) ?? [], result.GetValue(Admin1), result.GetValue(Out)!, result.GetValue(LeastPeople), result.GetValue(Json)), Terminal.Open()));
        var check = new Command("check", "Read a compiled gazetteer to its end and say what it holds.\n\nExamples:\n  dragoman gazetteer check places.bin") { Compiled, Json };
        check.SetAction(result => Check(result.GetValue(Compiled) ?? Shipped.Gazetteer, result.GetValue(Json), Terminal.Open()));
        return new Command("gazetteer", "Where is where: compile your own gazetteer, check one.") { import, check };
    }

    private static int Import(ImportCall call, Terminal terminal)
    {
        foreach (var file in call.Dumps.Append(call.Admin1).OfType<string>().Where(file => !File.Exists(file)))
            return Refused(terminal, call.Json, new() { Code = "DG4601", Severity = Severity.Error, Place = new(file), Message = "there is no such file", Remedy = "Check the path; a dump that is still packed (.zip) has to be unpacked first." });
        var (entries, leftOut) = Read(call, terminal);
        if (leftOut > MostTold) terminal.Talk.WriteLine($"… and {leftOut - MostTold} more lines left out");
        if (entries.Count == 0)
            return Refused(terminal, call.Json, new() { Code = "DG4604", Severity = Severity.Error, Place = new(call.Dumps[0]), Message = "no line is a populated place or division", Remedy = "Name GeoNames' own files, unpacked: 19 columns parted by tabs." });
        Write(call, entries);
        terminal.Talk.WriteLine($"{entries.Count} places, {new FileInfo(call.Out).Length} bytes; {leftOut} lines left out. To read with it: DRAGOMAN_GAZETTEER={call.Out} dragoman read …");
        return leftOut > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private static (List<GazetteerEntry> Entries, int LeftOut) Read(ImportCall call, Terminal terminal)
    {
        var (entries, leftOut) = (new List<GazetteerEntry>(), 0);
        foreach (var file in call.Dumps)
        {
            using var dump = new StreamReader(file, new UTF8Encoding(false));
            entries.AddRange(GeoNamesDump.Read(dump, file, call.LeastPeople, fault =>
            {
                if (leftOut++ < MostTold) Diagnoses.Tell(terminal, fault, call.Json);
            }));
        }

        return (entries, leftOut);
    }

    /// <summary>Written beside the target and moved there when whole, so that nobody reads half a gazetteer.</summary>
    private static void Write(ImportCall call, List<GazetteerEntry> entries)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call.Admin1 is { } admin1)
        {
            using var codes = new StreamReader(admin1, new UTF8Encoding(false));
            names = GeoNamesDump.Divisions(codes);
        }

        var half = call.Out + ".part";
        using (var file = File.Create(half)) GazetteerWriter.Write(file, entries, names);
        File.Move(half, call.Out, overwrite: true);
    }

    private static int Check(string file, bool json, Terminal terminal)
    {
        if (!File.Exists(file)) return Refused(terminal, json, new() { Code = "DG4601", Severity = Severity.Error, Place = new(file), Message = "there is no such file", Remedy = "Check the path." });
        try
        {
            using var stream = File.OpenRead(file);
            terminal.Talk.WriteLine($"no fault: {Gazetteer.Read(stream).Count} places");
            return ExitCode.Done;
        }
        catch (InvalidDataException fault)
        {
            Diagnoses.Tell(terminal, Shipped.DamagedGazetteer(file, fault), json);
            return ExitCode.ChecksDiffer;
        }
    }

    private static int Refused(Terminal terminal, bool json, Diagnostic diagnostic)
    {
        Diagnoses.Tell(terminal, diagnostic, json);
        return ExitCode.Failed;
    }

    private sealed record ImportCall(string[] Dumps, string? Admin1, string Out, long LeastPeople, bool Json);
}
