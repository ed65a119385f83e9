namespace Dragoman.Reading.Sandbox;

/// <summary>What one file may cost (<c>promises.md</c>, promise 2). Beyond any of these it is refused, and says so.</summary>
public static class Limits
{
    /// <summary>Largest file, and largest member of a container.</summary>
    public const long LargestFile = 100L << 20;

    /// <summary>All members of one container together, unpacked.</summary>
    public const long LargestUnpacked = 500L << 20;

    /// <summary>How many times larger a container may become than it was; small ones may in any case become <see cref="UnpackedInAnyCase"/>.</summary>
    public const int LargestRatio = 200;

    /// <summary>A page of blanks compresses a thousandfold and does no harm: ratios are judged from one MiB on.</summary>
    public const long UnpackedInAnyCase = 1L << 20;

    /// <summary>Containers inside containers.</summary>
    public const int DeepestNesting = 4;

    /// <summary>Members of one container.</summary>
    public const int MostMembers = 100_000;

    /// <summary>Pages of one file.</summary>
    public const int MostPages = 2_000;

    /// <summary>Processor time between two signs of life of the child (<see cref="ForeignFile.PageRead"/>).</summary>
    public static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(20);

    /// <summary>The same by the clock on the wall: a child that waits without working hangs too, but one on a busy machine is not at fault.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    /// <summary>Memory of a child: its resident set.</summary>
    public const long LargestChild = 512L << 20;

    /// <summary>Objects of a child: the rest of <see cref="LargestChild"/> is the runtime and its code.</summary>
    public const long LargestHeap = 400L << 20;

    /// <summary>A child that has grown past this is replaced after its file, so that files do not add up.</summary>
    public const long TidyChild = 256L << 20;

    /// <summary>Largest answer of a child, as bytes of JSON: 2,000 full pages with their boxes are not larger.</summary>
    public const int LargestAnswer = 96 << 20;
}
