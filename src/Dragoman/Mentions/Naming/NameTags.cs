namespace Dragoman.Mentions.Naming;

/// <summary>Tags of the name tagger: outside, and for each kind of name its first word and its further words.</summary>
internal static class NameTags
{
    /// <summary>Number of tags.</summary>
    public const int Count = 9;

    /// <summary>No part of a name.</summary>
    public const int Outside = 0;

    private static readonly MentionType[] Kinds = [MentionType.Person, MentionType.Organization, MentionType.Place, MentionType.Other];

    /// <summary>Tag of a name's first word.</summary>
    public static int Begin(MentionType kind) => 1 + (2 * Array.IndexOf(Kinds, kind));

    /// <summary>Whether a tag continues a name.</summary>
    public static bool Continues(int tag) => tag > 0 && tag % 2 == 0;

    /// <summary>Kind of name a tag belongs to.</summary>
    public static MentionType Kind(int tag) => Kinds[(tag - 1) / 2];
}
