using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Finds out who the arguments of one article's clauses stand for.</summary>
internal sealed class Parties
{
    private readonly ReadArticle article;
    private readonly List<int>[] mentionsOf;
    private readonly PartyWords naming;
    private readonly FullestMentions fullest;

    internal Parties(ReadArticle article)
    {
        this.article = article;
        naming = new PartyWords(article);
        fullest = new FullestMentions(article.Cast);
        mentionsOf = new List<int>[article.Sentences.Count];
        for (var sentence = 0; sentence < mentionsOf.Length; sentence++) mentionsOf[sentence] = [];
        foreach (var mention in article.Cast.Mentions)
            if (mention.Sentence < mentionsOf.Length) mentionsOf[mention.Sentence].Add(mention.Index);
    }

    /// <summary>The argument and those coordinated with it.</summary>
    internal IEnumerable<Party> Of(Clause clause, int index)
    {
        var argument = clause.Arguments[index];
        var named = Named(clause, index);
        if (argument.Conjunct < 0) return named.Concat(IsSomebody(argument) ? Each(clause, index) : []);
        return named.Concat(Enumerable.Range(0, clause.Arguments.Count)
            .Where(other => other == index || (clause.Arguments[other].Conjunct == argument.Conjunct && clause.Arguments[other].Role == argument.Role)).Where(other => IsSomebody(clause.Arguments[other])).SelectMany(other => Each(clause, other)));
    }

    /// <summary>One party, or those whom one word names together: <c>Nigerian and British forces</c>, <c>the armies of Brazil and Argentina</c>.</summary>
    private IEnumerable<Party> Each(Clause clause, int index)
    {
        var argument = clause.Arguments[index];
        var owners = clause.Arguments.Where(other => other.Of == index && other.Preposition == "of" && other.Mention >= 0 && IsOwner(article.Cast.Mentions[other.Mention])).ToList();
        if (owners.Count < 2 || owners.Any(owner => owner.Conjunct != owners[0].Conjunct) || IsOneName(argument) || !IsSplit(argument, owners)) return [Of(argument)];
        return owners.Select(owner => Share(argument, owner));
    }

    private static bool IsOwner(Mention mention) => mention.Type is MentionType.State or MentionType.Nationality or MentionType.Organization or MentionType.Group or MentionType.Place;

    private bool IsOneName(Argument argument) => argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Form == MentionForm.Name;

    // "The leader of Chad and Mali" is one man: only several can be of several.
    private bool IsSplit(Argument argument, List<Argument> owners) =>
        article.Sentences[argument.Sentence].Tokens[argument.Head].Xpos is "NNS" or "NNPS" && owners.All(owner => owner.Sentence == argument.Sentence) && owners.Exists(owner => argument.Span.Contains(owner.Span)) && (owners.TrueForAll(owner => argument.Span.Contains(owner.Span)) || argument.Role == Clauses.Role.Subject);

    /// <summary>One of them, named by its own words.</summary>
    private Party Share(Argument argument, Argument owner)
    {
        if (article.Cast.Entity(owner.Mention) is not { } entity) return new Party(owner.Span, null);
        var name = $"{entity.Name} {argument.Lemma}";
        return new Party(owner.Span, new Entity { Id = $"local:{entity.Id}/{name.ToLowerInvariant()}", Name = name, Type = MentionType.People, Country = entity.Country, Sectors = entity.Sectors });
    }

    /// <summary>Not a pronoun of which the article does not say whom it means.</summary>
    private bool IsSomebody(Argument argument) => article.Meant(argument) is not (>= 0 and var index) || article.Cast.Mentions[index].Form != MentionForm.Pronoun || fullest.Of(index) != index || article.Cast.Entity(index) is not null;

    /// <summary>The bodies on whose side unnamed people act, named within their description: <c>guerrillas of the Lions of Peace</c>.</summary>
    internal IEnumerable<Party> Bodies(Argument argument)
    {
        if (argument.Sentence < 0 || argument.Sentence >= mentionsOf.Length || article.Meant(argument) is not (>= 0 and var own) || article.Cast.Mentions[own].Type != MentionType.People) yield break;
        foreach (var index in mentionsOf[argument.Sentence])
        {
            var mention = article.Cast.Mentions[index];
            if (index != own && argument.Span.Contains(mention.Span) && IsBody(mention) && IsOfThem(argument, mention)) yield return Of(mention.Span, mention.Sentence, mention.Head, index);
        }
    }

    // "jihadists against UN peacekeepers", "men on the board's list": whom they are set against is not whom they belong to.
    private bool IsOfThem(Argument people, Mention body)
    {
        var tokens = article.Sentences[people.Sentence].Tokens;
        for (int above = body.Head, steps = 0; above >= 0 && above != people.Head && steps < 6; above = tokens[above].Head, steps++)
            if (Array.Exists(tokens, token => token.Deprel == "case" && token.Head == above && token.Lemma is "against" or "on" or "to" or "near" or "at" or "after")) return false;
        return true;
    }

    // Named, or one that the article speaks of as known: "members of the army".
    private bool IsBody(Mention mention) => mention.Type is MentionType.Group or MentionType.Organization
        && (mention.Form == MentionForm.Name || (mention.Form == MentionForm.Nominal && article.Sentences[mention.Sentence].Tokens[mention.FirstToken].Lemma == "the" && !article.ThingWords.IsUnitOfGroup(LemmaOf(mention))));

    /// <summary>Those named as instances: <c>countries such as Egypt</c>, <c>regimes such as that of X in Iraq</c>.</summary>
    private IEnumerable<Party> Named(Clause clause, int index)
    {
        var within = new HashSet<int>();
        for (var other = 0; other < clause.Arguments.Count; other++)
        {
            var argument = clause.Arguments[other];
            var instance = argument.Of == index ? argument.Preposition is "such as" or "including" or "like" or "namely" : argument is { Of: < 0, Role: Clauses.Role.Oblique } && (argument.Preposition == "including" || IsAlongWith(argument)) && clause.Arguments[index].Role == Clauses.Role.Object;
            if (instance || within.Contains(argument.Of)) within.Add(other);
        }

        return within.Order().Select(other => clause.Arguments[other]).Where(argument => (Fillers.Of(article, argument) & Filler.Party) != 0 && argument.Mention >= 0).Select(Of);
    }

    /// <summary><c>Killed along with four others</c>: done to them as well.</summary>
    private bool IsAlongWith(Argument argument)
    {
        if (argument.Preposition is "along with" or "together with" or "as well as" or "in addition to") return true;
        if (argument.Preposition != "with") return false;
        var tokens = article.Sentences[argument.Sentence].Tokens;
        return Array.FindIndex(tokens, token => token.Head == argument.Head && token.Deprel == "case" && token.Form == "with") is > 0 and var with && tokens[with - 1].Form is "along" or "together";
    }

    /// <summary>The whole to which a thing belongs as its part (<c>the basement of the tower</c>, <c>the entrance of a bank</c>): what is done to the one is done to the other.</summary>
    internal int Whole(Clause clause, int index)
    {
        for (var steps = 0; steps < 3 && IsPart(clause.Arguments[index]); steps++)
        {
            var whole = -1;
            for (var other = 0; other < clause.Arguments.Count && whole < 0; other++)
                if (clause.Arguments[other] is { Preposition: "of" or "to" } part && (part.Of == index || IsRowWith(clause, index, part.Of))) whole = other;
            if (whole < 0) break;
            index = whole;
        }

        return index;
    }

    /// <summary>The land of which a border, coast or airspace is a part (<c>near Chad's border</c>): who lives or comes there is known by the land.</summary>
    internal int Land(Clause clause, int index)
    {
        if (!article.ThingWords.IsPartOfLand(clause.Arguments[index].Lemma)) return index;
        for (var other = 0; other < clause.Arguments.Count; other++)
            if (clause.Arguments[other] is { Preposition: "of" } && clause.Arguments[other].Of == index && (Fillers.Of(article, clause.Arguments[other]) & Filler.State) != 0) return other;
        return index;
    }

    // "The lot and garden of a hotel": both are the hotel's.
    private bool IsRowWith(Clause clause, int first, int last) => last > first && last < clause.Arguments.Count && clause.Arguments[first].Conjunct >= 0 && clause.Arguments[last].Conjunct == clause.Arguments[first].Conjunct && IsPart(clause.Arguments[last]);

    // "The bodies of two farmers", but "the head of the union".
    private bool IsPart(Argument argument) => article.ThingWords.IsPartOfBuilding(argument.Lemma)
        || (article.ThingWords.IsPartOfBody(argument.Lemma) && (article.Meant(argument) is not (>= 0 and var meant) || article.Cast.Mentions[meant].Type is not (MentionType.People or MentionType.Person)));

    internal Party Of(Argument argument) => Of(argument.Span, argument.Sentence, argument.Head, article.Meant(argument));

    internal Party Of(Source source) => Of(source.Span, source.Sentence, source.Head, source.Mention);

    // "the offices of the Daily Star": a building goes by whose it is.
    private bool IsOfSomebody(Mention mention) => mention is { Form: MentionForm.Nominal, Type: MentionType.Facility or MentionType.Other }
        || (mention is { Form: MentionForm.Nominal, Type: MentionType.Organization } && article.ThingWords.IsQuarters(LemmaOf(mention)));

    private string LemmaOf(Mention mention) => article.Sentences[mention.Sentence].Tokens[mention.Head].Lemma.ToLowerInvariant();

    private Party Of(Span span, int sentence, int head, int index)
    {
        var mention = index >= 0 && index < article.Cast.Mentions.Count ? article.Cast.Mentions[index] : null;
        if (mention is { Form: MentionForm.Nominal, Type: MentionType.People or MentionType.Person } && article.NameBeside(sentence, head) is >= 0 and var beside && article.Cast.Mentions[beside].Type == MentionType.Person)
            return Of(article.Cast.Mentions[beside].Span, sentence, article.Cast.Mentions[beside].Head, beside);
        if (mention is { Type: MentionType.Nationality } && NamedAtEnd(span, mention) is { } person) return Of(person.Span, person.Sentence, person.Head, person.Index);
        if (mention is not null && BodyOf(mention, span) is { } body) return Of(body.Span, body.Sentence, body.Head, body.Index);
        if (mention is not null && fullest.Of(index) is var full && full != index && article.Cast.Mentions[full] is { } fuller) return Of(fuller.Span, fuller.Sentence, fuller.Head, full);
        var entity = mention is null ? null : article.Cast.Entity(index);
        if (mention is { Form: MentionForm.Name, Type: MentionType.Person } && span.Contains(mention.Span)) span = mention.Span;
        var words = naming.Around(mention is not null && mention.Sentence == sentence && mention.Head == head && !IsOfSomebody(mention) ? mention.Span : span, sentence, head, mention);
        var local = entity is null || entity.Id.StartsWith("local:", StringComparison.Ordinal);
        if (entity?.Country is not null && !local) return new Party(words, entity);
        // "Turkish tank shelling": the tank's owner stands in the words of the tank, whatever it hangs on.
        var within = Within(mention is { Type: MentionType.Weapon } && mention.Sentence == sentence && mention.Head == head ? span.Cover(mention.Span) : span, sentence, head);
        if (within is null) return new Party(words, Located(entity, words, span, sentence));
        if (entity is not null) return new Party(words, local && entity.Type is MentionType.People or MentionType.Person or MentionType.Organization or MentionType.Place or MentionType.Facility ? entity with { Country = within.Country } : entity);
        var name = words.In(article.Text).ToString();
        return new Party(words, new Entity { Id = $"local:{within.Id}/{name.ToLowerInvariant()}", Name = name, Type = mention?.Type ?? MentionType.People, Country = within.Country, Sectors = within.Sectors });
    }

    /// <summary>The person whose name ends words that begin with a nationality: <c>Kenyan Ambassador Ana Lima</c>.</summary>
    private Mention? NamedAtEnd(Span words, Mention nationality) => mentionsOf[nationality.Sentence].Select(index => article.Cast.Mentions[index])
        .FirstOrDefault(mention => mention is { Form: MentionForm.Name, Type: MentionType.Person } && mention.Span.End == words.End && mention.Span.Start > nationality.Span.Start && words.Contains(mention.Span));

    /// <summary>The armed group whose units, forces or columns a description names: they are the group itself at work. Armies have parts with names of their own, and people are told apart from the group they belong to.</summary>
    private Mention? BodyOf(Mention units, Span span)
    {
        if (units is not { Form: MentionForm.Nominal } || !(units.Type is MentionType.Organization or MentionType.Group || (units.Type == MentionType.People && LemmaOf(units) == "unit")) || !article.ThingWords.IsUnitOfGroup(LemmaOf(units))) return null;
        var named = mentionsOf[units.Sentence].Select(index => article.Cast.Mentions[index])
            .Where(mention => mention is { Form: MentionForm.Name, Type: MentionType.Group } && units.Span.Contains(mention.Span) && span.Contains(mention.Span) && mention.Head < units.Head).ToList();
        return named.Count > 0 && named.TrueForAll(other => article.Cast.Chain(other.Index) == article.Cast.Chain(named[0].Index)) ? named[0] : null;
    }

    /// <summary>A place or building with the country that the map gives it.</summary>
    private Entity? Located(Entity? entity, Span words, Span span, int sentence)
    {
        if (entity is { Country: not null } || (entity is not null && entity.Type is not (MentionType.Place or MentionType.Facility))) return entity;
        foreach (var place in article.Places)
        {
            if (place.Sentence != sentence || !span.Contains(place.Span) || place.Place?.Country is not { } country) continue;
            var name = words.In(article.Text).ToString();
            return entity is null ? new Entity { Id = $"local:{name.ToLowerInvariant()}", Name = name, Type = MentionType.Facility, Country = country } : entity with { Country = country };
        }

        return entity;
    }

    /// <summary>The state or group named among the words before the head: its members, officials and agents stand for it.</summary>
    private Entity? Within(Span span, int sentence, int head)
    {
        if (sentence < 0 || sentence >= mentionsOf.Length) return null;
        Entity? found = null;
        foreach (var index in mentionsOf[sentence])
        {
            var mention = article.Cast.Mentions[index];
            if (!span.Contains(mention.Span) || mention.Head > head) continue;
            if (article.Cast.Entity(index) is { Country: not null } entity && mention.Type is MentionType.State or MentionType.Nationality or MentionType.Group or MentionType.Organization or MentionType.Person) found ??= article.Cast.Entity(index);
        }

        return found;
    }
}
