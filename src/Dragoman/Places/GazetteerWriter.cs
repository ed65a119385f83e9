using System.Buffers.Binary;
using System.Text;

namespace Dragoman.Places;

/// <summary>A place to compile into a gazetteer.</summary>
/// <param name="Name">Preferred name.</param>
/// <param name="Aliases">Other names it is found by.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Admin1">Code of the first-level division, as GeoNames gives it; empty for none.</param>
/// <param name="Feature">GeoNames feature code.</param>
/// <param name="Population">Number of people, 0 where not known.</param>
/// <param name="Geonames">GeoNames id, 0 where not known.</param>
public sealed record GazetteerEntry(string Name, IReadOnlyList<string> Aliases, double Latitude, double Longitude, string Country, string Admin1, string Feature, long Population, int Geonames);

/// <summary>Compiles places into the file that <see cref="Gazetteer"/> reads. The same entries give the same bytes.</summary>
public static class GazetteerWriter
{
    /// <summary>Writes a gazetteer.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="entries">Places, in the order their indices shall have.</param>
    /// <param name="divisionNames">Names of first-level divisions by <c>country.code</c> (<c>DZ.01</c>).</param>
    public static void Write(Stream target, IReadOnlyList<GazetteerEntry> entries, IReadOnlyDictionary<string, string> divisionNames)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(divisionNames);
        var names = new NamePool();
        var countries = entries.Select(e => e.Country).Distinct().Order(StringComparer.Ordinal).ToList();
        var divisions = entries.Select(e => e.Country + "." + e.Admin1).Distinct().Order(StringComparer.Ordinal).ToList();
        if (divisions.Count > ushort.MaxValue) throw new ArgumentException("more first-level divisions than the format can number", nameof(entries));
        var divisionOf = divisions.Select((d, i) => (d, i)).ToDictionary(x => x.d, x => x.i, StringComparer.Ordinal);
        var index = Index(entries);
        using var body = new MemoryStream();
        foreach (var country in countries) body.Write(Encoding.ASCII.GetBytes(country.PadRight(8)[..8]));
        foreach (var division in divisions)
        {
            Int(body, divisionNames.TryGetValue(division, out var name) ? names.Add(name) : -1);
            Int(body, countries.IndexOf(division.Split('.')[0]));
        }
        foreach (var (hash, _) in index) Long(body, hash);
        foreach (var (_, place) in index) Int(body, place);
        foreach (var entry in entries) Record(body, entry, names.Add(entry.Name), divisionOf[entry.Country + "." + entry.Admin1]);
        var pool = names.Bytes;
        body.Write(pool);
        Finish(target, body.ToArray(), [countries.Count, divisions.Count, index.Count, entries.Count, pool.Length]);
    }

    private static void Finish(Stream target, byte[] body, int[] counts)
    {
        var header = new byte[Gazetteer.HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Gazetteer.Magic);
        for (var i = 0; i < counts.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4 + (4 * i)), counts[i]);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), Gazetteer.Sum(body));
        target.Write(header);
        target.Write(body);
    }

    private static List<(ulong Hash, int Place)> Index(IReadOnlyList<GazetteerEntry> entries)
    {
        var index = new HashSet<(ulong Hash, int Place)>();
        for (var i = 0; i < entries.Count; i++)
            foreach (var name in entries[i].Aliases.Prepend(entries[i].Name))
                if (PlaceName.Hash(name) is not 0 and var hash) index.Add((hash, i));
        return [.. index.Order()];
    }

    private static void Record(MemoryStream body, GazetteerEntry entry, int name, int division)
    {
        Int(body, (int)Math.Round(entry.Latitude * 1e5));
        Int(body, (int)Math.Round(entry.Longitude * 1e5));
        Int(body, entry.Geonames);
        Int(body, name);
        Span<byte> rest = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)division);
        rest[2] = (byte)Math.Max(0, Array.IndexOf(Gazetteer.Features, entry.Feature));
        rest[3] = (byte)Math.Round(12 * Math.Log10(Math.Max(0, entry.Population) + 1.0));
        body.Write(rest);
    }

    private static void Int(MemoryStream body, int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        body.Write(four);
    }

    private static void Long(MemoryStream body, ulong value)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(eight, value);
        body.Write(eight);
    }

    /// <summary>Names as a length byte and UTF-8, each once.</summary>
    private sealed class NamePool
    {
        private readonly List<byte> pool = [];
        private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal);

        public byte[] Bytes => [.. pool];

        public int Add(string name)
        {
            if (offsets.TryGetValue(name, out var known)) return known;
            var bytes = Encoding.UTF8.GetBytes(name.Length > 80 ? name[..80] : name);
            var offset = offsets[name] = pool.Count;
            pool.Add((byte)Math.Min(255, bytes.Length));
            pool.AddRange(bytes.AsSpan(0, Math.Min(255, bytes.Length)));
            return offset;
        }
    }
}
