using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Actors;

/// <summary>How a description is introduced.</summary>
internal enum Determination
{
    /// <summary>Without a determiner.</summary>
    Bare,

    /// <summary><c>the</c>.</summary>
    Definite,

    /// <summary><c>this</c>, <c>those</c>.</summary>
    Demonstrative,

    /// <summary><c>a</c>, <c>some</c>, <c>another</c>.</summary>
    Indefinite,

    /// <summary><c>its</c>, <c>the group's</c>.</summary>
    Possessed,
}

/// <summary>The part a mention plays in its clause.</summary>
internal enum Role
{
    /// <summary>Subject, passive or not.</summary>
    Subject,

    /// <summary>Object.</summary>
    Object,

    /// <summary>Possessor or modifier of a noun.</summary>
    Modifier,

    /// <summary>Behind a preposition.</summary>
    Oblique,

    /// <summary>Apposition.</summary>
    Apposition,

    /// <summary>Predicate, root, anything else.</summary>
    Other,
}

/// <summary>A mention with what chains ask about: number, gender, words, part in the clause.</summary>
internal sealed class Referent
{
    public required Mention Mention { get; init; }

    public required SentenceTree Tree { get; init; }

    public Pronoun? Pronoun { get; init; }

    public Gender Gender { get; set; }

    /// <summary>Whether several are meant; <c>null</c> when either.</summary>
    public bool? Plural { get; init; }

    public Role Role { get; init; }

    public Determination Determination { get; init; }

    /// <summary>Lower-case lemma of the head.</summary>
    public required string Head { get; init; }

    /// <summary>Lower-case content words; for names the name's words without particles.</summary>
    public required string[] Words { get; init; }

    /// <summary>The words in lower case with single blanks, without article: what exact repetition is told by.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it stands inside quotation marks.</summary>
    public bool Quoted { get; init; }

    public int Index => Mention.Index;

    public int Sentence => Mention.Sentence;

    public Token HeadToken => Tree.Tokens[Mention.Head];

    public bool IsName => Mention.Form == MentionForm.Name;

    public bool IsNominal => Mention.Form == MentionForm.Nominal;

    public bool IsPronoun => Mention.Form == MentionForm.Pronoun;
}
