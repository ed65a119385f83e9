using Dragoman.RegisterMaking;

// dotnet run --project tools/Dragoman.Registers -- FACTS CURATED REGISTERS
// FACTS: the folder of facts named in registers/SOURCES.md; CURATED: curated/ beside this file; REGISTERS: where the derived files go.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: Dragoman.Registers FACTS CURATED REGISTERS");
    return 2;
}

var (facts, curated, registers) = (args[0], args[1], args[2]);
var countries = Countries.Read(facts);
States.Write(countries, curated, registers);
Leaders.Write(facts, countries, curated, registers);
Ambassadors.Write(countries, registers);
return 0;
