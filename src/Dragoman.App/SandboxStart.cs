using System.Diagnostics;
using Dragoman.Reading.Sandbox;

namespace Dragoman.App;

/// <summary>How this program starts itself as a child of the sandbox.</summary>
internal static class SandboxStart
{
    /// <summary>The child's side; nothing but frames goes to standard output, whatever a foreign library prints.</summary>
    internal static int RunChild()
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        return SandboxChild.Run(Console.OpenStandardInput(), output);
    }

    /// <summary>The same executable with the hidden command; where it runs under <c>dotnet</c>, the same assembly.</summary>
    internal static ProcessStartInfo Child()
    {
        var program = Environment.ProcessPath ?? "dotnet";
        var assembly = Path.Combine(AppContext.BaseDirectory, "Dragoman.App.dll");
        return Path.GetFileNameWithoutExtension(program) switch
        {
            "dotnet" => SandboxPool.StartOf(program, [assembly, SandboxChild.Command]),
            var name when name.StartsWith("Dragoman.App", StringComparison.Ordinal) || !File.Exists(assembly) => SandboxPool.StartOf(program, [SandboxChild.Command]),
            // A test runner that hosts us is no child of ours.
            _ => SandboxPool.StartOf("dotnet", [assembly, SandboxChild.Command]),
        };
    }
}
