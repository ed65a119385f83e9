namespace Dragoman.Registers;

/// <summary>Words of a sentence that name an entry of the register.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Token after the last; a possessive <c>'s</c> of its own stays outside.</param>
/// <param name="Entry">Place of the entry in <see cref="ActorRegister.Entries"/>.</param>
/// <param name="Kind">By which of its names.</param>
public readonly record struct RegisterMatch(int FirstToken, int EndToken, int Entry, RegisterNameKind Kind);
