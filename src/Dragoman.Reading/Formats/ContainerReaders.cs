using Dragoman.Reading.Containers;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Formats;

/// <summary>Takes the files out of a container, one after the other. Runs in the sandbox's child; limits of size, ratio and number are its own to keep.</summary>
public delegate IEnumerable<Member> ContainerReader(ForeignFile file);

/// <summary>The readers of containers by the name that <see cref="Magic"/> gives a file.</summary>
public static class ContainerReaders
{
    private static readonly Dictionary<string, ContainerReader> ByName = new(StringComparer.Ordinal)
    {
        ["zip"] = ZipFile.Read,
        ["gzip"] = GzipFile.Read,
        ["tar"] = TarFile.Read,
        ["warc"] = WarcFile.Read,
    };

    /// <summary>The reader of <paramref name="format"/>; <c>null</c> where there is none.</summary>
    public static ContainerReader? Of(string format) => ByName.GetValueOrDefault(format);
}
