namespace Dragoman.Pages;

/// <summary>What the words of a single line tell about where blocks begin and end; the stage that knows bylines and captions gives it.</summary>
/// <param name="IsByline">The line is a byline.</param>
/// <param name="OpensCaption">The line opens with a caption's lead-in.</param>
/// <param name="EndsCaption">The line ends in a picture's credit.</param>
internal sealed record LineSigns(Func<string, bool> IsByline, Func<string, bool> OpensCaption, Func<string, bool> EndsCaption);
