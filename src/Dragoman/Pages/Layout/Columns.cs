namespace Dragoman.Pages.Layout;

/// <summary>The columns of a page in the order in which they are read.</summary>
internal static class Columns
{
    public static List<Column> InOrder(PageFrame frame) => RegionCutting.Cut(frame);
}
