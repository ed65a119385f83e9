using System.Text.RegularExpressions;

namespace Dragoman.Tests.Architecture;

/// <summary>The data goes one way: a stage names its own types and those of earlier stages.</summary>
public sealed partial class StageTests
{
    /// <summary>The stages in the order of the data, each a folder and a namespace of the core.</summary>
    private static readonly string[] Stages =
        ["Pages", "Articles", "Sentences", "Registers", "Mentions", "Actors", "Places", "Times", "Clauses", "Codebooks", "Reports", "Records"];

    public static TheoryData<string> AllStages => [.. Stages];

    [Theory]
    [MemberData(nameof(AllStages))]
    public void A_stage_names_no_later_stage(string stage)
    {
        var later = Stages.SkipWhile(name => name != stage).Skip(1).ToHashSet();
        var named = Repository.Sources("src/Dragoman/" + stage)
            .SelectMany(file => Namespaces().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Stage: match.Groups[1].Value)))
            .Where(use => later.Contains(use.Stage)).ToArray();
        Assert.Empty(named);
    }

    [Fact]
    public void Every_folder_of_the_core_is_a_stage()
    {
        var folders = Directory.GetDirectories(Repository.At("src/Dragoman")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));
        Assert.Empty(folders.Except(Stages));
    }

    [Fact]
    public void A_file_stands_in_the_namespace_of_its_folder()
    {
        var strays = Repository.Sources("src").Where(file => !InPlace(file)).Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.Empty(strays);
    }

    private static bool InPlace(string file)
    {
        if (Namespace().Match(File.ReadAllText(file)) is not { Success: true } declared) return Path.GetFileName(file) == "Program.cs";
        var expected = Path.GetRelativePath(Repository.At("src"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
        return declared.Groups[1].Value == expected;
    }

    [GeneratedRegex(@"\bDragoman\.([A-Z]\w+)")]
    private static partial Regex Namespaces();

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();
}
