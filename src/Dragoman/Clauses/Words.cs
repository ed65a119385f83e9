namespace Dragoman.Clauses;

/// <summary>What single words of a tree are: the questions every step of the stage asks.</summary>
internal static class Words
{
    /// <summary>Preposition of a phrase, several words joined by a blank; empty for none.</summary>
    public static string Preposition(this Tree tree, int token)
    {
        var found = "";
        foreach (var c in tree.Children(token))
        {
            if (!tree.Is(c, "case") || tree.Xpos(c) == "POS") continue;
            found = Join(found, tree.Fixed(c));
        }
        return found;
    }

    /// <summary>Conjunction or preposition that opens a clause (<c>after</c>, <c>in order to</c>); empty for none.</summary>
    public static string Marker(this Tree tree, int token)
    {
        var found = "";
        foreach (var c in tree.Children(token))
            if (c < token && (tree.Is(c, "mark") || tree.Is(c, "case")) && tree.Xpos(c) != "POS") found = Join(found, tree.Fixed(c));
        return found;
    }

    /// <summary>The word with the words fixed to it, lower case as written.</summary>
    public static string Fixed(this Tree tree, int token)
    {
        var found = tree.Form(token).ToLowerInvariant();
        foreach (var c in tree.Children(token))
            if (tree.Is(c, "fixed")) found = Join(found, tree.Form(c).ToLowerInvariant());
        return found;
    }

    /// <summary>Verb lemma with its particle.</summary>
    public static string WithParticle(this Tree tree, int verb)
    {
        var particle = tree.ExactChild(verb, "compound:prt");
        return particle < 0 ? tree.Lemma[verb] : tree.Lemma[verb] + " " + tree.Form(particle).ToLowerInvariant();
    }

    /// <summary>A double quotation mark, whichever way it is written.</summary>
    public static bool IsQuote(this Tree tree, int token) => tree.Form(token) is "\"" or "“" or "”" or "«" or "»" or "''" or "``";

    /// <summary>What stands between something said and the one who says it: a comma or a closing mark.</summary>
    public static bool EndsSpeech(this Tree tree, int token) => tree.Form(token) is "," or "’" or "?" or "!" || tree.IsQuote(token);

    /// <summary>The slot a phrase or clause fills: its marker, without the question word behind it ("about whether").</summary>
    public static string Slot(this Tree tree, int token)
    {
        var marker = tree.Marker(token);
        if (marker is "as to") return "about";
        var blank = marker.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && marker[(blank + 1)..] is "whether" or "if" ? marker[..blank] : marker;
    }

    /// <summary>The word or mark before everything that hangs on the token, its own opening comma included; empty at the start.</summary>
    public static string Before(this Tree tree, int token)
    {
        var first = tree.Extents[token].First;
        return tree.Is(first, "punct") ? tree.Form(first) : first > 0 ? tree.Form(first - 1) : "";
    }

    public static bool IsRelativePronoun(this Tree tree, int token) =>
        tree.HasFeature(token, "PronType=Rel") || (tree.Xpos(token) is "WDT" or "WP" or "WP$" && !tree.HasFeature(token, "PronType=Int"))
        || (tree.Lemma[token] == "that" && tree.Upos(token) == "PRON" && tree.Is(token, "nsubj") && tree.Head[token] >= 0 && tree.Rel[tree.Head[token]] == "acl:relcl");

    public static bool IsNounLike(this Tree tree, int token) => tree.Upos(token) is "NOUN" or "PROPN" or "PRON" or "NUM" or "SYM" or "X" or "DET" or "ADJ";

    public static bool IsName(this Tree tree, int token) => tree.Upos(token) == "PROPN" || tree.Xpos(token) is "NNP" or "NNPS";

    /// <summary>An adjective of nationality or the like: capital letter, not at the start of the sentence unless its tag says name.</summary>
    public static bool IsNameAdjective(this Tree tree, int token) =>
        tree.Upos(token) == "ADJ" && tree.Form(token) is { Length: > 2 } form && char.IsUpper(form[0]) && !char.IsUpper(form[1]);

    /// <summary>A phrase that the sentence names only to leave it out: <c>but not Sweden</c>, <c>rather than the thieves</c>; <c>not only Sweden</c> is none.</summary>
    public static bool IsLeftOut(this Tree tree, int token)
    {
        foreach (var c in tree.Children(token))
        {
            if (c > token) return false;
            if (tree.Is(c, "advmod") && tree.Lemma[c] is "not" && tree.Form(c + 1) is not ("only" or "just" or "merely" or "simply" or "solely" or "least" or "even" or "to")) return true;
            if (tree.Is(c, "cc") && tree.Fixed(c) is "rather than" or "instead of") return true;
        }
        return false;
    }

    /// <summary>A noun for people one by one, by lists and by what nouns of doers end in; bodies of people are none.</summary>
    public static bool IsPeople(this Tree tree, ClauseLexicon lexicon, int noun)
    {
        var lemma = tree.Lemma[noun];
        if (lexicon.In("collective", lemma)) return false;
        return lexicon.In("agent", lemma) || lexicon.In("office", lemma) || lemma is "judge" or "man" or "woman" or "people" or "person" or "child" || lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal)
            || lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal);
    }

    public static bool HasCopula(this Tree tree, int token) => tree.Child(token, "cop") >= 0;

    public static bool IsInfinitive(this Tree tree, int verb)
    {
        foreach (var c in tree.Children(verb))
            if (c < verb && tree.Lemma[c] == "to" && (tree.Is(c, "mark") || tree.Upos(c) == "PART")) return true;
        return false;
    }

    /// <summary>A clause that opens with a question word ("asked why …", "unsure how …"), read as an adverbial one.</summary>
    public static bool IsIndirectQuestion(this Tree tree, int verb)
    {
        foreach (var c in tree.Children(verb))
            if (c < verb) return tree.Lemma[c] is "why" or "how" or "whether" or "what" or "who" or "which" && tree.Base(c) is "advmod" or "mark" or "obj" or "nsubj" or "obl";
        return false;
    }

    /// <summary>A question word with its clause under it ("unsure why the gate was open"), as the parser reads free relatives.</summary>
    public static bool IsFreeRelative(this Tree tree, int token) =>
        tree.Lemma[token] is "why" or "how" or "where" && (tree.Child(token, "advcl") > token || tree.Child(token, "acl") > token);

    public static bool IsParticiple(this Tree tree, int verb) => tree.Xpos(verb) == "VBN" || tree.HasFeature(verb, "VerbForm=Part|Voice=Pass");

    public static bool IsGerund(this Tree tree, int verb) => tree.Xpos(verb) is { } tag && (tag == "VBG" || (tag.StartsWith('V') && tree.HasFeature(verb, "VerbForm=Ger")));

    /// <summary>A gerund without a subject of its own, also with its auxiliary ("having met").</summary>
    public static bool IsGerundClause(this Tree tree, int verb)
    {
        if (tree.Child(verb, "nsubj") >= 0) return false;
        var aux = tree.Child(verb, "aux");
        return aux >= 0 ? tree.Form(aux) is "having" or "being" : tree.IsGerund(verb);
    }

    private static string Join(string left, string right) => left.Length == 0 ? right : left + " " + right;
}
