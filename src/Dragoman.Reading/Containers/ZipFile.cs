using System.IO.Compression;
using System.Runtime.InteropServices;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>ZIP archives: members in the order of their directory.</summary>
internal static class ZipFile
{
    private const int TypeOfFile = 0xF000;
    private const int Link = 0xA000;

    internal static IEnumerable<Member> Read(ForeignFile file)
    {
        MemoryMarshal.TryGetArray(file.Bytes, out var bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read);
        var allowance = new Allowance(file.Bytes.Length);
        var count = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') && entry.Length == 0) continue;
            if (++count > Limits.MostMembers)
            {
                yield return ContainerRefusal.TooMany(file);
                yield break;
            }

            yield return Read(file, entry, allowance);
            if (allowance.IsSpent) yield break;
        }

        if (count == 0) yield return ContainerRefusal.Empty(file);
    }

    private static Member Read(ForeignFile file, ZipArchiveEntry entry, Allowance allowance)
    {
        var name = entry.FullName;
        if (((entry.ExternalAttributes >> 16) & TypeOfFile) == Link) return ContainerRefusal.Link(file, name);
        if (MemberPath.Climbs(name)) return ContainerRefusal.Climbs(file, name);
        if (entry.IsEncrypted) return ContainerRefusal.Encrypted(file, name);
        try
        {
            using var stream = entry.Open();
            if (allowance.Take(stream) is { } bytes) return new Member { Name = MemberPath.Shown(name), Bytes = bytes };
            return allowance.IsSpent ? ContainerRefusal.Bomb(file, name) : ContainerRefusal.TooLarge(file, name);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ContainerRefusal.Broken(file, name, fault.Message.TrimEnd('.'));
        }
    }
}
