namespace Dragoman;

/// <summary>All that was read out of one document.</summary>
/// <param name="Articles">Its articles in order.</param>
/// <param name="Diagnostics">What could not be read or was put aside.</param>
public sealed record DocumentReading(IReadOnlyList<ArticleReading> Articles, IReadOnlyList<Diagnostic> Diagnostics);
