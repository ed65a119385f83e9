using Dragoman.Benchmarks;

return args switch
{
    ["language", var text, .. var rest] => LanguageSpeed.Run(text, rest.Length > 0 ? int.Parse(rest[0]) : 5),
    ["stages", var text, .. var rest] => StageSpeed.Run(text, rest.Length > 0 ? int.Parse(rest[0]) : 5),
    ["who", var text, .. var rest] => WhoSpeed.Run(text, rest.Length > 0 ? int.Parse(rest[0]) : 8),
    ["when-where", var text, .. var rest] => WhenWhereSpeed.Run(text, rest.Length > 0 ? int.Parse(rest[0]) : 8),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("language TEXT.txt [ROUNDS]    tokens a second, on one core, from raw text to sentences with tags, lemmas and trees");
    Console.Error.WriteLine("stages TEXT.txt [ROUNDS]      sentences a second of every stage after parsing, on one core, and how long the codebook loads");
    Console.Error.WriteLine("who TEXT.txt [ROUNDS]         sentences a second, on one core, for names and chains, the sentences being read before; size of the registers");
    Console.Error.WriteLine("when-where TEXT.txt [ROUNDS]  sentences a second, on one core, for times and for places; size, loading time and memory of the gazetteer");
    return 2;
}
