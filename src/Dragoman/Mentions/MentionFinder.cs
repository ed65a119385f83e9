using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Mentions;

/// <summary>
/// Finds what a text speaks of: names, descriptions and pronouns, each with its kind. Immutable; may be used from several threads at once.
/// Time is linear in the text.
/// </summary>
public sealed class MentionFinder
{
    private const int LongestBound = 3;
    private const int LongestOffice = 7;
    private readonly ActorRegister register;
    private readonly MentionLexicon lexicon;
    private readonly NameShapes shapes;
    private readonly NameTagger? tagger;

    /// <summary>A finder that knows the actors of a register and the words of a lexicon.</summary>
    /// <param name="register">Actors known by name.</param>
    /// <param name="lexicon">Words that tell kinds.</param>
    /// <param name="names">Trained weights of the name tagger; <c>null</c> to go by the shapes of names alone.</param>
    public MentionFinder(ActorRegister register, MentionLexicon lexicon, NameModel? names = null)
        : this(register, lexicon, names is null ? null : new NameTagger(names))
    {
    }

    internal MentionFinder(ActorRegister register, MentionLexicon lexicon, NameTagger? tagger)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(lexicon);
        this.register = register;
        this.lexicon = lexicon;
        shapes = new NameShapes(lexicon);
        this.tagger = tagger;
    }

    /// <summary>All mentions of an article, by place in the text; times are left to the stage that reads them.</summary>
    public IReadOnlyList<Mention> Find(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var found = new List<Mention>();
        var context = new NameContext(sentences, lexicon);
        var known = new List<NamedSpan>[sentences.Count];
        var trees = new SentenceTree[sentences.Count];
        var matches = new List<RegisterMatch>[sentences.Count];
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = new SentenceTree(sentences[i]);
            matches[i] = register.Match(sentences[i]);
            known[i] = NameSource.Known(register, matches[i]);
        }

        var seen = Seen(trees, context, known);

        seen = new NameRepair(lexicon).Mend(sentences, seen, known, context);
        for (var i = 0; i < seen.Length; i++) AddSentence(trees[i], matches[i], seen[i], found);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return [.. found.DistinctBy(m => m.Span).Select((m, i) => m with { Index = i })];
    }

    private void AddSentence(SentenceTree tree, List<RegisterMatch> matches, List<NamedSpan> seen, List<Mention> found)
    {
        var known = Names.Known(register, matches, tree, lexicon);
        var names = Names.WithTitled(tree, Names.WithLeaders(register, tree, WithPeoples(tree.Tokens, Names.Merge(known, seen.ConvertAll(name => Undescribed(tree.Tokens, name, known))))), lexicon);
        var named = new int[tree.Tokens.Length];
        foreach (var name in names)
        {
            found.Add(Named(tree, name));
            Array.Fill(named, found.Count, name.First, name.End - name.First);
        }

        foreach (var body in Bodies(tree, named, found).ToList())
        {
            found.Add(body);
            named[body.Head] = found.Count;
        }

        for (var i = 0; i < tree.Tokens.Length; i++)
            if (named[i] == 0 && Unnamed(tree, i, matches, named, found) is { } mention && !Closes(tree, mention, named, found) && !Introduces(tree, mention, named, found))
            {
                found.Add(mention);
                if (mention.Quantity is not null && Count(tree, mention) is { } count) found.Add(count);
            }
    }

    /// <summary>A group's known name without what the text says of it: <c>Maoist</c> before it, whose people are meant behind it (<c>Lions of Peace commando</c>); a person without the people he belongs to.</summary>
    private NamedSpan Undescribed(Token[] tokens, NamedSpan name, List<NamedSpan> known)
    {
        foreach (var inner in known)
        {
            if (inner.First < name.First || inner.End > name.End || inner.End - inner.First == name.End - name.First) continue;
            if (inner.Type is MentionType.Group && IsDescribing(tokens, name.First, inner.First) && IsDescribing(tokens, inner.End, name.End)) return inner;
            if (name.Type == MentionType.Person && inner.Type == MentionType.Nationality && inner.First == name.First && name.End - inner.End > 1) return name with { First = inner.End };
        }

        return name.Type == MentionType.Person && name.End - name.First > 2 && (lexicon.IsPeople(tokens[name.First].Form) || (name.First == 0 && (tokens[0].Upos == "NOUN" || tokens[0].Xpos == "NNPS") && IsDescribing(tokens, 0, 1))) ? name with { First = name.First + 1 } : name;
    }

    private bool IsDescribing(Token[] tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var form = tokens[at].Form.ToLowerInvariant();
            if (!IsOfPeople(form) && !(form.EndsWith('s') && IsOfPeople(form[..^1]))) return false;
        }

        return true;
    }

    private bool IsOfPeople(string word) => lexicon.Noun(word) is { Type: MentionType.People };

    /// <summary>Peoples and faiths where no longer name holds them.</summary>
    private List<NamedSpan> WithPeoples(Token[] tokens, List<NamedSpan> names)
    {
        var before = names.Count;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Form.Length < 3 || !char.IsUpper(tokens[i].Form[0]) || !lexicon.IsPeople(tokens[i].Form)) continue;
            var at = names.FindIndex(n => n.First <= i && i < n.End);
            if (at < 0) names.Add(new NamedSpan(i, i + 1, MentionType.Nationality));
            else if (names[at] is { Entry: < 0, Type: MentionType.Other or MentionType.Place or MentionType.Organization } name && name.End == name.First + 1) names[at] = name with { Type = MentionType.Nationality };
        }

        if (names.Count > before) names.Sort((a, b) => a.First.CompareTo(b.First));
        return names;
    }

    /// <summary>A kind right behind a group's name is part of it: <c>the Lions of Peace group</c>.</summary>
    private bool Closes(SentenceTree tree, Mention kind, int[] named, List<Mention> found)
    {
        if (kind.Type != MentionType.Group || kind.Head == 0 || named[kind.Head - 1] == 0 || kind.EndToken > kind.Head + 1 || !lexicon.IsCloser(tree.Tokens[kind.Head].Form)) return false;
        var at = named[kind.Head - 1] - 1;
        var name = found[at];
        if (name.EndToken != kind.Head || (name.Type != MentionType.Group && (name.Type != MentionType.Organization || name.Register is not null))) return false;
        found[at] = name with { Type = MentionType.Group, Head = kind.Head, EndToken = kind.EndToken, Span = new Span(name.Span.Start, kind.Span.End), PhraseFirst = Math.Min(name.PhraseFirst, kind.PhraseFirst), PhraseEnd = Math.Max(name.PhraseEnd, kind.PhraseEnd) };
        return true;
    }

    /// <summary>
    /// A description right before a person's name is part of its phrase (<c>Algerian security analyst Akram Kharief</c>, <c>ambassador to Chad Ana Lima</c>),
    /// and no mention of its own where it hangs on the name.
    /// </summary>
    private bool Introduces(SentenceTree tree, Mention description, int[] named, List<Mention> found)
    {
        if (description.Type != MentionType.People || tree.Tokens[description.Head].Xpos is "NNS") return false;
        var at = NameAfter(tree, description.Head, named, found);
        if (at < 0) return false;
        found[at] = found[at] with { PhraseFirst = Math.Min(found[at].PhraseFirst, description.FirstToken) };

        // Where the parser has the title govern, whoever looks the title up must find somebody there: it stays, and the chain will hold both.
        return tree.Tokens[description.Head].Head == found[at].Head;
    }

    /// <summary>The body whose office stands before a name: the military of <c>military spokesman Brigadier-General Ana Lima</c>, the police of <c>police chief Ana Lima</c>.</summary>
    private IEnumerable<Mention> Bodies(SentenceTree tree, int[] named, List<Mention> found)
    {
        var tokens = tree.Tokens;
        for (var at = 0; at + 2 < tokens.Length; at++)
        {
            if (named[at] != 0 || !lexicon.IsTitle(tokens[at + 1].Form, out _) || lexicon.Noun(tokens[at].Form.ToLowerInvariant()) is not { Type: MentionType.Organization or MentionType.Group }) continue;
            if (NameAfter(tree, at + 1, named, found) >= 0) yield return Mention(tree, at, at, at + 1, MentionType.Organization, MentionForm.Nominal);
        }
    }

    /// <summary>The person's name that a title or trade ends before, with only further titles or one phrase of place or office between; -1 for none.</summary>
    private int NameAfter(SentenceTree tree, int head, int[] named, List<Mention> found)
    {
        var tokens = tree.Tokens;
        var office = lexicon.IsTitle(tokens[head].Form, out _);
        for (var i = head + 1; i < tokens.Length && i <= head + LongestOffice; i++)
        {
            if (named[i] != 0 && found[named[i] - 1] is { Type: MentionType.Person } name && name.FirstToken == i)
                return i == head + 1 || office && (tokens[i - 1].Upos is "PROPN" or "NOUN" || named[i - 1] != 0) ? named[i] - 1 : -1;
            var between = named[i] != 0 || tokens[i].Form == "-" || tokens[i].Upos is "DET" || lexicon.IsTitle(tokens[i].Form, out _) || (i == head + 1 && tokens[i].Form is "to" or "of" or "for" or "in");
            if (!office || !between) return -1;
        }

        return -1;
    }

    private List<NamedSpan>[] Seen(SentenceTree[] trees, NameContext context, List<NamedSpan>[] known)
    {
        if (tagger is not null) return tagger.Find([.. trees.Select((tree, at) => new NameFeatures(tree.Sentence, at, context, known[at]))]);
        return [.. trees.Select((tree, at) => Shaped(tree, context.Marks[at], known[at].ToDictionary(k => k.First, k => k.End)))];
    }

    private List<NamedSpan> Shaped(SentenceTree tree, uint[] marks, Dictionary<int, int> ends) => shapes.Find(tree, marks, token => ends.GetValueOrDefault(token, token));

    private Mention Named(SentenceTree tree, NamedSpan name)
    {
        var head = Metonymy.HeadOf(tree, name.First, name.End);
        var first = name.First;
        if (name.Type == MentionType.Nationality && name.End < tree.Tokens.Length + 1 && head == name.End - 1 && tree.Tokens[head].Upos is "PROPN" or "NOUN" && tree.Child(head, "det") is >= 0 and var det && det < first)
            first = det;
        var phraseFirst = Math.Min(first, tree.PhraseFirst[head]);
        var quantity = name.Type == MentionType.Nationality ? QuantityOf(tree, ref phraseFirst, head, head) : null;
        return new Mention
        {
            Index = 0,
            Span = tree.Sentence.Cover(first, name.End),
            Type = name.Type,
            Form = MentionForm.Name,
            Sentence = tree.Sentence.Index,
            FirstToken = first,
            EndToken = name.End,
            Head = head,
            PhraseFirst = phraseFirst,
            PhraseEnd = Math.Max(name.End, tree.PhraseEnd[head]),
            Register = name.Entry >= 0 ? register.Entries[name.Entry].Id : null,
            Quantity = quantity,
        };
    }

    private Mention? Unnamed(SentenceTree tree, int head, List<RegisterMatch> matches, int[] named, List<Mention> found)
    {
        var token = tree.Tokens[head];
        if (lexicon.PronounOf(token.Form) is { } pronoun && token.Upos is "PRON" or "DET")
            return tree.Is(head, "expl") && !IsSomething(tree, head) ? null : Mention(tree, head, head, head + 1, PronounType(pronoun), MentionForm.Pronoun);
        if (!IsNominalHead(tree, head))
            return null;
        var noun = Counted(tree, head);

        // What is west of Aster is no Aster.
        if (noun != head && named[noun] != 0 && lexicon.Numbers.At(tree.Sentence, head) is null) noun = head;
        var lemma = tree.Tokens[noun].Lemma is { Length: > 0 } own ? own : tree.Tokens[noun].Form;
        if (lexicon.IsTime(lemma.ToLowerInvariant()))
            return null;
        var type = TypeOf(tree, noun, lemma);
        if (noun == head && token.Upos == "ADJ" && tree.Child(head, "det") < 0) return null;
        var (first, end) = (tree.PhraseFirst[head], tree.PhraseEnd[head]);
        var quantity = QuantityOf(tree, ref first, Math.Max(head, noun), noun);
        var mention = Mention(tree, head, first, type is MentionType.People or MentionType.Other || IsOfPerson(tree, head, end, type, named, found) ? end : BeforeNames(tree, head, end, named), type, MentionForm.Nominal) with { PhraseEnd = end };
        if (type == MentionType.Other && (noun == head ? token.Upos is not ("NOUN" or "PROPN") : quantity is null))
            return null;
        return mention with { Quantity = quantity, Register = AgentAt(matches, noun) };
    }

    /// <summary><c>The house of Judge Ana Lima</c> is one description, whoever it names.</summary>
    private static bool IsOfPerson(SentenceTree tree, int head, int end, MentionType type, int[] named, List<Mention> found)
    {
        if (type != MentionType.Facility) return false;
        for (var at = head + 1; at < end; at++)
            if (named[at] != 0) return found[named[at] - 1].Type == MentionType.Person || (found[named[at] - 1].Type == MentionType.Nationality && tree.Tokens[at].Upos == "ADJ");
        return false;
    }

    /// <summary>What a description means; <c>the two sides</c> are no places, and <c>thousands</c> that march are people.</summary>
    private MentionType TypeOf(SentenceTree tree, int noun, string lemma)
    {
        var type = lexicon.Noun(lemma)?.Type ?? MentionType.Other;
        if (tree.Tokens[noun].Xpos is not "NNS") return type;
        if (type == MentionType.Place && lexicon.Noun(tree.Tokens[noun].Form) is { } plural) return plural.Type;
        // "Guerrilla units" are people without a name; "business units" are parts of a firm.
        var form = tree.Tokens[noun].Form.ToLowerInvariant();
        if (type == MentionType.Organization && lexicon.Noun(form) is { Type: MentionType.People } && (noun == 0 || lexicon.Noun(tree.Tokens[noun - 1].Form.ToLowerInvariant() + " " + form) is null)) return MentionType.People;
        return type == MentionType.Other && lexicon.Numbers.At(tree.Sentence, noun) is { Vague: true } ? MentionType.People : type;
    }

    private string? AgentAt(List<RegisterMatch> matches, int noun)
    {
        foreach (var match in matches)
            if (match.Kind == RegisterNameKind.Agent && match.EndToken == noun + 1) return register.Entries[match.Entry].Id;
        return null;
    }

    /// <summary><c>It was the first country to …</c>, <c>it was ready to talk</c>: what is a country or means to do a thing was spoken of before, whatever the parser says.</summary>
    private bool IsSomething(SentenceTree tree, int pronoun)
    {
        var predicate = tree.Tokens[pronoun].Head;
        if (predicate > pronoun && tree.Child(predicate, "cop") >= 0 && Math.Max(tree.Child(predicate, "xcomp"), tree.Child(predicate, "csubj")) > predicate && lexicon.IsIntending(tree.Tokens[predicate].Lemma ?? "")) return true;
        return predicate > pronoun && tree.Child(predicate, "cop") >= 0 && (tree.Child(predicate, "csubj") < 0 || IsRanked(tree, predicate))
            && lexicon.Noun(tree.Tokens[predicate].Lemma ?? "")?.Type is MentionType.State or MentionType.Group or MentionType.Organization;
    }

    private static bool IsRanked(SentenceTree tree, int noun) =>
        Enumerable.Range(0, noun).Any(at => tree.Tokens[at].Head == noun && tree.Tokens[at].Lemma is "first" or "second" or "last" or "only" or "next" or "latest");

    /// <summary>Where a description ends before the first prepositional phrase that holds a name: <c>the government</c> in <c>the government of Oman</c>, so that the name stands free.</summary>
    private static int BeforeNames(SentenceTree tree, int head, int end, int[] named)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head || child >= end || !tree.Is(child, "nmod")) continue;
            for (var i = tree.Low[child]; i <= tree.High[child] && i < end; i++)
                if (named[i] != 0) return Math.Max(head + 1, tree.Low[child]);
        }

        return end;
    }

    /// <summary>The number inside a description, as a mention of its own; vague words (<c>several</c>) are none.</summary>
    private Mention? Count(SentenceTree tree, Mention counted)
    {
        if (lexicon.Numbers.Within(tree.Sentence, counted.FirstToken, counted.EndToken) is not { Vague: false } reading) return null;
        var head = Metonymy.HeadOf(tree, reading.First, reading.End);
        if (head == counted.Head || tree.Tokens[head].Upos != "NUM" || reading.End - reading.First == counted.EndToken - counted.FirstToken) return null;
        return Mention(tree, head, reading.First, reading.End, MentionType.Number, MentionForm.Nominal) with { Quantity = counted.Quantity };
    }

    private static Mention Mention(SentenceTree tree, int head, int first, int end, MentionType type, MentionForm form) => new()
    {
        Index = 0,
        Span = tree.Sentence.Cover(first, end),
        Type = type,
        Form = form,
        Sentence = tree.Sentence.Index,
        FirstToken = first,
        EndToken = end,
        Head = head,
        PhraseFirst = first,
        PhraseEnd = end,
    };

    private static bool IsNominalHead(SentenceTree tree, int head)
    {
        var token = tree.Tokens[head];
        if (token.Upos is "NOUN" or "PROPN")
            return !tree.Is(head, "compound") && !tree.Is(head, "flat") && !tree.Is(head, "fixed") && !tree.Is(head, "case") && !tree.Is(head, "goeswith") && !tree.Is(head, "advmod")
                && token.Deprel is not ("nmod:desc" or "obl:unmarked" or "obl:npmod" or "obl:tmod");
        return token.Upos is "NUM" or "ADJ" or "DET" or "PRON"
            && (tree.Is(head, "nsubj") || tree.Is(head, "obj") || tree.Is(head, "obl") || tree.Is(head, "nmod") || tree.Is(head, "conj") || tree.Is(head, "iobj"))
            && (tree.Child(head, "nmod") >= 0 || tree.Child(head, "det") >= 0 || token.Upos == "NUM");
    }

    /// <summary>The noun that says what is meant: <c>soldiers</c> in <c>hundreds of soldiers</c>, <c>members</c> in <c>some of its members</c>.</summary>
    private int Counted(SentenceTree tree, int head)
    {
        var child = tree.Child(head, "nmod");
        if (child < head || tree.Case(child) != "of") return head;
        return tree.Tokens[head].Upos != "NOUN" || lexicon.Numbers.At(tree.Sentence, head) is not null ? child : head;
    }

    /// <summary>The number in a phrase; words that bound it and stand before the phrase (<c>at least</c>) are taken into it.</summary>
    private Quantity? QuantityOf(SentenceTree tree, ref int first, int last, int noun)
    {
        var from = Math.Max(0, first - LongestBound);
        if (lexicon.Numbers.Within(tree.Sentence, from, last + 1) is not { } reading || reading.End <= first || (reading.End > noun && reading.First > noun))
            return null;
        first = Math.Min(first, reading.First);
        return new Quantity(reading.Low, reading.High, Of: tree.Tokens[noun].Lemma, Vague: reading.Vague);
    }

    private static MentionType PronounType(Pronoun pronoun) => pronoun.Gender switch
    {
        Gender.Male or Gender.Female => MentionType.Person,
        Gender.Animate => pronoun.Plural == true ? MentionType.People : MentionType.Person,
        _ => MentionType.Other,
    };
}
