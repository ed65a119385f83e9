namespace Dragoman.Sentences;

/// <summary>
/// Fills UPOS, XPOS, FEATS, heads and relations of every token of <paramref name="sentences"/>, in place.
/// Each sentence leaves with exactly one root and no cycle. Safe to call from several threads at once.
/// Returns for every sentence the scores of name tags, word after word, or <c>null</c> where it knows nothing of names.
/// </summary>
/// <param name="sentences">Sentences of at least one token each, forms and spans filled.</param>
internal delegate IReadOnlyList<float[]?> Annotator(IReadOnlyList<Token[]> sentences);
