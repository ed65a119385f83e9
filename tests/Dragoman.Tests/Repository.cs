namespace Dragoman.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    /// <summary>Path below the root, folders parted by '/'.</summary>
    internal static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>C# files of a folder below the root, without build output, in a fixed order.</summary>
    internal static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(At(folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Dragoman.slnx above the tests");
    }
}
