namespace Dragoman.Specs;

public sealed class LicenceTests
{
    [Fact]
    public void The_licence_lies_at_the_root() => Assert.True(File.Exists(Path.Combine(Root(), "LICENSE")));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Dragoman.slnx above the tests");
    }
}
