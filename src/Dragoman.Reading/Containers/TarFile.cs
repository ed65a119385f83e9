using System.Formats.Tar;
using System.Runtime.InteropServices;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>Tar archives (v7, ustar, pax, GNU), forward only.</summary>
internal static class TarFile
{
    internal static IEnumerable<Member> Read(ForeignFile file)
    {
        MemoryMarshal.TryGetArray(file.Bytes, out var bytes);
        return Read(file, new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), new Allowance(file.Bytes.Length));
    }

    internal static IEnumerable<Member> Read(ForeignFile file, Stream stream, Allowance allowance)
    {
        using var reader = new TarReader(stream);
        for (var count = 0; ; count++)
        {
            var (entry, fault) = Next(reader);
            if (fault is not null) yield return ContainerRefusal.Damaged(file, fault, count > 0);
            else if (entry is null && count == 0) yield return ContainerRefusal.Empty(file);
            else if (count >= Limits.MostMembers) yield return ContainerRefusal.TooMany(file);
            if (entry is null || count >= Limits.MostMembers) yield break;
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            yield return Read(file, entry, allowance);
            if (allowance.IsSpent) yield break;
        }
    }

    private static (TarEntry? Entry, string? Fault) Next(TarReader reader)
    {
        try
        {
            return (reader.GetNextEntry(), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or FormatException or ArgumentException or OverflowException or NotSupportedException or InvalidOperationException)
        {
            return (null, fault.Message.TrimEnd('.'));
        }
    }

    private static Member Read(ForeignFile file, TarEntry entry, Allowance allowance)
    {
        var name = entry.Name;
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile or TarEntryType.SparseFile)) return ContainerRefusal.Link(file, name);
        if (MemberPath.Climbs(name)) return ContainerRefusal.Climbs(file, name);
        try
        {
            if (allowance.Take(entry.DataStream ?? Stream.Null) is { } bytes) return new Member { Name = MemberPath.Shown(name), Bytes = bytes };
            return allowance.IsSpent ? ContainerRefusal.Bomb(file, name) : ContainerRefusal.TooLarge(file, name);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException)
        {
            return ContainerRefusal.Broken(file, name, fault.Message.TrimEnd('.'));
        }
    }
}
