using Dragoman.Mentions;
using Dragoman.Registers;

namespace Dragoman.Actors;

/// <summary>Finds the entity of every chain: the register's, as of a day, or a local one with what the text tells.</summary>
internal sealed class Entities(Discourse discourse, DateOnly? day)
{
    private readonly Dictionary<string, int> locals = new(StringComparer.Ordinal);
    private readonly Surnames surnames = new(discourse, day);

    public Entity?[] Of(int[] chainOf, int chains)
    {
        var members = new List<Referent>[chains];
        for (var i = 0; i < chains; i++) members[i] = [];
        for (var i = 0; i < chainOf.Length; i++) members[chainOf[i]].Add(discourse.Referents[i]);
        var entities = new Entity?[chains];

        // Names first: descriptions lean on what their modifiers name.
        for (var i = 0; i < chains; i++)
            entities[i] = Registered(members[i]);
        for (var pass = 0; pass < 2; pass++)
            for (var i = 0; i < chains; i++)
                if (entities[i] is null || (pass == 1 && entities[i]!.Id.StartsWith("local:", StringComparison.Ordinal)))
                    entities[i] = Local(members[i], chainOf, entities, entities[i]?.Id);
        return entities;
    }

    private Entity? Registered(List<Referent> chain)
    {
        foreach (var referent in chain)
            if (referent.IsName && referent.Mention.Type != MentionType.Place && referent.Mention.Register is { } id && discourse.Register.Find(id) is >= 0 and var at)
                return FromRegister(at, referent.Mention.Type == MentionType.Nationality);
        foreach (var referent in chain)
            if (discourse.Stands.TryGetValue(referent.Index, out var state))
                return FromRegister(state, false);
        return null;
    }

    private Entity FromRegister(int at, bool nationality)
    {
        var entry = discourse.Register.Entries[at];
        var office = day is { } published ? discourse.Register.OfficeOn(at, published) : null;
        return new Entity
        {
            Id = entry.Id,
            Name = entry.Name,
            Type = nationality ? MentionType.Nationality : TypeOf(entry.Kind),
            Country = office is { Of.Length: 3 } ? office.Of : entry.Country ?? entry.Codes?.Iso3,
            Sectors = office is { Sectors.Count: > 0 } ? office.Sectors : entry.Sectors,
            Role = office?.Role,
            Active = entry.Active,
        };
    }

    private static MentionType TypeOf(RegisterKind kind) => kind switch
    {
        RegisterKind.State or RegisterKind.Territory => MentionType.State,
        RegisterKind.Organization => MentionType.Organization,
        RegisterKind.Group => MentionType.Group,
        RegisterKind.Person => MentionType.Person,
        _ => MentionType.People,
    };

    private Entity? Local(List<Referent> chain, int[] chainOf, Entity?[] entities, string? id)
    {
        var head = chain.FirstOrDefault(m => m.IsName) ?? chain.FirstOrDefault(m => m.IsNominal);
        if (head is null) return null;
        var type = discourse.TypeOf(head.Index);
        if (type is MentionType.Other or MentionType.Weapon or MentionType.Facility or MentionType.Time or MentionType.Number) return null;
        var reading = new Affiliations(discourse, chainOf, entities);
        foreach (var referent in chain) reading.Add(referent);
        if (reading.ActsFor is { } group && head.IsNominal) return group;
        return new Entity
        {
            Id = id ?? NewId(head),
            Name = NameOf(head),
            Type = type,
            Country = reading.Country ?? (head.IsName ? CountryIn(head) ?? surnames.CountryOf(chain) : null),
            Sectors = reading.Sectors,
            Role = reading.Role,
        };
    }

    /// <summary>The country a name speaks of: a capital's own, or a state or adjective inside (<c>Libyan National Army</c>).</summary>
    private string? CountryIn(Referent name)
    {
        if (name.Mention.Register is { } id && discourse.Register.Find(id) is >= 0 and var at) return discourse.Register.Entries[at].Country;
        if (name.Mention.Type == MentionType.Person) return null;
        foreach (var match in discourse.Register.Match(name.Tree.Tokens.AsSpan(name.Mention.FirstToken, name.Mention.EndToken - name.Mention.FirstToken)))
            if (match.Kind is not RegisterNameKind.Agent && discourse.Register.Entries[match.Entry].Kind is RegisterKind.State)
                return discourse.Register.Entries[match.Entry].Country;
        return null;
    }

    private static string NameOf(Referent referent)
    {
        var tokens = referent.Tree.Tokens;
        var text = new System.Text.StringBuilder();
        for (var i = referent.Mention.FirstToken; i < referent.Mention.EndToken; i++)
        {
            if (i == referent.Mention.FirstToken && tokens[i].Upos == "DET") continue;
            text.Append(tokens[i].Form);
            if (tokens[i].SpaceAfter && i + 1 < referent.Mention.EndToken) text.Append(' ');
        }

        return text.Length == 0 ? tokens[referent.Mention.Head].Form : text.ToString();
    }

    private string NewId(Referent referent)
    {
        var slug = string.Join('-', referent.Words.Take(6).Select(w => new string([.. w.Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0));
        if (slug.Length == 0) slug = "unnamed";
        var count = locals[slug] = locals.GetValueOrDefault(slug) + 1;
        return count == 1 ? "local:" + slug : $"local:{slug}-{count}";
    }
}
