using Dragoman.Registers;

namespace Dragoman.Tests.Registers;

public class ShippedRegisterTests
{
    [Fact]
    public void The_shipped_files_load_without_a_fault() =>
        Assert.Empty(RegisterFiles.Load(Repository.Folder).Faults.Select(f => $"{f.Place.File}:{f.Place.Line}:{f.Place.Column} {f.Message}"));
}
