using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Articles;
using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.App;

/// <summary>What is shipped beside the program in <c>share/</c>: models, registers, lexicons and codebooks.</summary>
internal static class Shipped
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "share");

    /// <summary>Folders whose files decide how an example of a codebook is read.</summary>
    private static readonly string[] ReadingParts = ["models", "registers", "lexicons"];

    internal static string Lexicons { get; } = Path.Combine(Folder, "lexicons", "en");

    /// <summary>The built-in codebooks, a folder each.</summary>
    internal static string Codebooks { get; } = Path.Combine(Folder, "codebooks");

    /// <summary>Folder of the codebook that the user named: a path, or the name of a built-in one; <c>plover</c> when none was named.</summary>
    internal static string CodebookFolder(string? named) => named is null ? Path.Combine(Codebooks, "plover")
        : !Directory.Exists(named) && !named.Contains('/', StringComparison.Ordinal) && Directory.Exists(Path.Combine(Codebooks, named)) ? Path.Combine(Codebooks, named) : named;

    /// <summary>The model of the English language; what it reads costs a fifth of a second.</summary>
    internal static LanguageModel LanguageModel(bool fast) => Sentences.LanguageModel.Load(Path.Combine(Folder, "models", "en"), Lexicons, fast);

    /// <summary>The compiled gazetteer: the user's, named by <c>DRAGOMAN_GAZETTEER</c>, or the built-in one.</summary>
    internal static string Gazetteer { get; } = Environment.GetEnvironmentVariable("DRAGOMAN_GAZETTEER") is { Length: > 0 } own ? own : Path.Combine(Folder, "registers", "gazetteer", "places.bin");

    /// <summary>All stages.</summary>
    /// <exception cref="InvalidDataException">The gazetteer is missing, cut short or damaged.</exception>
    internal static Stages Stages(ActorRegister? actors = null)
    {
        if (!File.Exists(Gazetteer)) throw new InvalidDataException($"there is no gazetteer {Gazetteer}");
        return Dragoman.Stages.Load(Folder, actors, Gazetteer);
    }

    /// <summary>A gazetteer that cannot be used.</summary>
    internal static Diagnostic DamagedGazetteer(string file, InvalidDataException fault) => new()
    {
        Code = "DG4603",
        Severity = Severity.Error,
        Place = new(file),
        Message = fault.Message,
        Remedy = "Compile it again (dragoman gazetteer import), or unset DRAGOMAN_GAZETTEER to use the built-in one.",
    };

    /// <summary>Reads an example sentence of a codebook as far as its clauses.</summary>
    internal static ExampleReader Examples(Stages stages) => text => Pipeline.Understand(stages, ArticleCutter.FromText(text, "example", null));

    /// <summary>The way from text to records, with the codebook in <paramref name="codebook"/> or the built-in one; <c>null</c> when it has faults, all of which are in <paramref name="diagnostics"/>.</summary>
    internal static Pipeline? Load(string? codebook, ICollection<Diagnostic> diagnostics)
    {
        if (Stages(diagnostics) is not { } stages) return null;
        return Load(CodebookFolder(codebook), () => Examples(stages), diagnostics) is { } loaded ? new Pipeline(stages, loaded) : null;
    }

    /// <summary>The same with a user's own register files beside the shipped ones; <c>null</c> also when one of them has a fault. The codebook's examples are read without them.</summary>
    internal static Pipeline? Load(string? codebook, IReadOnlyList<string> registers, ICollection<Diagnostic> diagnostics)
    {
        if (registers.Count == 0) return Load(codebook, diagnostics);
        if (Actors(registers, diagnostics) is not { } actors || Stages(diagnostics, actors) is not { } stages) return null;
        return Load(CodebookFolder(codebook), () => Examples(Stages()), diagnostics) is { } loaded ? new Pipeline(stages, loaded) : null;
    }

    private static ActorRegister? Actors(IReadOnlyList<string> files, ICollection<Diagnostic> diagnostics)
    {
        foreach (var file in files.Where(file => !File.Exists(file)))
            diagnostics.Add(new() { Code = "DG4018", Severity = Severity.Error, Place = new(file), Message = "there is no such file", Remedy = "check the path" });
        if (diagnostics.Count > 0) return null;
        var reading = RegisterFiles.Load(Path.Combine(Folder, "registers"), files);
        foreach (var fault in reading.Faults) diagnostics.Add(fault);
        return reading.Register;
    }

    /// <summary>All stages, or <c>null</c> and a diagnosis where the gazetteer cannot be used.</summary>
    private static Stages? Stages(ICollection<Diagnostic> diagnostics, ActorRegister? actors = null)
    {
        try
        {
            return Stages(actors);
        }
        catch (InvalidDataException fault)
        {
            diagnostics.Add(DamagedGazetteer(Gazetteer, fault));
            return null;
        }
    }

    /// <summary>A codebook alone, out of the user's cache where it is kept there.</summary>
    internal static Codebook? Load(string codebook, Func<ExampleReader> examples, ICollection<Diagnostic> diagnostics) => CodebookFiles.Load(codebook, examples, diagnostics, Cache(), Codebooks);

    /// <summary>Compiled codebooks in <c>$DRAGOMAN_CACHE</c> or the user's cache folder.</summary>
    private static CodebookCache Cache()
    {
        var home = Environment.GetEnvironmentVariable("DRAGOMAN_CACHE") ?? Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "dragoman");
        return new CodebookCache(Path.Combine(home, "codebooks"), Fingerprint());
    }

    /// <summary>Names what reads the examples: the core's build, and size and time of every model, register and word list (their bytes would take longer to hash than a codebook takes to load).</summary>
    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Pipeline).Module.ModuleVersionId.ToByteArray());
        foreach (var file in ReadingParts.SelectMany(part => new DirectoryInfo(Path.Combine(Folder, part)).EnumerateFiles("*", SearchOption.AllDirectories)).OrderBy(file => file.FullName, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
