using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Codebooks;

/// <summary>A codebook with its examples already parsed, as kept beside its files; stands for them as long as the version is that of the files.</summary>
public sealed record CompiledCodebook
{
    /// <summary>Layout of the file; another number is not read.</summary>
    public const int CurrentLayout = 2;

    /// <summary>Layout it was written in.</summary>
    public int Layout { get; init; } = CurrentLayout;

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>First 16 characters of the SHA-256 of the files it was compiled from.</summary>
    public required string Version { get; init; }

    /// <summary>Event types.</summary>
    public required IReadOnlyList<EventType> Types { get; init; }

    /// <summary>Contexts with their words.</summary>
    public required IReadOnlyList<NamedWords> Contexts { get; init; }

    /// <summary>Rules.</summary>
    public required IReadOnlyList<CodebookRule> Rules { get; init; }

    /// <summary>Patterns.</summary>
    public required IReadOnlyList<Pattern> Patterns { get; init; }

    /// <summary>Under which names records are written.</summary>
    public Recode Recode { get; init; }

    /// <summary>Reads a compiled codebook; <c>null</c> when it was not compiled from the files of <paramref name="version"/>, or is damaged.</summary>
    public static Codebook? Read(ReadOnlySpan<byte> json, string version)
    {
        CompiledCodebook? read;
        try
        {
            read = JsonSerializer.Deserialize(json, CompiledJson.Default.CompiledCodebook);
        }
        catch (JsonException)
        {
            return null;
        }

        return read is null || read.Layout != CurrentLayout || read.Version != version || read.Patterns.Any(pattern => pattern.Rule < 0 || pattern.Rule >= read.Rules.Count)
            ? null
            : new Codebook(read.Name, read.Version, read.Types, read.Contexts, read.Rules, read.Patterns, read.Recode);
    }

    /// <summary>The bytes to keep: UTF-8 JSON, the same for the same codebook.</summary>
    public static byte[] Write(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var compiled = new CompiledCodebook
        {
            Name = codebook.Name,
            Version = codebook.Version,
            Types = codebook.Types,
            Contexts = codebook.Contexts,
            Rules = codebook.Rules,
            Patterns = codebook.Patterns,
            Recode = codebook.Recode,
        };
        return JsonSerializer.SerializeToUtf8Bytes(compiled, CompiledJson.Default.CompiledCodebook);
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CompiledCodebook))]
internal sealed partial class CompiledJson : JsonSerializerContext;
