using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>Makes the pattern of one example whose clause was found.</summary>
internal sealed class SlotBuilder(RuleSource rule, ReadArticle article, ExampleClause example, HashSet<string> used)
{
    internal (Pattern Pattern, Dictionary<Part, Filler> Fillers) Build(int index)
    {
        var fillers = new Dictionary<Part, Filler>();
        var slots = example.Places.Where(place => place.Argument >= 0).GroupBy(place => (place.InContent, place.Argument)).Select(group => Slot([.. group], fillers)).ToList();
        var pinned = example.Places.FirstOrDefault(place => place is { Argument: < 0, InContent: true, Modal: null });
        var pattern = new Pattern
        {
            Rule = index,
            Kind = example.Clause.Predicate.Kind,
            Lemmas = Predicates(example.Clause.Predicate, example.Places.Any(place => place is { Argument: < 0, InContent: false, Modal: null })),
            Modals = Modals(false),
            ContentModals = Modals(true),
            ContentIsInfinitive = example.Content is { } asked && Matcher.IsInfinitive(article, asked),
            ContentIsCopular = pinned is not null && Matcher.IsCopular(example.Content!.Predicate),
            ContentIsOwn = example.Content is { } own && Matcher.IsInfinitive(article, own) && TakingPart.HasSameDoer(example.Clause, own) == true,
            IsIntransitive = example.Clause.Predicate.Kind == PredicateKind.Verb && !example.Clause.Arguments.Any(argument => argument.Role == Role.Object) && !slots.Any(slot => slot.Role == Role.Object),
            IsCopular = Matcher.IsCopular(example.Clause.Predicate),
            ContentTypes = rule.Rule.Content.Contains("any") ? [] : rule.Rule.Content,
            ContentIsUnreal = example.Content is { Status: not (Status.Asserted or Status.Claimed or Status.Denied) } && rule.Rule.Content.Count > 0,
            Slots = [.. slots.OrderBy(slot => slot.Words.Count > 0 ? 0 : 1)],
            ContentLemmas = pinned is null ? [] : Predicates(example.Content!.Predicate, true),
            NeedsContent = example.Content is not null,
        };
        return (pattern, fillers);
    }

    /// <summary>
    /// Words before a required noun that no mark holds: <c>a stress *position*</c> would ask for any position. Their author either requires them or says that they may be missing.
    /// </summary>
    internal IEnumerable<string> Unmarked(IReadOnlyList<Mark> marks)
    {
        foreach (var place in example.Places.Where(place => place is { Argument: >= 0, Mark.Required: true }))
        {
            var argument = (place.InContent ? example.Content! : example.Clause).Arguments[place.Argument];
            var tokens = article.Sentences[argument.Sentence].Tokens;
            for (var index = 0; index < argument.Head; index++)
                if (tokens[index].Head == argument.Head && tokens[index].Deprel is "compound" or "amod" && !marks.Any(mark => mark.Span.Contains(tokens[index].Span))) yield return $"{tokens[index].Form} {tokens[argument.Head].Form}";
        }
    }

    private IReadOnlyList<string> Modals(bool inContent) => [.. example.Places.Where(place => place.InContent == inContent && place.Modal is not null).SelectMany(place => Widened([place.Modal!])).Distinct(StringComparer.Ordinal)];

    private Slot Slot(IReadOnlyList<MarkPlace> places, Dictionary<Part, Filler> fillers)
    {
        var argument = (places[0].InContent ? example.Content! : example.Clause).Arguments[places[0].Argument];
        var part = places.Select(place => place.Mark.Part).FirstOrDefault(part => part != Part.None);
        if (rule.Rule.IsRelation && part == Part.Object) part = Part.Recipient;
        if (part != Part.None) fillers[part] = fillers.GetValueOrDefault(part) | Strict(Fillers.Of(article, argument));
        var required = places.FirstOrDefault(place => place.Mark.Required);
        var isObject = argument.Role == Role.Oblique && !places[0].InContent && argument.Preposition == Particle(example.Clause.Predicate);
        return new Slot
        {
            Role = isObject ? Role.Object : argument.Role,
            Prepositions = argument.Role == Role.Oblique && !isObject ? Widened([argument.Preposition]) : [],
            Part = part,
            Words = required is null ? [] : Words(argument, required.Mark.Span),
            InContent = places[0].InContent,
            OnRequired = argument is { Role: Role.Oblique, Of: >= 0 } && example.Places.Any(place => place.InContent == places[0].InContent && place.Argument == argument.Of && place.Mark.Required),
        };
    }

    /// <summary>The reading of an example's filler: a state is meant as somebody who acts, not as a place; who acts in an event may be of any kind that can.</summary>
    private Filler Strict(Filler filler)
    {
        if ((filler & Filler.Party) == 0) return filler;
        return rule.Rule.IsRelation ? filler & Filler.Party : Filler.Party;
    }

    private IReadOnlyList<WordChoice> Words(Argument argument, Span mark)
    {
        var marked = mark.In(article.Text).ToString().ToLowerInvariant();
        var modifiers = argument.Modifiers.Where(modifier => MarkHolds(argument, mark, modifier)).ToList();
        var choices = new List<WordChoice> { new(argument.Lemma, modifiers) };
        foreach (var key in new[] { marked, argument.Lemma, WordForms.Singular(marked) }.Distinct(StringComparer.Ordinal))
        {
            if (!rule.Words.TryGetValue(key, out var others)) continue;
            used.Add(key);
            choices.AddRange(others.SelectMany(WordForms.Choices));
        }

        return [.. choices.DistinctBy(choice => string.Join(' ', [.. choice.Modifiers, choice.Lemma]))];
    }

    private bool MarkHolds(Argument argument, Span mark, string modifier) =>
        article.Sentences[argument.Sentence].Tokens.Any(token => mark.Contains(token.Span) && string.Equals(token.Lemma, modifier, StringComparison.OrdinalIgnoreCase));

    /// <summary>The particle that the tree missed, where the example's author speaks of the verb with it: as key of <c>words</c> or within the mark.</summary>
    private string Particle(Predicate predicate)
    {
        var particle = Particles.After(article, predicate);
        if (particle.Length == 0) return "";
        var tokens = article.Sentences[predicate.Sentence].Tokens;
        var both = new Span(tokens[predicate.Head].Span.Start, tokens[predicate.Head + 1].Span.End);
        return rule.Words.ContainsKey($"{predicate.Lemma} {particle}") || example.Places.Any(place => place.Mark.Required && place.Mark.Span.Contains(both)) ? particle : "";
    }

    /// <summary>Predicates that may stand there; of <c>is the leader of</c> the noun where the example marks it, else the copula.</summary>
    private IReadOnlyList<string> Predicates(Predicate predicate, bool marked)
    {
        if (Particle(predicate) is { Length: > 0 } particle) return Widened([$"{predicate.Lemma} {particle}"]);
        if (Matcher.IsCopular(predicate)) return Widened([marked ? predicate.Word : predicate.Lemma]);
        var surface = predicate.Span.In(article.Text).ToString().ToLowerInvariant();
        return Widened([predicate.Lemma, predicate.Word], surface);
    }

    private IReadOnlyList<string> Widened(IReadOnlyList<string> words, params ReadOnlySpan<string> furtherKeys)
    {
        var all = words.ToList();
        foreach (var key in (string[])[.. words, .. furtherKeys])
        {
            if (!rule.Words.TryGetValue(key, out var others)) continue;
            used.Add(key);
            all.AddRange(others.Select(other => other.ToLowerInvariant()));
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }
}
