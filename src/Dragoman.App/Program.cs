using System.CommandLine;
using System.Text;
using Dragoman.App;
using Dragoman.App.Cli;
using Dragoman.App.Cli.Read;
using Dragoman.Reading.Sandbox;

if (args is [SandboxChild.Command]) return SandboxStart.RunChild();
Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Dragoman reads newspaper pages and writes down who did what to whom, where, when, and according to whom.")
{
    ReadCommand.Create(),
    ParseCommand.Create(),
    ClausesCommand.Create(),
    RegisterCommand.Create(),
    CodebookCommand.Create(),
    GazetteerCommand.Create(),
};
var parsed = root.Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
    return parsed.Errors.Count > 0 ? ExitCode.WrongCall : code;
}
catch (InvalidDataException fault)
{
    // A model, register or gazetteer that is cut short or of another version: no fault of the program's.
    await Console.Error.WriteLineAsync($"error DG4603 {fault.Message}\n  remedy: install Dragoman again, or check DRAGOMAN_GAZETTEER (dragoman gazetteer check)").ConfigureAwait(false);
    return ExitCode.Failed;
}
catch (Exception fault) when (fault is not OutOfMemoryException)
{
    // The one place that catches everything: a fault of ours ends with its name and where to tell it, never with a bare stack trace.
    await Console.Error.WriteLineAsync($"dragoman failed: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}").ConfigureAwait(false);
    return ExitCode.Failed;
}
