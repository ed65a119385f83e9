using Dragoman.Actors;
using Dragoman.Places;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman.Clauses;

/// <summary>
/// Finds what the sentences of an article state, in one shape whatever construction says it, and who says so. Immutable and safe for several threads;
/// the same sentences give the same clauses. Time and memory are linear in the text; odd trees (cycles, missing labels) lose arguments, never throw.
/// </summary>
public sealed class ClauseFinder
{
    private readonly ClauseLexicon lexicon;

    private ClauseFinder(ClauseLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Reads the stage's word lists from <paramref name="lexiconFolder"/> (<c>lexicons/en</c>).</summary>
    /// <exception cref="IOException">A list is missing.</exception>
    /// <exception cref="FormatException">A line of a list cannot be read; the message names file and line.</exception>
    public static ClauseFinder Load(string lexiconFolder) => new(ClauseLexicon.Load(lexiconFolder));

    /// <summary>
    /// Clauses and attributions of an article. <paramref name="cast"/>, <paramref name="times"/> and <paramref name="places"/> may be empty: clauses then have
    /// their words, but no mentions, times or places.
    /// </summary>
    public ClauseSet Find(string text, IReadOnlyList<Sentence> sentences, Cast cast, IReadOnlyList<TimeExpression> times, IReadOnlyList<PlaceReference> places)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(cast);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(places);
        var mentionsOf = BySentence(cast.Mentions.Count, i => cast.Mentions[i].Sentence, sentences.Count);
        var timesOf = BySentence(times.Count, i => times[i].Sentence, sentences.Count);
        var placesOf = BySentence(places.Count, i => places[i].Sentence, sentences.Count);
        var drafts = new Draft[sentences.Count];
        var sayings = new List<Saying>[sentences.Count];
        for (var s = 0; s < drafts.Length; s++)
        {
            var mentions = new MentionLookup(cast.Mentions, mentionsOf[s], sentences[s].Tokens.Length);
            drafts[s] = Drafting.Draft(new Tree(sentences[s], lexicon), lexicon, mentions);
            Owners.Lend(drafts, s);
            sayings[s] = SayingFinding.Find(drafts[s]);
        }
        var speech = Speech.Assign(text, sentences, sayings);
        List<Clause> clauses = [];
        for (var s = 0; s < drafts.Length; s++)
        {
            var outer = speech[s] is { } spoken ? SourceChain.Push(Assembly.SourceOf(drafts[spoken.Sentence], spoken.Saying.Source), null) : null;
            var time = new Belonging(drafts[s], timesOf[s].Select(i => (i, times[i].Head)));
            var place = new Belonging(drafts[s], placesOf[s].Where(i => places[i].Locates).Select(i => (i, places[i].Head)));
            Writing.Write(drafts[s], SourceChain.OverTokens(drafts[s], sayings[s], outer), time, place, clauses);
        }
        return new ClauseSet(clauses, Attributions(drafts, sayings, Quotations.Find(text, sentences)));
    }

    // What people inside a quotation say or think is the speaker's to tell, not the article's: no record of its own.
    private static List<Attribution> Attributions(Draft[] drafts, List<Saying>[] sayings, List<Span> quotes)
    {
        List<Attribution> found = [];
        var q = 0;
        for (var s = 0; s < drafts.Length; s++)
            foreach (var saying in sayings[s].OrderBy(x => x.Cue.First))
            {
                if (Assembly.Attribution(drafts[s], saying, sayings[s]) is not { Content.Count: > 0 } attribution) continue;
                while (q < quotes.Count && quotes[q].End <= attribution.Cue.Start) q++;
                if (saying.IsTurn || q >= quotes.Count || !quotes[q].Contains(attribution.Cue)) found.Add(attribution);
            }
        return Nesting.Nest(found);
    }

    private static List<int>[] BySentence(int count, Func<int, int> sentenceOf, int sentences)
    {
        var lists = new List<int>[sentences];
        for (var s = 0; s < sentences; s++) lists[s] = [];
        for (var i = 0; i < count; i++)
            if ((uint)sentenceOf(i) < (uint)sentences) lists[sentenceOf(i)].Add(i);
        return lists;
    }
}
