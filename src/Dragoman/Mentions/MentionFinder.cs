using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Mentions;

/// <summary>
/// Finds what a text speaks of: names, descriptions and pronouns, each with its kind. Immutable; may be used from several threads at once.
/// Time is linear in the text.
/// </summary>
public sealed class MentionFinder
{
    private readonly ActorRegister register;
    private readonly MentionLexicon lexicon;
    private readonly NameShapes shapes;

    /// <summary>A finder that knows the actors of a register and the words of a lexicon.</summary>
    public MentionFinder(ActorRegister register, MentionLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(lexicon);
        this.register = register;
        this.lexicon = lexicon;
        shapes = new NameShapes(lexicon);
    }

    /// <summary>All mentions of an article, by place in the text; times are left to the stage that reads them.</summary>
    public IReadOnlyList<Mention> Find(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var found = new List<Mention>();
        foreach (var sentence in sentences)
            AddSentence(sentence, found);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return [.. found.DistinctBy(m => m.Span).Select((m, i) => m with { Index = i })];
    }

    private void AddSentence(Sentence sentence, List<Mention> found)
    {
        var tree = new SentenceTree(sentence);
        var matches = register.Match(sentence);
        var known = Names.Known(register, matches, tree, lexicon);
        var ends = known.ToDictionary(k => k.First, k => k.End);
        var names = Names.Merge(known, shapes.Find(tree, at => ends.GetValueOrDefault(at, at)));
        var named = new bool[tree.Tokens.Length];
        foreach (var name in names)
        {
            found.Add(Named(tree, name));
            Array.Fill(named, true, name.First, name.End - name.First);
        }

        var agents = matches.Where(m => m.Kind == RegisterNameKind.Agent).ToLookup(m => m.EndToken - 1, m => m.Entry);
        for (var i = 0; i < tree.Tokens.Length; i++)
            if (!named[i] && Unnamed(tree, i, agents) is { } mention)
                found.Add(mention);
    }

    private Mention Named(SentenceTree tree, NamedSpan name)
    {
        var head = Metonymy.HeadOf(tree, name.First, name.End);
        var first = name.First;
        if (name.Type == MentionType.Nationality && name.End < tree.Tokens.Length + 1 && head == name.End - 1 && tree.Tokens[head].Upos is "PROPN" or "NOUN" && tree.Child(head, "det") is >= 0 and var det && det < first)
            first = det;
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
            PhraseFirst = Math.Min(first, tree.PhraseFirst[head]),
            PhraseEnd = Math.Max(name.End, tree.PhraseEnd[head]),
            Register = name.Entry >= 0 ? register.Entries[name.Entry].Id : null,
            Quantity = name.Type == MentionType.Nationality ? QuantityOf(tree, tree.PhraseFirst[head], head, head) : null,
        };
    }

    private Mention? Unnamed(SentenceTree tree, int head, ILookup<int, int> agents)
    {
        var token = tree.Tokens[head];
        if (lexicon.PronounOf(token.Form) is { } pronoun && token.Upos is "PRON" or "DET")
            return tree.Is(head, "expl") ? null : Mention(tree, head, head, head + 1, PronounType(pronoun), MentionForm.Pronoun);
        if (!IsNominalHead(tree, head))
            return null;
        var noun = Counted(tree, head);
        var lemma = tree.Tokens[noun].Lemma is { Length: > 0 } own ? own : tree.Tokens[noun].Form;
        if (lexicon.IsTime(lemma.ToLowerInvariant()))
            return null;
        var mention = Mention(tree, head, tree.PhraseFirst[head], tree.PhraseEnd[head], lexicon.Noun(lemma)?.Type ?? MentionType.Other, MentionForm.Nominal);
        var quantity = QuantityOf(tree, mention.FirstToken, Math.Max(head, noun), noun);
        if (mention.Type == MentionType.Other && (noun == head ? token.Upos is not ("NOUN" or "PROPN") : quantity is null))
            return null;
        return mention with { Quantity = quantity, Register = agents.Contains(noun) ? register.Entries[agents[noun].First()].Id : null };
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

    private Quantity? QuantityOf(SentenceTree tree, int first, int last, int noun) =>
        lexicon.Numbers.Within(tree.Sentence, first, last + 1) is { } reading && (reading.End <= noun || reading.First <= noun)
            ? new Quantity(reading.Low, reading.High, Of: tree.Tokens[noun].Lemma)
            : null;

    private static MentionType PronounType(Pronoun pronoun) => pronoun.Gender switch
    {
        Gender.Male or Gender.Female => MentionType.Person,
        Gender.Animate => pronoun.Plural == true ? MentionType.People : MentionType.Person,
        _ => MentionType.Other,
    };
}
