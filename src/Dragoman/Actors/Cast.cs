using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>Who a chain stands for, as of the article's date. Field meanings are those of the record contract.</summary>
public sealed record Entity
{
    /// <summary>Id of the actor register (<c>state:DZA</c>) or an article-local one (<c>local:…</c>).</summary>
    public required string Id { get; init; }

    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of thing.</summary>
    public required MentionType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the country it belongs to.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors (<c>GOV</c>, <c>MIL</c>, <c>REB</c> …), most telling first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Office held on the article's date, or as the text gives it.</summary>
    public string? Role { get; init; }

    /// <summary>Years or dates it existed or acted, EDTF, where the register knows.</summary>
    public string? Active { get; init; }
}

/// <summary>Who is who in one article: the chain of every mention and the entity of every chain.</summary>
public sealed class Cast
{
    private readonly int[] chainOf;
    private readonly Entity?[] entityOf;

    /// <summary>A cast over <paramref name="mentions"/>; <paramref name="chainOf"/> has one chain number a mention, <paramref name="entityOf"/> one entity a chain.</summary>
    /// <exception cref="ArgumentException">The lengths differ or a chain number has no entity slot.</exception>
    public Cast(IReadOnlyList<Mention> mentions, int[] chainOf, Entity?[] entityOf)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(chainOf);
        ArgumentNullException.ThrowIfNull(entityOf);
        if (mentions.Count != chainOf.Length) throw new ArgumentException("one chain number a mention", nameof(chainOf));
        foreach (var chain in chainOf)
            if ((uint)chain >= (uint)entityOf.Length) throw new ArgumentException("a chain has no entity slot", nameof(entityOf));
        Mentions = mentions;
        this.chainOf = chainOf;
        this.entityOf = entityOf;
    }

    /// <summary>All mentions of the article, by place.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Number of chains; singletons count.</summary>
    public int ChainCount => entityOf.Length;

    /// <summary>Chain number of a mention.</summary>
    public int Chain(int mention) => chainOf[mention];

    /// <summary>Entity of a mention through its chain; <c>null</c> for things that are no actors.</summary>
    public Entity? Entity(int mention) => entityOf[chainOf[mention]];
}
