using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>How a document's pages were read: what a person needs to see whether they were read rightly.</summary>
/// <param name="Pages">The pages, their words in the order of reading.</param>
/// <param name="Blocks">Their blocks in the order of reading.</param>
public sealed record PrintedLayout(IReadOnlyList<Page> Pages, IReadOnlyList<LaidBlock> Blocks);

/// <summary>A block of a page.</summary>
/// <param name="Region">Where it stands.</param>
/// <param name="Kind">What it was taken for, in one word: <c>body</c>, <c>headline</c>, <c>caption</c>, <c>furniture</c> ….</param>
/// <param name="Article">Ordinal of the article it belongs to; <c>null</c> where it belongs to none.</param>
public sealed record LaidBlock(Region Region, string Kind, int? Article);
