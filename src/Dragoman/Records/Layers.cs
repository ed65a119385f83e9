namespace Dragoman.Records;

/// <summary>Which records leave the program; <c>document</c> records always do.</summary>
[Flags]
public enum Layers
{
    /// <summary>Documents only.</summary>
    None = 0,

    /// <summary>Statements of events.</summary>
    Reports = 1,

    /// <summary>Statements of lasting ties.</summary>
    Relations = 2,

    /// <summary>Articles with their text.</summary>
    Articles = 4,

    /// <summary>Mentions with chains, entities, places, times and numbers.</summary>
    Mentions = 8,

    /// <summary>Who says what.</summary>
    Attributions = 16,

    /// <summary>Sentences.</summary>
    Sentences = 32,

    /// <summary>Words with tags and heads.</summary>
    Tokens = 64,

    /// <summary>On what grounds each report and relation was coded: no records of their own, but more in <c>coded_by</c>.</summary>
    Why = 128,

    /// <summary>What is written when nothing is asked for.</summary>
    Default = Articles | Reports | Relations,
}
