using Dragoman.Sentences;

namespace Dragoman.Clauses;

/// <summary>Direct speech over several sentences: which saying a sentence that stands in quotation marks belongs to.</summary>
internal static class Speech
{
    // A cue further from the marks than a speaker with a title and a place is long belongs to something else.
    private const int Beside = 120;

    /// <summary>One entry a sentence: the saying (of this or another sentence) whose words the whole sentence is; <c>null</c> when it is the article's own.</summary>
    public static (int Sentence, Saying Saying)?[] Assign(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<List<Saying>> sayings)
    {
        var quotes = Quotations.Find(text, sentences);
        var speakers = Speakers(sentences, sayings, quotes);
        NextDoor(text, sentences, sayings, quotes, speakers);
        CarryOn(sentences, quotes, speakers);
        var assigned = new (int, Saying)?[sentences.Count];
        var q = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            while (q < quotes.Count && quotes[q].End <= sentences[s].Span.Start) q++;
            if (q >= quotes.Count || speakers[q] is not { } speaker) continue;
            if (speaker.Sentence == s) { TakeUp(sentences[s], speaker.Saying, quotes[q]); continue; }
            if (!IsInside(text, sentences[s].Span, quotes[q])) continue;
            assigned[s] = speaker;
            speaker.Saying.Beyond.Add(sentences[s].Span);
        }
        for (var s = 0; s + 1 < sentences.Count; s++) Announce(text, sentences, sayings[s], s, assigned);
        return assigned;
    }

    // "The governor added:" with nothing behind it: the paragraph that follows is what he added, marks or not.
    private static void Announce(string text, IReadOnlyList<Sentence> sentences, List<Saying> sayings, int s, (int Sentence, Saying Saying)?[] assigned)
    {
        if (!EndsWithColon(text, sentences[s].Span) || sayings.FindLast(x => x is { TakesQuotes: true, Source: >= 0, Roots.Count: 0, IsSignature: false }) is not { Beyond.Count: 0 } saying) return;
        for (var next = s + 1; next < sentences.Count && sentences[next].Paragraph == sentences[s + 1].Paragraph && assigned[next] is null; next++)
        {
            assigned[next] = (s, saying);
            saying.Beyond.Add(sentences[next].Span);
        }
    }

    // "“…” Vega asked" with the words in quotation marks hung on nothing: they are what was asked all the same.
    private static void TakeUp(Sentence sentence, Saying saying, Span quote)
    {
        if (saying.Roots.Count > 0) return;
        var start = Math.Max(sentence.Span.Start, quote.Start);
        var end = Math.Min(sentence.Span.End, quote.End);
        if (start < end) saying.Beyond.Add(new Span(start, end));
    }

    // "“Why now?” / Vega asked." and "Vega put it this way: / “…”": the cue stands in the sentence right after or right before.
    private static void NextDoor(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<List<Saying>> sayings, List<Span> quotes, (int Sentence, Saying Saying)?[] speakers)
    {
        var s = 0;
        for (var q = 0; q < quotes.Count; q++)
        {
            while (s < sentences.Count && sentences[s].Span.Start < quotes[q].End) s++;
            if (speakers[q] is not null) continue;
            if (s < sentences.Count && sentences[s].Span.Start - quotes[q].End <= 1 && Free(sentences[s], sayings[s], sentences[s].Span.Start, 60) is { } after) speakers[q] = (s, after);
            else if (Before(sentences, quotes[q], s) is >= 0 and var b && EndsWithColon(text, sentences[b].Span) && Free(sentences[b], sayings[b], sentences[b].Span.End, Beside) is { } before) speakers[q] = (b, before);
        }
    }

    private static int Before(IReadOnlyList<Sentence> sentences, Span quote, int s)
    {
        for (s--; s >= 0 && sentences[s].Span.End > quote.Start; s--) { }
        return s;
    }

    private static bool EndsWithColon(string text, Span sentence) => sentence.End > sentence.Start && text[sentence.End - 1] == ':';

    private static Saying? Free(Sentence sentence, List<Saying> sayings, int at, int within)
    {
        foreach (var saying in sayings)
            if (saying is { TakesQuotes: true, Source: >= 0, Roots.Count: 0 } && Math.Abs(sentence.Cover(saying.Cue.First, saying.Cue.End).Start - at) <= within) return saying;
        return null;
    }

    // The saying that a quotation's own words or the words right beside it belong to.
    private static (int Sentence, Saying Saying)?[] Speakers(IReadOnlyList<Sentence> sentences, IReadOnlyList<List<Saying>> sayings, List<Span> quotes)
    {
        var speakers = new (int, Saying)?[quotes.Count];
        var first = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            while (first < quotes.Count && quotes[first].End <= sentences[s].Span.Start) first++;
            for (var q = first; q < quotes.Count && quotes[q].Start < sentences[s].Span.End; q++)
                speakers[q] ??= Speaker(sentences[s], sayings[s], quotes[q]) is { } saying ? (s, saying) : null;
        }
        return speakers;
    }

    private static Saying? Speaker(Sentence sentence, List<Saying> sayings, Span quote)
    {
        Saying? best = null;
        foreach (var saying in sayings)
        {
            if (!saying.TakesQuotes || saying.Source < 0) continue;
            var cue = sentence.Cover(saying.Cue.First, saying.Cue.End);
            if (quote.Overlaps(cue) || Distance(cue, quote) > Beside || (saying.IsSignature && quote.Start > cue.Start)) continue;
            if (best is null || Distance(cue, quote) < Distance(sentence.Cover(best.Cue.First, best.Cue.End), quote)) best = saying;
        }
        return best;
    }

    private static int Distance(Span cue, Span quote) => cue.End <= quote.Start ? quote.Start - cue.End : cue.Start - quote.End;

    // A quotation with nobody beside it, right after one with a speaker and in the same or the next paragraph, goes on with the same speaker.
    private static void CarryOn(IReadOnlyList<Sentence> sentences, List<Span> quotes, (int Sentence, Saying Saying)?[] speakers)
    {
        var s = 0;
        for (var q = 1; q < quotes.Count; q++)
        {
            if (speakers[q] is not null || speakers[q - 1] is not { } before) continue;
            while (s + 1 < sentences.Count && sentences[s].Span.End <= quotes[q].Start) s++;
            var last = Math.Max(before.Sentence, before.Saying.Beyond.Count == 0 ? before.Sentence : s - 1);
            if (sentences[s].Span.Start > quotes[q].Start || s - last > 1) continue;
            speakers[q] = before;
        }
    }

    private static bool IsInside(string text, Span sentence, Span quote)
    {
        var end = sentence.End;
        while (end > sentence.Start && text[end - 1] is '.' or ' ' or '”' or '"' or '»' or '\'' or '?' or '!') end--;
        return quote.Start <= sentence.Start && end <= quote.End;
    }
}
