namespace Dragoman.Sentences.Network;

/// <summary>
/// Sentences side by side, longest first, in one matrix without padding: all first words, then all second words of the sentences that have one, and so on.
/// The word at <c>time</c> of sentence <c>s</c> is row <c>Offsets[time] + s</c>.
/// </summary>
internal sealed class SentenceBatch
{
    /// <summary>Lays out sentences of the given lengths, which must not rise.</summary>
    public SentenceBatch(int[] lengths)
    {
        Lengths = lengths;
        var longest = lengths.Length == 0 ? 0 : lengths[0];
        Offsets = new int[longest + 1];
        Active = new int[longest + 1];
        var active = lengths.Length;
        for (var time = 0; time < longest; time++)
        {
            while (lengths[active - 1] <= time)
                active--;
            Active[time] = active;
            Offsets[time + 1] = Offsets[time] + active;
        }
    }

    /// <summary>Words in each sentence.</summary>
    public int[] Lengths { get; }

    /// <summary>First row of each time; the last entry is the number of rows.</summary>
    public int[] Offsets { get; }

    /// <summary>Sentences that have a word at each time; 0 after the last.</summary>
    public int[] Active { get; }

    /// <summary>Words of the longest sentence.</summary>
    public int Longest => Active.Length - 1;

    /// <summary>Words of all sentences.</summary>
    public int Rows => Offsets[^1];

    /// <summary>The row of a sentence's word.</summary>
    public int Row(int sentence, int time) => Offsets[time] + sentence;
}
