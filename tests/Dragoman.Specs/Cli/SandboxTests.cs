using System.Diagnostics;
using System.Globalization;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Specs.Cli;

/// <summary>A child that dies, hangs, overflows or talks nonsense costs its own file and nothing else; none outlives its parent.</summary>
public sealed class SandboxTests : IDisposable
{
    private const string Article = "<html><body><article><h1>Envoy recalled</h1><p>Kenya recalled its ambassador to Somalia on Monday, the foreign ministry said in a statement to reporters in Nairobi.</p>"
        + "<p>The two governments had been at odds over the sea border between them for years before the decision was made.</p></article></body></html>";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_child_that_dies_is_told_with_its_exit_code() => Assert.Contains("exit code 3", Refusal("exit 3", "DG1202"), StringComparison.Ordinal);

    [Fact]
    public void A_child_that_overflows_its_stack_is_told_so() => Assert.Contains("stack overflowed", Refusal("cat > /dev/null & echo 'Stack overflow.' >&2; sleep 0.3; kill -ABRT $$", "DG1202"), StringComparison.Ordinal);

    [Fact]
    public void A_child_that_hangs_is_ended() => Refusal("sleep 60", "DG1203");

    [Fact]
    public void A_child_that_grows_without_end_is_ended() => Refusal("exec tail /dev/zero", "DG1204", TimeSpan.FromSeconds(60));

    [Fact]
    public void A_child_that_talks_nonsense_is_ended() => Refusal("echo what; sleep 60", "DG1202");

    [Fact]
    public void After_a_child_has_died_the_next_file_is_read_by_another()
    {
        var starts = 0;
        using var pool = new SandboxPool(() => ++starts == 1 ? Shell("exit 1") : App.SandboxStart.Child());
        Assert.Contains(pool.Read(Order, "x"u8.ToArray()).Diagnostics, diagnostic => diagnostic.Code == "DG1202");
        var read = pool.Read(Order, System.Text.Encoding.UTF8.GetBytes(Article));
        Assert.Contains("Kenya recalled", Assert.Single(read.Articles).Text, StringComparison.Ordinal);
        Assert.Equal(2, starts);
    }

    [Fact]
    public void A_child_is_kept_warm_from_file_to_file()
    {
        var starts = 0;
        using var pool = new SandboxPool(() =>
        {
            starts++;
            return App.SandboxStart.Child();
        });
        for (var i = 0; i < 5; i++) pool.Read(Order, System.Text.Encoding.UTF8.GetBytes(Article));
        Assert.Equal(1, starts);
    }

    [Fact]
    public void Children_die_with_their_parent_even_when_it_is_killed()
    {
        using var parent = Call.Start(["read", "--json", folder.File("page.html", Article), "-"]);
        parent.StandardOutput.ReadLine();
        var children = Children(parent.Id);
        Assert.NotEmpty(children);
        parent.Kill();
        var waited = Stopwatch.StartNew();
        while (children.Any(IsRunning) && waited.Elapsed < TimeSpan.FromSeconds(20)) Thread.Yield();
        Assert.DoesNotContain(children, IsRunning);
    }

    private static ReadingOrder Order => new() { Format = "html", File = "page.html" };

    private static ProcessStartInfo Shell(string script) => SandboxPool.StartOf("/bin/sh", ["-c", script]);

    /// <summary>The reason for which a file is refused when its reader is <paramref name="script"/>.</summary>
    private static string Refusal(string script, string code, TimeSpan? wait = null)
    {
        using var pool = new SandboxPool(() => Shell(script), wait ?? TimeSpan.FromSeconds(2));
        var diagnostic = Assert.Single(pool.Read(Order, new byte[100]).Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal("page.html", diagnostic.Place.File);
        Assert.NotEmpty(diagnostic.Remedy);
        return diagnostic.Message;
    }

    private static int[] Children(int parent) => [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Where(id => ParentOf(id) == parent)];

    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>A zombie that nobody has waited for does not run.</summary>
    private static bool IsRunning(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
