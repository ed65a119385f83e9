namespace Dragoman.Clauses;

/// <summary>Whether a clause says that the thing happened: its own words, and what it stands under.</summary>
internal static class StatusReading
{
    /// <summary>Sets status, context and aspect; governors come before the clauses they govern.</summary>
    public static void Read(Draft draft, Node node)
    {
        node.Own = node.Model is { } model ? model.Own : node.IsVerbal ? OwnOfVerb(draft, node) : OwnOfOther(draft, node);
        node.Context = ContextOf(draft, node);
        // "if X does not leave" is a condition whatever it says of the leaving.
        node.Status = node.Link == Link.Condition ? Status.Conditional : Combine(node.Context, node.Own);
        node.Aspect = node.Model is { } shared ? shared.Aspect : AspectOf(draft, node);
    }

    /// <summary>Status of a thing that stands under <paramref name="context"/> and is itself put as <paramref name="own"/>.</summary>
    public static Status Combine(Status context, Status own)
    {
        if (own == Status.Asserted) return context;
        if (context == Status.Asserted) return own;
        if (context == Status.Denied) return own == Status.Negated ? Status.Possible : Status.Denied;
        if (context == Status.Negated || own == Status.Negated) return Status.Negated;
        foreach (var strongest in (ReadOnlySpan<Status>)[Status.Denied, Status.Threatened, Status.Conditional, Status.Possible, Status.Planned, Status.Alleged])
            if (context == strongest || own == strongest) return strongest;
        return context;
    }

    /// <summary>What a governing word with its own status makes of its complement.</summary>
    public static Status Apply(Complement complement, Status governor)
    {
        if (governor is Status.Negated) return complement.Negated ?? Status.Negated;
        if (complement.Effect is not { } effect) return governor;
        if (governor is Status.Denied) return effect == Status.Asserted ? Status.Denied : effect;
        return effect == Status.Asserted ? governor : effect;
    }

    private static Status ContextOf(Draft draft, Node node)
    {
        if (node.Governor is not { } governor) return node.Link == Link.Condition ? Status.Conditional : Status.Asserted;
        return node.Link switch
        {
            Link.Conjunct => governor.Context,
            Link.Content when node.Complement is { } complement => Apply(complement, HeadStatus(draft, node, governor)),
            Link.Content => governor.Status is Status.Negated or Status.Asserted ? governor.Context : governor.Status,
            Link.Adverbial => IsFreeParticiple(draft, node) ? governor.Status : governor.Context,
            Link.Purpose => governor.Status is Status.Asserted or Status.Negated ? Status.Planned : Combine(governor.Status, Status.Planned),
            Link.Without => Status.Negated,
            Link.Condition => Status.Conditional,
            Link.Participant => OfParticipant(draft, node, governor),
            _ => Status.Asserted,
        };
    }

    // "fears that X": the noun is no clause of its own, and the clause over it does not stand for it unless the noun is what it states.
    private static Status HeadStatus(Draft draft, Node node, Node governor)
    {
        var head = draft.Tree.Head[node.Token];
        if (head < 0 || governor.Token == head || node.Complement is { IsLight: true } || !draft.Tree.Is(node.Token, "acl")) return governor.Status;
        return governor.Status is Status.Negated ? Status.Asserted : governor.Status;
    }

    // "may strike the town, killing dozens"
    private static bool IsFreeParticiple(Draft draft, Node node) =>
        node.Kind == PredicateKind.Verb && draft.Tree.IsGerund(node.Token) && draft.Tree.Marker(node.Token).Length == 0;

    // "would suffer attacks": an indefinite event shares the doubt of its clause, a definite one ("the attack") is taken to have happened.
    private static Status OfParticipant(Draft draft, Node node, Node governor)
    {
        if (governor.Status == Status.Asserted || !governor.IsVerbal) return Status.Asserted;
        foreach (var c in draft.Tree.Children(node.Token))
            if (draft.Lexicon.In("definite", draft.Tree.Lemma[c]) || draft.Tree.Rel[c] == "nmod:poss") return Status.Asserted;
        return draft.Tree.Is(node.Token, "nsubj") ? Status.Asserted : governor.Status;
    }

    private static Status OwnOfVerb(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var token = node.Token;
        var modal = Status.Asserted;
        var negated = HasNegatedArgument(draft, token) || IsNegatedByCoordination(tree, token);
        var conditional = false;
        foreach (var c in tree.Children(token))
        {
            if (tree.Is(c, "aux") && draft.Lexicon.Cue(CueKind.Modal, tree.Lemma[c], out var found)) modal = found;
            else if (IsNegator(draft, c) && !IsFocus(draft, c)) negated = true;
            else if (tree.Is(c, "advmod") && draft.Lexicon.Cue(CueKind.Adverb, tree.Lemma[c], out var hedge)) modal = modal == Status.Asserted ? hedge : modal;
            else if (tree.Is(c, "advcl")) conditional |= draft.Lexicon.HasCue(CueKind.Condition, tree.Marker(c)) && tree.Marker(c) is not "whether";
        }
        if (tree.Is(token, "conj")) Share(draft, node, ref modal, ref negated);
        if (negated) return modal == Status.Possible && !IsCannot(tree, token) ? Status.Possible : Status.Negated;
        if (conditional && (modal != Status.Asserted || tree.Xpos(token) is "VBZ" or "VBP")) return Status.Conditional;
        if (modal == Status.Asserted && IsOrdained(draft, node)) return Status.Planned;
        if (modal == Status.Asserted && (token == Root(tree, token) || IsQuoted(draft, node))) return OfMood(tree, token);
        return modal;
    }

    // "insisted that Kiev pay": the bare verb of somebody single is what is to be done, not what is done.
    private static bool IsOrdained(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (!tree.Is(node.Token, "ccomp") || tree.Xpos(node.Token) is not ("VB" or "VBP") || tree.Child(node.Token, "aux") >= 0 || tree.Child(node.Token, "nsubj") is not (>= 0 and var subject)) return false;
        return tree.Xpos(subject) is "NN" or "NNP" && PhraseArguments.Conjuncts(draft, subject).Count == 0 && tree.Head[node.Token] >= 0 && draft.Lexicon.In("ordaining", tree.Lemma[tree.Head[node.Token]]);
    }

    private static Status OfMood(Tree tree, int token)
    {
        if (tree.Head[token] < 0 && tree.Form(tree.Length - 1) == "?") return AsksWhy(tree, token) ? Status.Asserted : Status.Possible;
        if (tree.IsInfinitive(token) && tree.Child(token, "nsubj") >= 0) return Status.Planned;
        var imperative = tree.Xpos(token) == "VB" && tree.Child(token, "nsubj") < 0 && tree.Child(token, "aux") < 0 && !tree.IsInfinitive(token);
        return imperative ? Status.Planned : Status.Asserted;
    }

    // "Why did the police release him?" takes for granted that they did.
    private static bool AsksWhy(Tree tree, int token)
    {
        foreach (var c in tree.Children(token))
            if (c < token && tree.Lemma[c] is "why" or "how" && tree.Is(c, "advmod")) return true;
        return false;
    }

    // The bare verb of words in quotation marks is an order as it would be alone.
    private static bool IsQuoted(Draft draft, Node node) =>
        draft.Tree.Base(node.Token) is "ccomp" or "parataxis" && draft.Tree.Xpos(node.Token) == "VB" && draft.Tree.Head[node.Token] > node.Token;

    private static int Root(Tree tree, int token) => tree.Head[token] < 0 ? token : -1;

    private static bool IsNegator(Draft draft, int c) =>
        (draft.Tree.Base(c) is "advmod" or "aux" or "cc" or "case" or "neg" or "mark" or "dep" or "det") && draft.Lexicon.HasCue(CueKind.Negator, draft.Tree.Lemma[c]) && !draft.Tree.Is(c, "det")
        || (draft.Tree.Is(c, "advmod") && draft.Tree.Form(c) is "longer" or "more" && HasNo(draft.Tree, c));

    private static bool HasNo(Tree tree, int c)
    {
        foreach (var d in tree.Children(c))
            if (tree.Lemma[d] is "no") return true;
        return c > 0 && tree.Lemma[c - 1] == "no";
    }

    // "not only attacked but destroyed" denies nothing.
    private static bool IsFocus(Draft draft, int c) => c + 1 < draft.Tree.Length && draft.Tree.Lemma[c] == "not" && draft.Tree.Lemma[c + 1] is "only" or "just" or "merely" or "simply";

    // "receives no aid", "nobody was killed"
    private static bool HasNegatedArgument(Draft draft, int token)
    {
        var tree = draft.Tree;
        foreach (var c in tree.Children(token))
        {
            if (tree.Base(c) is not ("nsubj" or "obj" or "iobj" or "obl")) continue;
            if (draft.Lexicon.HasCue(CueKind.Negator, tree.Lemma[c]) || IsDenied(tree, c)) return true;
        }
        return tree.HasCopula(token) && IsDenied(tree, token);
    }

    private static bool IsDenied(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (tree.Lemma[c] is "no" or "neither" && tree.Base(c) is "det" or "advmod" or "cc") return true;
        return false;
    }

    private static bool IsNegatedByCoordination(Tree tree, int token)
    {
        if (!tree.Is(token, "conj")) return false;
        foreach (var c in tree.Children(token))
            if (tree.Is(c, "cc") && (tree.Lemma[c] == "nor" || tree.Fixed(c) is "rather than" or "instead of")) return true;
        return false;
    }

    // "will attack and destroy", "did not attack or destroy": the bare second verb stands under the auxiliaries of the first; after "but" it does not.
    private static void Share(Draft draft, Node node, ref Status modal, ref bool negated)
    {
        var tree = draft.Tree;
        if (draft.Verbal[tree.Head[node.Token]] is not { } first || tree.Child(node.Token, "nsubj") >= 0 || tree.Child(node.Token, "aux") >= 0) return;
        foreach (var c in tree.Children(node.Token))
            if (tree.Is(c, "cc") && tree.Lemma[c] is "but" or "yet") return;
        if (tree.Xpos(node.Token) != tree.Xpos(first.Token) || tree.Xpos(node.Token) is not ("VB" or "VBN" or "VBG")) return;
        if (first.Own == Status.Negated) negated = true;
        else if (modal == Status.Asserted) modal = first.Own;
    }

    private static bool IsCannot(Tree tree, int token)
    {
        foreach (var c in tree.Children(token))
            if (tree.Is(c, "aux") && tree.Lemma[c] is "can" or "could" or "ca") return true;
        return false;
    }

    private static Status OwnOfOther(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (draft.Lexicon.HasCue(CueKind.Without, tree.Preposition(node.Token))) return Status.Negated;
        foreach (var c in tree.Children(node.Token))
        {
            if (tree.Lemma[c] is "no" or "neither" && tree.Is(c, "det")) return Status.Negated;
            if (tree.Is(c, "amod") && draft.Lexicon.Cue(CueKind.Adjective, tree.Form(c).ToLowerInvariant(), out var status)) return status;
        }
        return Status.Asserted;
    }

    private static Aspect AspectOf(Draft draft, Node node)
    {
        if (node.Complement is { } complement && complement.Aspect != Aspect.None) return complement.Aspect;
        foreach (var c in draft.Tree.Children(node.Token))
            if (draft.Tree.Is(c, "advmod") && draft.Tree.Lemma[c] is "again" or "still") return draft.Tree.Lemma[c] == "again" ? Aspect.Repeated : Aspect.Continued;
        return node.Link is Link.Content && node.Governor is { } governor && node.Complement is { Effect: null } ? governor.Aspect : Aspect.None;
    }
}
