namespace Dragoman.App.Cli.Parse;

/// <summary>What <c>dragoman parse</c> was asked to do.</summary>
/// <param name="Files">Files in order; <c>-</c> is standard input.</param>
/// <param name="FromConllu">Whether the input has its words already.</param>
/// <param name="AsTree">Whether to draw trees instead of writing CoNLL-U.</param>
/// <param name="Fast">Whether to parse with the small model.</param>
/// <param name="Jobs">Batches parsed at once.</param>
internal sealed record ParseOptions(string[] Files, bool FromConllu, bool AsTree, bool Fast, int Jobs);
