using Dragoman.Codebooks;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Reports;

/// <summary>
/// The words that name a party, cut out of the phrase that holds them: <c>peasants</c> of <c>about fifty peasants who had fled</c>. How many there are, where they stood and what they had
/// done is told by other fields or by nothing; the words are what other texts would call the same party by.
/// </summary>
internal sealed class PartyWords(ReadArticle article)
{
    private readonly ILookup<int, Mention> bodies = article.Cast.Mentions.Where(mention => mention is { Form: MentionForm.Name, Type: MentionType.Group or MentionType.Organization }).ToLookup(mention => mention.Sentence);
    private readonly ILookup<int, Mention> commands = article.Cast.Mentions.Where(mention => mention is { Form: MentionForm.Nominal, Type: MentionType.Group or MentionType.Organization or MentionType.State }).ToLookup(mention => mention.Sentence);
    private static readonly string[] Counters = ["some", "several", "many", "other", "another", "few", "numerous", "various", "more", "most", "at", "least", "about", "around", "nearly", "almost", "over", "approximately", "than", "up", "to", "dozen", "dozens", "hundreds", "thousands", "of", "all", "both", "each", "every", "any", "no", "this", "that", "these", "those", "a", "an", "the", "or", "and", "first", "second", "third", "last", "same", "following", "alleged", "suspected", "presumed", "apparent", "so", "severely", "as"];

    /// <summary>The words around the head of a description; names, pronouns and numbers that stand alone keep their own.</summary>
    internal Span Around(Span span, int sentence, int head, Mention? mention)
    {
        if (sentence < 0 || sentence >= article.Sentences.Count || mention is { Form: not MentionForm.Nominal } and not { Type: MentionType.Nationality, Quantity: not null }) return span;
        var tokens = article.Sentences[sentence].Tokens;
        if (head < 0 || head >= tokens.Length || !span.Contains(tokens[head].Span) || tokens[head].Upos is not ("NOUN" or "PROPN")) return span;
        var first = head;
        while (first > 0 && tokens[first - 1].Span.Start >= span.Start) first--;
        first = Math.Max(first, AfterBody(sentence, first, head, mention));
        first = Math.Max(first, AfterOpenQuotation(tokens, first, head));
        first = Math.Max(first, AfterBracket(tokens, first, head));
        first = Math.Max(first, AfterSoCalled(tokens, first, head));
        if (mention?.Type == MentionType.Weapon && first < head && tokens[first].Upos == "DET") first++;
        if (mention?.Type == MentionType.Weapon && first < head && article.ThingWords.IsFighter(tokens[first].Lemma.ToLowerInvariant())) first++;
        while (first < head && !IsBeforeHyphen(tokens, first) && (tokens[first].Upos is "NUM" or "DET" or "PUNCT" or "ADP" || tokens[first].Xpos == "PRP$" || (tokens[first].Upos == "ADJ" && article.ThingWords.IsMeasuring(tokens[first].Lemma)) || (tokens[first].Upos == "ADV" && tokens[first].Head == head) || article.IsTime(sentence, first) || Counters.Contains(tokens[first].Form.ToLowerInvariant()))) first++;
        first = Math.Min(first, head);
        var end = head + 1;
        while (end < tokens.Length && tokens[end].Span.End <= span.End && Continues(tokens, end) && !(tokens[end].Upos == "DET" && tokens[end - 1].Upos != "ADP") && !article.IsTime(sentence, end)) end++;
        end = Math.Max(head + 1, BeforeBody(sentence, head, end, mention));
        while (end > head + 1 && tokens[end - 1].Upos is "ADP" or "DET" or "PART" or "CCONJ") end--;
        return new Span(tokens[first].Span.Start, tokens[end - 1].Span.End);
    }

    /// <summary>The word behind a quotation mark that is opened before the head and not closed before it: <c>squads</c> of <c>notorious "squads</c>.</summary>
    private static int AfterOpenQuotation(Token[] tokens, int first, int head)
    {
        var open = -1;
        for (var at = first; at < head; at++)
            if (tokens[at].Form is "\"" or "``" or "''" or "“" or "”") open = open < 0 ? at : -1;
        return open + 1;
    }

    // "9-mm gun", "two-year-old son": how it is, not how many.
    private static bool IsBeforeHyphen(Token[] tokens, int at) => at + 2 < tokens.Length && tokens[at + 1].Form is "-" && tokens[at].Span.End == tokens[at + 1].Span.Start;

    private static int AfterSoCalled(Token[] tokens, int first, int head)
    {
        for (var at = first; at + 2 < head; at++)
            if (tokens[at].Lemma == "so" && tokens[at + 1].Form == "-" && tokens[at + 2].Form.Equals("called", StringComparison.OrdinalIgnoreCase)) return at + 3;
        return first;
    }

    /// <summary>The word behind brackets that only explain the name before them: <c>guerrillas</c> of <c>Lions of Peace (LOP) guerrillas</c>.</summary>
    private static int AfterBracket(Token[] tokens, int first, int head)
    {
        for (var at = head - 1; at >= first; at--)
            if (tokens[at].Form is ")" or "]") return at + 1;
        return first;
    }

    /// <summary>The word behind the name of the body that people belong to: <c>urban guerrillas</c> of <c>Lions of Peace urban guerrillas</c>.</summary>
    private int AfterBody(int sentence, int first, int head, Mention? people)
    {
        if (people?.Type != MentionType.People || article.Sentences[sentence].Tokens[head].Lemma == "member") return first;
        var after = first;
        foreach (var body in bodies[sentence])
            if (body.FirstToken >= first && body.EndToken <= head && people.FirstToken <= body.FirstToken) after = Math.Max(after, Compound(article.Sentences[sentence].Tokens, body.EndToken));
        return after;
    }

    // "ISIS-linked militants": the whole compound tells to whom they belong.
    private static int Compound(Token[] tokens, int end) => end + 2 < tokens.Length && tokens[end].Form == "-" ? end + 2 : end;

    /// <summary>Where people's description ends before the body they belong to (<c>guerrillas of the Lions of Peace</c>); members are nobody without it.</summary>
    private int BeforeBody(int sentence, int head, int end, Mention? people)
    {
        if (people?.Type != MentionType.People || article.Sentences[sentence].Tokens[head].Lemma == "member") return end;
        foreach (var body in bodies[sentence])
            if (body.FirstToken > head && body.FirstToken < end) return head + 1;
        if (!article.ThingWords.IsFighter(article.Sentences[sentence].Tokens[head].Lemma)) return end;
        // "Troops of the regime", "mercenaries of that gang".
        foreach (var command in commands[sentence])
            if (command.FirstToken == head + 2 && command.FirstToken < end && article.Sentences[sentence].Tokens[head + 1].Lemma == "of") return head + 1;
        return end;
    }

    // "members of the committee", but not "men in a car", "farmers who fled", "aides, both of them armed".
    private static bool Continues(Token[] tokens, int at) => tokens[at].Lemma != "such" && tokens[at].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" or "DET" or "PART" || tokens[at].Form is "of" or "Of" or "OF" or "-";
}
