using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Places;

/// <summary>A name of a place in the text, before it is known which.</summary>
internal sealed class Toponym(Sentence sentence, int first, int end, int head, Mention? mention)
{
    public Sentence Sentence { get; } = sentence;

    public int First { get; } = first;

    public int End { get; } = end;

    public int Head { get; } = head;

    /// <summary>The mention on the same words, where there is one.</summary>
    public Mention? Mention { get; } = mention;

    /// <summary>The name looked up: the words without article, possessive, side (<c>southern</c>) and kind (<c>province</c>).</summary>
    public string Name { get; set; } = "";

    /// <summary>Feature code that words beside the name ask for; empty for none.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Whether it is an adjective or demonym.</summary>
    public bool Adjectival { get; set; }

    /// <summary>Whether it stands inside the name of something else.</summary>
    public bool Embedded { get; init; }

    /// <summary>Places it may mean.</summary>
    public List<PlaceCandidate> Candidates { get; set; } = [];

    /// <summary>Toponym that follows after a comma or <c>in</c> and may contain it; <c>null</c> for none.</summary>
    public Toponym? Container { get; set; }

    /// <summary>Toponym before this one that it may contain (<c>Seattle</c> before <c>, Washington</c>); <c>null</c> for none.</summary>
    public Toponym? Content { get; set; }

    /// <summary>Country (alpha-3) and division of an abbreviation that follows (<c>Paris, Tex.</c>).</summary>
    public (string Country, string Division)? Within { get; set; }

    /// <summary>Whether only a comma stands before the container or abbreviation that follows.</summary>
    public bool Apposed { get; set; }

    /// <summary>The place it was taken for.</summary>
    public PlaceCandidate? Chosen { get; set; }

    /// <summary>Score of the chosen place.</summary>
    public double Score { get; set; }

    /// <summary>The words as they stand in the text.</summary>
    public string Words() => Words(Sentence, First, End);

    /// <summary>The words of some tokens as they stand in the text.</summary>
    public static string Words(Sentence sentence, int first, int end)
    {
        if (end == first + 1) return sentence.Tokens[first].Form;
        var text = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            text.Append(sentence.Tokens[i].Form);
            if (sentence.Tokens[i].SpaceAfter && i + 1 < end) text.Append(' ');
        }
        return text.ToString();
    }
}
