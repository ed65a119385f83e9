using System.Globalization;
using CsCheck;
using Dragoman.Fuzz;

// dragoman-fuzz TARGET… [--seconds N] [--seed S]: inputs made at random for each reader, until the time is over or a reader breaks its word.
var seconds = Option(args, "--seconds") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 60;
var seed = Option(args, "--seed");
var named = args.Where((word, at) => !word.StartsWith('-') && (at == 0 || !args[at - 1].StartsWith('-'))).ToArray();
var found = 0;
foreach (var target in Targets.All.Where(target => named.Length == 0 || named.Contains(target.Name)))
{
    var count = 0L;
    try
    {
        target.Inputs.Sample(bytes => { count++; target.Check(bytes); }, time: seconds, seed: seed, threads: 1);
        Console.WriteLine($"{target.Name}: {count:N0} inputs, nothing found");
    }
    catch (CsCheckException fault)
    {
        found++;
        Console.WriteLine($"{target.Name}: after {count:N0} inputs: {fault.Message} {fault.InnerException?.GetType().Name}: {fault.InnerException?.Message}");
    }
}

return found == 0 ? 0 : 1;

static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
