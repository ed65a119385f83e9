namespace Dragoman.Mentions;

/// <summary>What kind of thing a mention stands for; names as in the record contract.</summary>
public enum MentionType
{
    /// <summary>A single person.</summary>
    Person,

    /// <summary>A company, ministry, institute, alliance, newspaper …</summary>
    Organization,

    /// <summary>An armed or political group.</summary>
    Group,

    /// <summary>A state, or its government under the name of its capital.</summary>
    State,

    /// <summary>A nationality (<c>Algerian</c>, <c>the North Koreans</c>).</summary>
    Nationality,

    /// <summary>A place that can be put on a map.</summary>
    Place,

    /// <summary>A building or installation.</summary>
    Facility,

    /// <summary>A weapon or means of force.</summary>
    Weapon,

    /// <summary>A time expression.</summary>
    Time,

    /// <summary>A number with what it counts.</summary>
    Number,

    /// <summary>People without a name (<c>security forces</c>, <c>four people</c>).</summary>
    People,

    /// <summary>Anything else that only chains need.</summary>
    Other,
}

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a description with a common noun as head (<c>the extremist group</c>).</summary>
    Nominal,

    /// <summary>By a pronoun or possessive.</summary>
    Pronoun,
}

/// <summary>How many, as the text bounds it.</summary>
/// <param name="Low">Least number; <c>null</c> when open (<c>up to 200</c>).</param>
/// <param name="High">Greatest number; <c>null</c> when open (<c>at least four</c>).</param>
/// <param name="Unit">Unit or currency (<c>km</c>, <c>USD</c>), where there is one.</param>
/// <param name="Of">Lemma of what is counted.</param>
/// <param name="Vague">Whether only a word for a crowd says so (<c>several</c>, <c>dozens</c>).</param>
public sealed record Quantity(double? Low, double? High, string? Unit = null, string? Of = null, bool Vague = false);

/// <summary>A stretch of text that refers to something.</summary>
public sealed record Mention
{
    /// <summary>Place among the article's mentions, from 0, by start then end.</summary>
    public required int Index { get; init; }

    /// <summary>Place in the article's text.</summary>
    public required Span Span { get; init; }

    /// <summary>Kind of thing meant.</summary>
    public required MentionType Type { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>First token in the sentence.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Token after the last.</summary>
    public required int EndToken { get; init; }

    /// <summary>Head token in the sentence.</summary>
    public required int Head { get; init; }

    /// <summary>First token of the whole noun phrase: a name's titles and modifiers stand between it and <see cref="FirstToken"/>.</summary>
    public int PhraseFirst { get; init; }

    /// <summary>Token after the last of the whole noun phrase.</summary>
    public int PhraseEnd { get; init; }

    /// <summary>Id in the actor register that the words match (<c>state:DZA</c>), where they match one.</summary>
    public string? Register { get; init; }

    /// <summary>How many are meant, where the text says so (<c>four other diplomats</c>).</summary>
    public Quantity? Quantity { get; init; }
}
