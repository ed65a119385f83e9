using System.Diagnostics;
using System.Text;

namespace Dragoman.Specs.Cli;

/// <summary>One call of the program as its user makes it, in a process of its own.</summary>
internal sealed record Call(int ExitCode, string Output, string Talk)
{
    internal static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Dragoman.App.dll");

    internal IReadOnlyList<string> Records => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static Call Of(params IReadOnlyList<string> arguments) => WithInput(null, arguments);

    internal static Call WithInput(string? input, params IReadOnlyList<string> arguments)
    {
        using var process = Start(arguments);
        var talk = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Call(process.ExitCode, output.GetAwaiter().GetResult(), talk.GetAwaiter().GetResult());
    }

    internal static Process Start(IReadOnlyList<string> arguments)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}

/// <summary>A folder for one test's files, removed with it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dragoman-");

    internal string Path => folder.FullName;

    internal string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public void Dispose() => folder.Delete(recursive: true);
}
