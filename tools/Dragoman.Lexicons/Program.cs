using Dragoman.Lexicons;

// What lexicons/SOURCES.md describes: words.tsv, compounds.tsv and openings.tsv out of permissive text.
//   xzcat novels.txt.xz | dotnet run --project tools/Dragoman.Lexicons -- OUT WORDLISTS CONLLU FACTBOOK
// WORDLISTS: a folder of word lists, one word a line. CONLLU: a folder of which the *-train.conllu files are read.
// FACTBOOK: a folder of JSON files. Standard input: prose whose lines are wrapped, weighed a twentieth of the rest.
//   dotnet run --project tools/Dragoman.Lexicons -- seams FOLDER PAGES.jsonl…
// FOLDER: lexicons/en, whose seams.tsv is written anew. PAGES: pages with gold, as synthpages.py makes them.
if (args.Length > 2 && args[0] == "seams")
{
    SeamTraining.Run(args[1], args[2..]);
    return 0;
}

if (args.Length != 4)
{
    Console.Error.WriteLine("usage: Dragoman.Lexicons OUT WORDLISTS CONLLU FACTBOOK < novels.txt");
    return 2;
}

const int ModernWeight = 20;
var count = new Counting();
foreach (var text in Prose.Conllu(args[2])) count.Sentence(text, ModernWeight);
foreach (var text in Prose.Factbook(args[3])) foreach (var sentence in Prose.Sentences(text)) count.Sentence(sentence, ModernWeight);
foreach (var paragraph in Prose.Paragraphs(Console.In)) foreach (var sentence in Prose.Sentences(paragraph)) count.Sentence(sentence, 1);
Lists.Write(args[0], count, Prose.WordLists(args[1]));
return 0;
