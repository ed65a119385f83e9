namespace Dragoman.Clauses;

/// <summary>Which tokens say that something happens, and whether in the passive.</summary>
internal static class PredicateFinding
{
    /// <summary>A clause for a verb or a copula's predicate at the token; <c>null</c> where the token says nothing of the kind.</summary>
    public static Node? Verbal(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (tree.HasCopula(token)) return Copula(tree, token);
        if (tree.IsName(token) && tree.Base(token) is "amod" or "compound" or "flat") return null;
        if (tree.Upos(token) is "VERB" or "AUX" && IsVerbRelation(tree, token)) return Verb(draft, token);
        if (IsParticipleCompound(tree, token)) return Verb(draft, token);
        return IsSecondary(draft, token) ? Copula(tree, token) : null;
    }

    /// <summary>A clause for an event noun at the token; <c>null</c> for other words.</summary>
    public static Node? Nominal(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (tree.Upos(token) is not ("NOUN" or "PROPN" or "VERB") || (tree.Upos(token) == "VERB" && !IsNounGerund(tree, token))) return null;
        if (tree.Base(token) is "flat" or "fixed" or "case" or "goeswith" || tree.Rel[token] is "nmod:desc") return null;
        if (tree.Is(token, "compound") && tree.Upos(token) == "PROPN") return null;
        var lemma = tree.Lemma[token];
        if (draft.Lexicon.Nominal(lemma) is not { } nominal || (tree.Upos(token) == "PROPN" && (draft.Mentions.IsHead(token) || draft.Lexicon.In("weekday", lemma)))) return null;
        return new Node { Token = token, Kind = PredicateKind.Noun, Lemma = nominal.Verb, Word = lemma, Words = (token, token + 1) };
    }

    private static Node Verb(Draft draft, int token)
    {
        var tree = draft.Tree;
        var compound = IsParticipleCompound(tree, token);
        var lemma = compound && tree.Upos(token) != "VERB" ? ParticipleLemma(tree.Lemma[token]) : tree.WithParticle(token);
        var particle = tree.ExactChild(token, "compound:prt");
        return new Node
        {
            Token = token,
            Kind = compound ? PredicateKind.Juncture : PredicateKind.Verb,
            Lemma = lemma,
            Word = lemma,
            Passive = compound || IsPassive(draft.Lexicon, tree, token),
            Words = particle == token + 1 ? (token, token + 2) : (token, token + 1),
        };
    }

    private static Node Copula(Tree tree, int token)
    {
        var cop = tree.Child(token, "cop");
        return new Node { Token = token, Kind = PredicateKind.Copula, Lemma = "be", Word = tree.Lemma[token], Words = cop >= 0 ? (cop, cop + 1) : (token, token + 1) };
    }

    private static bool IsVerbRelation(Tree tree, int token) => tree.Base(token) switch
    {
        "aux" or "cop" or "case" or "mark" or "fixed" or "flat" or "goeswith" or "cc" or "det" or "discourse" or "punct" => false,
        "compound" => false,
        "amod" => tree.Upos(token) == "VERB",
        _ => tree.Upos(token) == "VERB" || tree.Lemma[token] is "have" or "do" || tree.Child(token, "nsubj") >= 0,
    };

    private static bool IsNounGerund(Tree tree, int token) => tree.IsGerund(token) && tree.ExactChild(token, "det") >= 0;

    private static bool IsPassive(ClauseLexicon lexicon, Tree tree, int token)
    {
        bool active = false, surface = false, content = false, agent = false, perfect = false;
        foreach (var c in tree.Children(token))
        {
            if (tree.Rel[c] is "aux:pass") return true;
            agent |= tree.Rel[c] is "obl:agent";
            perfect |= tree.Rel[c] is "aux";
            surface |= tree.Rel[c] is "nsubj:pass" or "csubj:pass";
            active |= tree.Rel[c] is "aux" or "nsubj";
            content |= tree.Base(c) is "obj" or "ccomp";
        }
        // Headlines leave the auxiliary out ("Two killed in blast"); a participle with an object of its own is a past tense mistagged.
        if (surface) return !content && !lexicon.In("intransitive", tree.Lemma[token]);
        // "Journalist shot by masked men", with the one shot read as the doer.
        if (agent && !perfect && !content && tree.Xpos(token) is "VBD" or "VBN") return !lexicon.In("intransitive", tree.Lemma[token]);
        return !active && !lexicon.In("intransitive", tree.Lemma[token]) && tree.IsParticiple(token) && tree.Base(token) is "acl" or "advcl" or "amod" or "conj" or "xcomp" or "root" or "parataxis" or "ccomp" or "dep" && !IsSharedPerfect(tree, token);
    }

    // "has signed and ratified": the second participle shares the perfect auxiliary of the first and is active like it.
    private static bool IsSharedPerfect(Tree tree, int token)
    {
        if (!tree.Is(token, "conj") || tree.Head[token] < 0) return false;
        var head = tree.Head[token];
        return tree.ExactChild(head, "aux:pass") < 0 && tree.ExactChild(head, "nsubj:pass") < 0 && (tree.ExactChild(head, "aux") >= 0 || tree.Child(head, "nsubj") >= 0);
    }

    /// <summary>The participle of <c>UN-backed government</c>: an attribute with a noun and a hyphen before it.</summary>
    public static bool IsParticipleCompound(Tree tree, int token) =>
        tree.Is(token, "amod") && CompoundNoun(tree, token) >= 0 && (tree.Upos(token) == "VERB" || tree.Form(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    /// <summary>The noun of <c>UN-backed</c>, -1 for none.</summary>
    public static int CompoundNoun(Tree tree, int token)
    {
        foreach (var c in tree.Children(token))
            if (c < token && tree.Base(c) is "compound" or "obl" or "nmod" or "nsubj" or "obj" && tree.Preposition(c).Length == 0 && tree.IsNounLike(c) || IsHyphenedPeople(tree, c, token)) return c;
        return -1;
    }

    // "Saudi-led": an adjective of a people, whose lemma keeps the capital that any word has at the start of a sentence.
    private static bool IsHyphenedPeople(Tree tree, int adjective, int participle) =>
        adjective == participle - 2 && tree.Is(adjective, "amod") && tree.Form(adjective + 1) is "-" && tree.IsNameAdjective(adjective) && tree.Tokens[adjective].Lemma is { Length: > 0 } lemma && char.IsUpper(lemma[0]);

    // "Backed" after a hyphen is often tagged as an adjective and keeps its form as lemma.
    private static string ParticipleLemma(string lemma) =>
        lemma.EndsWith("ed", StringComparison.Ordinal) && lemma.Length > 4 ? lemma is "based" ? "base" : lemma[..^2] : lemma is "led" ? "lead" : lemma;

    // "called the bombing a revenge attack", "remained loyal": a predicate without copula, as complement of a verb.
    private static bool IsSecondary(Draft draft, int token)
    {
        var tree = draft.Tree;
        return tree.Is(token, "xcomp") && tree.Upos(token) is "NOUN" or "PROPN" or "ADJ" && tree.Head[token] >= 0 && draft.Verbal[tree.Head[token]] is { Kind: PredicateKind.Verb };
    }
}
