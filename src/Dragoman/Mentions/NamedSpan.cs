namespace Dragoman.Mentions;

/// <summary>A name inside a sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Type">What it names.</param>
/// <param name="Entry">Place of its entry in the register, or -1.</param>
internal readonly record struct NamedSpan(int First, int End, MentionType Type, int Entry = -1);
