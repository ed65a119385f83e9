using Dragoman.Clauses;
using Dragoman.Mentions;

namespace Dragoman.Codebooks;

/// <summary>Matches the clauses of one article against a codebook. The most specific rule wins: more words bound, then more parts filled, then more qualifiers bound, then the order of the rules.</summary>
public sealed class Matcher
{
    private static readonly string[] Resulting = ["shoot", "stab", "beat", "free", "release", "return", "burn", "batter", "hack"];

    private readonly Codebook codebook;
    private readonly ReadArticle article;
    private readonly List<int>?[] children;
    private readonly HashSet<(int Sentence, int Head)> happenings;

    /// <summary>A matcher over one article.</summary>
    public Matcher(Codebook codebook, ReadArticle article)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(article);
        this.codebook = codebook;
        this.article = article;
        children = new List<int>?[article.Clauses.Count];
        foreach (var clause in article.Clauses)
            if (clause.Parent >= 0 && clause.Parent < children.Length) (children[clause.Parent] ??= []).Add(clause.Index);
        happenings = [.. article.Clauses.Where(clause => clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb)
            .Select(clause => (clause.Predicate.Sentence, clause.Predicate.Head))];
    }

    /// <summary>Per clause the event rule that wins, or <c>null</c>; content rules look at what the other rules found in the content clause.</summary>
    public IReadOnlyList<Match?> Events()
    {
        var found = new Match?[article.Clauses.Count];
        foreach (var clause in article.Clauses)
            if (!clause.IsDescription) found[clause.Index] = Best(clause, false, null);
        for (var index = found.Length - 1; index >= 0; index--)
            if (children[index] is not null && !article.Clauses[index].IsDescription) found[index] = Better(found[index], Best(article.Clauses[index], true, found));
        return found;
    }

    /// <summary>All relation rules that match, at most one a type and clause, by clause.</summary>
    public IReadOnlyList<Match> Relations()
    {
        var all = new List<Match>();
        foreach (var clause in article.Clauses)
        {
            var best = new Dictionary<string, Match>(StringComparer.Ordinal);
            foreach (var pattern in Candidates(clause))
            {
                var rule = codebook.Rules[codebook.Patterns[pattern].Rule];
                if (!rule.IsRelation || clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb || Try(clause, codebook.Patterns[pattern], null, out _) is not { } match) continue;
                best[rule.Type] = Better(best.GetValueOrDefault(rule.Type), match)!;
            }

            all.AddRange(best.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
        }

        return all;
    }

    /// <summary>Tries one pattern on one clause. <paramref name="events"/> are the event rules found so far, by clause; content rules need them.</summary>
    public Match? Try(Clause clause, Pattern pattern, IReadOnlyList<Match?>? events, out Mismatch? mismatch)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(pattern);
        mismatch = null;
        if (IsCopular(clause.Predicate) != pattern.IsCopular || (clause.Predicate.Kind == PredicateKind.Juncture && !codebook.Rules[pattern.Rule].IsRelation))
        {
            mismatch = new Mismatch(null, $"the predicate is a {clause.Predicate.Kind}, the example has a {pattern.Kind}");
            return null;
        }

        if (pattern.IsIntransitive && clause.Predicate.Kind == PredicateKind.Verb && HasObjectBesideSubject(clause))
        {
            mismatch = new Mismatch(null, "the clause has an object, the example has none");
            return null;
        }

        if (codebook.Rules[pattern.Rule].Except is { Count: > 0 } except && children[clause.Index] is { } contents && contents.Exists(child => except.Contains(article.Clauses[child].Predicate.Lemma)))
        {
            mismatch = new Mismatch(null, "the rule leaves alone what is said or done in its content");
            return null;
        }

        if (pattern.Modals.Count > 0 && !HasModal(clause, pattern.Modals))
        {
            mismatch = new Mismatch(null, $"no {string.Join(" or ", pattern.Modals)} stands there");
            return null;
        }

        if (pattern.Kind == PredicateKind.Verb && clause.Predicate.Kind == PredicateKind.Verb && !codebook.Rules[pattern.Rule].IsRelation && IsNaming(clause) && pattern.Bound == 1)
        {
            mismatch = new Mismatch(null, "the clause says what its object is called or found, the example does not");
            return null;
        }

        if (!pattern.NeedsContent) return Bind(clause, pattern, null, out mismatch);
        foreach (var child in children[clause.Index] ?? [])
        {
            if (ContentFits(clause, article.Clauses[child], pattern, events?[child]) && Bind(clause, pattern, article.Clauses[child], out mismatch) is { } match) return match;
        }

        mismatch ??= new Mismatch(null, "what is said, promised or asked is nothing the rule speaks of");
        return null;
    }

    // "Called him a liar": not the verb of "called him".
    private bool IsNaming(Clause clause)
    {
        // "was shot dead", "were freed unharmed": what came of it, not what he is called.
        if (Resulting.Contains(clause.Predicate.Lemma)) return false;
        var (thing, said) = (false, false);
        foreach (var argument in clause.Arguments)
        {
            thing |= argument is { Role: Role.Object, Of: < 0 };
            said |= argument is { Role: Role.Complement, Of: < 0 } && article.Sentences[argument.Sentence].Tokens[argument.Head].Upos != "PROPN";
        }

        return thing && said;
    }

    // A passive has an object and no subject; its verb may still be the example's.
    private static bool HasObjectBesideSubject(Clause clause)
    {
        var (subject, found) = (false, false);
        foreach (var argument in clause.Arguments)
        {
            subject |= argument.Role == Role.Subject;
            found |= argument.Role == Role.Object && argument.Of < 0;
        }

        return subject && found;
    }

    /// <summary>Indices of the patterns whose predicate is the clause's, each once.</summary>
    public IReadOnlyList<int> Candidates(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var found = new List<int>();
        foreach (var index in codebook.Candidates(clause.Predicate.Lemma)) found.Add(index);
        if (Particles.After(article, clause.Predicate) is { Length: > 0 } particle)
            foreach (var index in codebook.Candidates($"{clause.Predicate.Lemma} {particle}"))
                if (!found.Contains(index)) found.Add(index);
        if (found.Count == 0 && clause.Predicate.Lemma.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
            foreach (var index in codebook.Candidates(clause.Predicate.Lemma[..blank])) found.Add(index);
        if (clause.Predicate.Modifiers is [.., var modifier])
            foreach (var index in codebook.Candidates($"{modifier} {clause.Predicate.Word}"))
                if (!found.Contains(index)) found.Add(index);
        if (clause.Predicate.Word == clause.Predicate.Lemma) return found;
        foreach (var index in codebook.Candidates(clause.Predicate.Word))
            if (!found.Contains(index)) found.Add(index);
        return found;
    }

    /// <summary>Whether a predicate is a copula or the tie without a verb that says the same.</summary>
    internal static bool IsCopular(Predicate predicate) => predicate.Kind == PredicateKind.Copula || (predicate.Kind == PredicateKind.Juncture && predicate.Lemma == "be");

    private Match? Best(Clause clause, bool content, IReadOnlyList<Match?>? events)
    {
        Match? best = null;
        foreach (var index in Candidates(clause))
        {
            var pattern = codebook.Patterns[index];
            if (pattern.NeedsContent != content || codebook.Rules[pattern.Rule].IsRelation) continue;
            best = Better(best, Try(clause, pattern, events, out _));
        }

        return best;
    }

    private static Match? Better(Match? a, Match? b)
    {
        if (a is null || b is null) return a ?? b;
        var order = a.Pattern.Bound.CompareTo(b.Pattern.Bound);
        if (order == 0) order = a.Filled.CompareTo(b.Filled);
        if (order == 0) order = a.Qualifiers.CompareTo(b.Qualifiers);
        if (order == 0) order = b.Pattern.Rule.CompareTo(a.Pattern.Rule);
        return order >= 0 ? a : b;
    }

    /// <summary>Whether <c>to</c> stands before the predicate.</summary>
    internal static bool IsInfinitive(ReadArticle article, Clause clause)
    {
        var tokens = article.Sentences[clause.Predicate.Sentence].Tokens;
        for (var index = clause.Predicate.Head - 1; index >= 0 && index >= clause.Predicate.Head - 4; index--)
            if (tokens[index].Head == clause.Predicate.Head && tokens[index].Deprel == "mark" && tokens[index].Lemma == "to") return true;
        return false;
    }

    private bool HasModal(Clause clause, IReadOnlyList<string> modals)
    {
        var tokens = article.Sentences[clause.Predicate.Sentence].Tokens;
        for (var index = 0; index < tokens.Length; index++)
            if (tokens[index].Head == clause.Predicate.Head && tokens[index].Deprel.StartsWith("aux", StringComparison.Ordinal) && tokens[index].Lemma is { } lemma && modals.Contains(lemma)) return true;
        return false;
    }

    private bool ContentFits(Clause clause, Clause child, Pattern pattern, Match? match)
    {
        if (pattern.ContentIsOwn && child.Predicate.Kind == PredicateKind.Verb && TakingPart.HasSameDoer(clause, child) == false) return false;
        if (pattern.ContentModals.Count > 0 && !HasModal(child, pattern.ContentModals)) return false;
        // "Promised support" is not "promised to support": what is promised by its noun is told by a rule that names the noun.
        if (pattern.ContentIsInfinitive && child.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb) return false;
        if (pattern is { ContentIsInfinitive: true, ContentTypes.Count: 0 } && !(child.Predicate.Kind == PredicateKind.Verb && IsInfinitive(article, child))) return false;
        if (pattern.ContentIsUnreal && child.Status is Status.Asserted or Status.Claimed or Status.Denied) return false;
        if (pattern.ContentIsCopular && !IsCopular(child.Predicate)) return false;
        if (pattern.ContentLemmas.Count > 0 && !pattern.ContentLemmas.Contains(child.Predicate.Lemma) && !pattern.ContentLemmas.Contains(child.Predicate.Word)) return false;
        return pattern.ContentTypes.Count == 0 || (match is not null && pattern.ContentTypes.Contains(match.Rule.Type));
    }

    private Match? Bind(Clause clause, Pattern pattern, Clause? content, out Mismatch? mismatch)
    {
        var bindings = new int[pattern.Slots.Count];
        var means = -1;
        mismatch = null;
        for (var index = 0; index < bindings.Length; index++)
        {
            var slot = pattern.Slots[index];
            var holder = slot.InContent ? content! : clause;
            bindings[index] = Fill(holder, slot, pattern, bindings.AsSpan(0, index));
            if (bindings[index] < 0 && Reaches(pattern, slot))
            {
                bindings[index] = FillThrough(holder, slot, pattern, bindings.AsSpan(0, index));
                // "recognised South Ossetia's independence": where nobody is named, the land stands for who lives there.
                if (bindings[index] < 0) bindings[index] = FillThrough(holder, slot with { Filler = slot.Filler | Filler.Place }, pattern, bindings.AsSpan(0, index));
                if (bindings[index] < 0) bindings[index] = FillMatter(holder, slot, pattern, bindings.AsSpan(0, index));
            }

            if (bindings[index] >= 0) continue;
            var instead = slot is { Part: Part.Actor, InContent: false, Words.Count: 0 } ? Means(clause, slot) : -1;
            if (instead >= 0) means = instead;
            else if (!MayStayEmpty(holder, pattern, slot, codebook.Rules[pattern.Rule].IsRelation))
            {
                mismatch = new Mismatch(slot, slot.Words.Count > 0 ? $"no {string.Join(" or ", slot.Words.Select(word => word.Lemma).Take(6))} stands there" : $"no {slot.Part} of the right kind stands there");
                return null;
            }
        }

        if (codebook.Rules[pattern.Rule].Apart && !TakingPart.AreApart(article, clause, pattern, content, bindings))
        {
            mismatch = new Mismatch(null, "actor and recipient are not known to belong to different lands");
            return null;
        }

        foreach (var part in codebook.Rules[pattern.Rule].Named)
        {
            if (IsFilled(pattern, bindings, part)) continue;
            mismatch = new Mismatch(null, $"the rule asks for somebody as {part}");
            return null;
        }

        return new Match { Clause = clause.Index, Rule = codebook.Rules[pattern.Rule], Pattern = pattern, Bindings = bindings, Content = content?.Index ?? -1, Means = means, Qualifiers = Qualifiers(clause, content, pattern, bindings) };
    }

    private static bool IsFilled(Pattern pattern, int[] bindings, Part part)
    {
        for (var index = 0; index < bindings.Length; index++)
            if (bindings[index] >= 0 && pattern.Slots[index].Part == part) return true;
        return false;
    }

    private static int Qualifiers(Clause clause, Clause? content, Pattern pattern, int[] bindings)
    {
        var further = 0;
        for (var index = 0; index < bindings.Length; index++)
        {
            var slot = pattern.Slots[index];
            if (slot.Words.Count == 0 || bindings[index] < 0) continue;
            var argument = (slot.InContent ? content! : clause).Arguments[bindings[index]];
            further += slot.Words.Where(word => Fits(word, argument)).Max(word => word.Modifiers.Count) - slot.Words.Min(word => word.Modifiers.Count);
        }

        return further;
    }

    private int Fill(Clause clause, Slot slot, Pattern pattern, ReadOnlySpan<int> used)
    {
        var best = -1;
        for (var index = 0; index < clause.Arguments.Count; index++)
        {
            var argument = clause.Arguments[index];
            if (!IsUsed(index, slot, pattern, used) && (best < 0 || IsNearer(clause, argument, clause.Arguments[best]) || IsBare(clause.Arguments[best], argument)) && (SlotRoles.Accepts(slot, argument, clause, pattern.Kind) || IsParticleObject(clause, slot, argument, pattern)) && WordsFit(slot, argument) && FillerFits(slot, argument) && !(slot.OnRequired && argument.Of >= 0 && !IsUnder(clause, argument, used))
                && !(slot is { Part: Part.Recipient, InContent: false, Role: Role.Oblique } && argument.Of >= 0 && !codebook.Rules[pattern.Rule].IsRelation && (IsSubject(clause, argument) || IsOnSubject(clause, argument)))) best = index;
        }

        return best;
    }

    // "air strikes this year against Y": what stands without a preposition fills a phrase's place only where no phrase does.
    private static bool IsBare(Argument best, Argument argument) => best is { Role: Role.Oblique, Preposition: "" } && argument is { Role: Role.Oblique, Preposition.Length: > 0 };

    private static bool IsUnder(Clause clause, Argument argument, ReadOnlySpan<int> used)
    {
        for (var steps = 0; argument.Of >= 0 && argument.Of < clause.Arguments.Count && steps < 3; steps++, argument = clause.Arguments[argument.Of])
            if (used.Contains(argument.Of)) return true;
        return false;
    }

    // Two subjects that are not coordinated are a parser's error; the one beside the predicate is the likelier ("A former aide, X was accused").
    private static bool IsNearer(Clause clause, Argument argument, Argument other) =>
        argument.Role == other.Role && argument.Role is Role.Subject or Role.Object && argument.Of < 0 && argument.Conjunct != other.Conjunct
        && argument.Sentence == clause.Predicate.Sentence && other.Sentence == clause.Predicate.Sentence
        && Math.Abs(argument.Head - clause.Predicate.Head) < Math.Abs(other.Head - clause.Predicate.Head);

    private bool Reaches(Pattern pattern, Slot slot) =>
        slot is { Part: Part.Recipient, Words.Count: 0, Role: not Role.Subject } && codebook.Type(codebook.Rules[pattern.Rule].Type)?.Reaches == true;

    /// <summary>The party to which the thing in the slot belongs: <c>condemned a decision of Y</c>, <c>attacked Y's embassy</c>.</summary>
    private int FillThrough(Clause clause, Slot slot, Pattern pattern, ReadOnlySpan<int> used)
    {
        for (var thing = 0; thing < clause.Arguments.Count; thing++)
        {
            if (!SlotRoles.Accepts(slot, clause.Arguments[thing], clause, pattern.Kind)) continue;
            for (var index = 0; index < clause.Arguments.Count; index++)
            {
                var argument = clause.Arguments[index];
                if (argument.Of != thing || IsUsed(index, slot, pattern, used) || argument.Preposition is not ("of" or "by" or "from" or "in" or "against" or "on")) continue;
                if (FillerFits(slot, argument) && !IsSubject(clause, argument) && !IsOnSubject(clause, argument)) return index;
            }
        }

        return -1;
    }

    /// <summary>The thing that may stand for a party: <c>condemned the decision</c>.</summary>
    private int FillMatter(Clause clause, Slot slot, Pattern pattern, ReadOnlySpan<int> used)
    {
        for (var index = 0; index < clause.Arguments.Count; index++)
            if (!IsUsed(index, slot, pattern, used) && SlotRoles.Accepts(slot, clause.Arguments[index], clause, pattern.Kind) && codebook.IsMatter(codebook.Rules[pattern.Rule].Type, clause.Arguments[index].Lemma)) return index;
        return -1;
    }

    // "His government" acts; he is not whom it acts on.
    private static bool IsOnSubject(Clause clause, Argument argument) => argument.Of >= 0 && argument.Of < clause.Arguments.Count && clause.Arguments[argument.Of].Role == Role.Subject;

    // "their demands", of those who make them: not somebody else.
    private bool IsSubject(Clause clause, Argument argument)
    {
        var mention = article.Meant(argument);
        if (mention < 0) return false;
        foreach (var other in clause.Arguments)
            if (other.Role == Role.Subject && article.Meant(other) is >= 0 and var subject && article.Cast.Chain(subject) == article.Cast.Chain(mention)) return true;
        return false;
    }

    private bool IsParticleObject(Clause clause, Slot slot, Argument argument, Pattern pattern) => slot.Role == Role.Object && argument.Role == Role.Oblique && argument.Of < 0
        && argument.Preposition.Length > 0 && Particles.After(article, clause.Predicate) == argument.Preposition && pattern.Lemmas.Contains($"{clause.Predicate.Lemma} {argument.Preposition}");

    private static bool IsUsed(int argument, Slot slot, Pattern pattern, ReadOnlySpan<int> used)
    {
        for (var other = 0; other < used.Length; other++)
            if (used[other] == argument && pattern.Slots[other].InContent == slot.InContent) return true;
        return false;
    }

    private static bool WordsFit(Slot slot, Argument argument)
    {
        if (slot.Words.Count == 0) return true;
        foreach (var word in slot.Words)
            if (Fits(word, argument)) return true;
        return false;
    }

    private static bool Fits(WordChoice word, Argument argument) => word.Lemma == argument.Lemma && word.Modifiers.All(argument.Modifiers.Contains);

    // "On Wednesday evening" says when, whatever a rule would take there.
    private bool FillerFits(Slot slot, Argument argument) =>
        slot.Part is Part.None or Part.Detail || !(slot.Part is Part.Actor or Part.Recipient or Part.Object && article.IsTime(argument.Sentence, argument.Head)) && FillerIs(slot, argument);

    private bool FillerIs(Slot slot, Argument argument) => slot.Filler == Filler.Any || (Fillers.Of(article, argument) & slot.Filler) != 0;

    private int Means(Clause clause, Slot slot)
    {
        for (var index = 0; index < clause.Arguments.Count; index++)
        {
            var argument = clause.Arguments[index];
            if (argument.Role != slot.Role || clause.Arguments.Any(other => IsNearer(clause, other, argument))) continue;
            var mention = argument.Mention >= 0 ? article.Cast.Mentions[argument.Mention] : null;
            if (mention?.Type == MentionType.Weapon || happenings.Contains((argument.Sentence, argument.Head)) || (mention is not null && happenings.Contains((mention.Sentence, mention.Head))) || IsOfMaker(clause, index)) return index;
        }

        return -1;
    }

    // "A government report called for talks": what is done by a thing of somebody's is done by him.
    private bool IsOfMaker(Clause clause, int thing) => article.MakersOf(clause, thing).Any();

    private static bool MayStayEmpty(Clause clause, Pattern pattern, Slot slot, bool isRelation)
    {
        if (slot.Words.Count > 0 || slot.Part == Part.Place || (isRelation && slot.Part is Part.Actor or Part.Recipient)) return false;
        if (slot.InContent || slot.Part is Part.Object or Part.Instrument or Part.Detail) return true;
        foreach (var argument in clause.Arguments)
            if (SlotRoles.Accepts(slot, argument, clause, pattern.Kind)) return false;
        if (slot.Part == Part.Actor) return true;
        return clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb || pattern.Slots.Any(other => other.Words.Count > 0 && !other.InContent);
    }
}
