using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Actors;

/// <summary>Looks up, once for every mention, what chains ask about it.</summary>
internal static class Referents
{
    public static Referent[] Of(IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, MentionLexicon lexicon)
    {
        var trees = new Dictionary<int, SentenceTree>();
        var quoted = new Dictionary<int, bool[]>();
        var open = false;
        foreach (var sentence in sentences)
        {
            trees[sentence.Index] = new SentenceTree(sentence);
            quoted[sentence.Index] = Quoted(sentence, ref open);
        }

        return [.. mentions.Select(m => One(m, trees[m.Sentence], quoted[m.Sentence], lexicon))];
    }

    private static Referent One(Mention mention, SentenceTree tree, bool[] quoted, MentionLexicon lexicon)
    {
        var pronoun = mention.Form == MentionForm.Pronoun ? lexicon.PronounOf(tree.Tokens[mention.Head].Form) : null;
        var words = Words(mention, tree, lexicon);
        return new Referent
        {
            Mention = mention,
            Tree = tree,
            Pronoun = pronoun,
            Gender = pronoun?.Gender ?? GenderOf(mention, tree, lexicon),
            Plural = pronoun is { } p ? p.Plural : IsPlural(mention, tree),
            Role = RoleOf(tree, mention.Head),
            Determination = DeterminationOf(mention, tree),
            Head = (tree.Tokens[mention.Head].Lemma ?? tree.Tokens[mention.Head].Form).ToLowerInvariant(),
            Words = words,
            Key = string.Join(' ', words),
            Quoted = quoted[mention.Head],
        };
    }

    private static bool[] Quoted(Sentence sentence, ref bool open)
    {
        var inside = new bool[sentence.Tokens.Length];
        for (var i = 0; i < inside.Length; i++)
        {
            var form = sentence.Tokens[i].Form;
            if (form is "“" or "``" or "«" or "„") open = true;
            else if (form is "”" or "''" or "»") open = false;
            else if (form == "\"") open = !open;
            inside[i] = open;
        }

        // A quotation that is not closed by its paragraph's end is taken to end there.
        if (sentence.Tokens.Length > 0 && !sentence.Tokens[^1].SpaceAfter) open &= false;
        return inside;
    }

    private static string[] Words(Mention mention, SentenceTree tree, MentionLexicon lexicon)
    {
        var words = new List<string>();
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            var token = tree.Tokens[i];
            if (token.Upos is "PUNCT" or "DET" or "SYM" && mention.Form != MentionForm.Pronoun) continue;
            if (token.Deprel == "case" && token.Form is "'s" or "’s" or "'" or "’") continue;
            var lower = token.Form.ToLowerInvariant();
            if (mention.Form == MentionForm.Name && lexicon.IsParticle(lower)) continue;
            if (mention.Form == MentionForm.Name && lower.Length > 4 && (lower.StartsWith("al-", StringComparison.Ordinal) || lower.StartsWith("el-", StringComparison.Ordinal))) lower = lower[3..];
            words.Add(lower);
        }

        return [.. words];
    }

    private static Gender GenderOf(Mention mention, SentenceTree tree, MentionLexicon lexicon)
    {
        var tokens = tree.Tokens;
        if (mention.Form == MentionForm.Nominal)
            return lexicon.Noun(tokens[mention.Head].Lemma ?? "") is { Type: MentionType.People } noun ? noun.Gender == Gender.Unknown ? Gender.Animate : noun.Gender : Gender.Thing;
        if (mention.Type is not (MentionType.Person or MentionType.People))
            return mention.Type == MentionType.Other ? Gender.Unknown : Gender.Thing;
        for (var i = mention.PhraseFirst; i < mention.FirstToken; i++)
            if (lexicon.IsTitle(tokens[i].Form, out var titled) && titled != Gender.Unknown)
                return titled;
        var given = lexicon.GenderOfName(tokens[mention.FirstToken].Form);
        return given != Gender.Unknown && mention.EndToken - mention.FirstToken > 1 ? given : Gender.Animate;
    }

    private static bool? IsPlural(Mention mention, SentenceTree tree)
    {
        var token = tree.Tokens[mention.Head];
        var feats = token.Feats ?? "";
        if (mention.Quantity is { Low: > 1 } or { High: > 1 } && mention.Form == MentionForm.Nominal) return true;
        if (mention.Form == MentionForm.Name)
            return mention.Type == MentionType.Nationality ? token.Xpos == "NNPS" || feats.Contains("Number=Plur", StringComparison.Ordinal) : false;
        if (tree.Child(mention.Head, "conj") is >= 0 and var other && tree.Tokens[other].Upos is "NOUN" or "PROPN") return null;
        return feats.Contains("Number=Plur", StringComparison.Ordinal) || token.Xpos is "NNS" or "NNPS";
    }

    private static Role RoleOf(SentenceTree tree, int head)
    {
        for (var steps = 0; steps < 8 && tree.Is(head, "conj") && tree.Tokens[head].Head >= 0; steps++)
            head = tree.Tokens[head].Head;
        var relation = tree.Tokens[head].Deprel ?? "";
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? relation : relation[..colon]) switch
        {
            "nsubj" or "csubj" => Role.Subject,
            "obj" or "iobj" => Role.Object,
            "nmod" or "compound" or "amod" => relation is "nmod:poss" || tree.Case(head).Length == 0 ? Role.Modifier : Role.Oblique,
            "obl" => Role.Oblique,
            "appos" => Role.Apposition,
            _ => Role.Other,
        };
    }

    private static Determination DeterminationOf(Mention mention, SentenceTree tree)
    {
        foreach (var child in tree.Children(mention.Head))
        {
            if (child < mention.FirstToken || child > mention.Head) continue;
            if (tree.Tokens[child].Deprel == "nmod:poss") return Determination.Possessed;
            if (tree.Tokens[child].Upos != "DET") continue;
            return tree.Tokens[child].Form.ToLowerInvariant() switch
            {
                "the" => Determination.Definite,
                "this" or "that" or "these" or "those" or "such" => Determination.Demonstrative,
                "both" => Determination.Definite,
                _ => Determination.Indefinite,
            };
        }

        return Determination.Bare;
    }
}
