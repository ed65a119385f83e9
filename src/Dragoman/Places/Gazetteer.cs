using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Places;

/// <summary>
/// The compiled gazetteer: names to places, read as one block of bytes and used where it lies. Immutable; safe to use from several threads.
/// The layout is little-endian: a header of twelve 32-bit numbers, then countries, divisions, sorted name hashes, the records they point to, records, names.
/// </summary>
public sealed class Gazetteer
{
    internal const uint Magic = 0x315A4744;
    internal const int HeaderSize = 48;
    internal const int RecordSize = 20;
    internal const int DivisionSize = 8;
    internal const int CountrySize = 8;

    /// <summary>Feature codes by the number a record holds; the order is part of the file format.</summary>
    internal static readonly string[] Features =
    [
        "PPL", "PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLX", "PPLL", "PPLS", "PPLF", "PPLQ", "PPLH", "PPLW", "PPLG", "PPLR", "STLMT", "ADM1", "ADM2",
    ];

    private readonly byte[] bytes;
    private readonly int countryCount, divisionCount, nameCount, recordCount;
    private readonly int countriesAt, divisionsAt, hashesAt, targetsAt, recordsAt, namesAt;

    private Gazetteer(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < HeaderSize || Number(0) != Magic) throw new InvalidDataException("not a gazetteer of this version: its first bytes differ; compile it anew");
        (countryCount, divisionCount, nameCount, recordCount) = ((int)Number(4), (int)Number(8), (int)Number(12), (int)Number(16));
        var namesLength = (int)Number(20);
        if (countryCount < 0 || divisionCount < 0 || nameCount < 0 || recordCount < 0 || namesLength < 0) throw new InvalidDataException("the gazetteer's header is damaged");
        countriesAt = HeaderSize;
        divisionsAt = countriesAt + (countryCount * CountrySize);
        hashesAt = divisionsAt + (divisionCount * DivisionSize);
        targetsAt = hashesAt + (nameCount * 8);
        recordsAt = targetsAt + (nameCount * 4);
        namesAt = recordsAt + (recordCount * RecordSize);
        var expected = (long)namesAt + namesLength;
        if (expected != bytes.Length) throw new InvalidDataException($"the gazetteer is cut short: {bytes.Length} bytes, its header speaks of {expected}");
        if (Number(24) != Sum(bytes.AsSpan(HeaderSize))) throw new InvalidDataException("the gazetteer is damaged: its check sum does not fit");
    }

    /// <summary>Reads a compiled gazetteer to the end of the stream.</summary>
    /// <exception cref="InvalidDataException">It is of another version, cut short or damaged; the message says which.</exception>
    public static Gazetteer Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, int.MaxValue) : 0);
        stream.CopyTo(memory);
        return new Gazetteer(memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray());
    }

    /// <summary>Number of places.</summary>
    public int Count => recordCount;

    /// <summary>Indices of the places called <paramref name="name"/>, letters' marks and case aside; empty when there are none. Logarithmic in the number of names.</summary>
    internal ReadOnlySpan<int> Find(ReadOnlySpan<char> name)
    {
        var hash = PlaceName.Hash(name);
        if (hash == 0) return [];
        var hashes = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(hashesAt, nameCount * 8));
        var at = hashes.BinarySearch(hash);
        if (at < 0) return [];
        var (first, end) = (at, at + 1);
        while (first > 0 && hashes[first - 1] == hash) first--;
        while (end < hashes.Length && hashes[end] == hash) end++;
        return MemoryMarshal.Cast<byte, int>(bytes.AsSpan(targetsAt, nameCount * 4))[first..end];
    }

    /// <summary>The place at an index.</summary>
    internal GazetteerPlace this[int index]
    {
        get
        {
            var at = recordsAt + (index * RecordSize);
            var division = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 16));
            return new GazetteerPlace(
                index, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) / 1e5, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4)) / 1e5,
                BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 8)), division, CountryOf(division), bytes[at + 18], bytes[at + 19]);
        }
    }

    /// <summary>Preferred name of a place.</summary>
    internal string Name(int index) => Text(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(recordsAt + (index * RecordSize) + 12)));

    /// <summary>Name of a first-level division; <c>null</c> where the source names none.</summary>
    internal string? DivisionName(int division)
    {
        var name = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(divisionsAt + (division * DivisionSize)));
        return name < 0 ? null : Text(name);
    }

    /// <summary>ISO 3166-1 alpha-2 code of the country with a number.</summary>
    internal string CountryCode(int country) => Encoding.ASCII.GetString(bytes, countriesAt + (country * CountrySize), 2);

    private int CountryOf(int division) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(divisionsAt + (division * DivisionSize) + 4));

    private string Text(int offset)
    {
        var at = namesAt + offset;
        return Encoding.UTF8.GetString(bytes, at + 1, bytes[at]);
    }

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    /// <summary>Check sum: FNV-1a over 64-bit words, folded to 32 bits; trailing bytes one by one.</summary>
    internal static uint Sum(ReadOnlySpan<byte> data)
    {
        var hash = 14695981039346656037UL;
        var words = MemoryMarshal.Cast<byte, ulong>(data[..(data.Length / 8 * 8)]);
        foreach (var word in words) hash = (hash ^ word) * 1099511628211UL;
        foreach (var b in data[(words.Length * 8)..]) hash = (hash ^ b) * 1099511628211UL;
        return (uint)(hash ^ (hash >> 32));
    }
}

/// <summary>A record of the gazetteer.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Geonames">GeoNames id, 0 where the source has none.</param>
/// <param name="Division">Number of its first-level division.</param>
/// <param name="Country">Number of its country.</param>
/// <param name="FeatureNumber">Number of its feature code.</param>
/// <param name="Size">Population as <c>round(12 × log10(population + 1))</c>.</param>
internal readonly record struct GazetteerPlace(int Index, double Latitude, double Longitude, int Geonames, int Division, int Country, byte FeatureNumber, byte Size)
{
    /// <summary>GeoNames feature code.</summary>
    public string Feature => FeatureNumber < Gazetteer.Features.Length ? Gazetteer.Features[FeatureNumber] : "PPL";

    /// <summary>Population, as exactly as it is kept (within a tenth).</summary>
    public double Population => Math.Pow(10, Size / 12.0) - 1;
}
