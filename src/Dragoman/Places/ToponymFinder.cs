using Dragoman.Actors;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Places;

/// <summary>Collects the toponyms of an article: names the mentions call places, states, nationalities or facilities, and names the gazetteer knows where no mention stands.</summary>
internal sealed class ToponymFinder(PlaceTable table, PlaceWords words)
{
    private const int LongestName = 5;

    /// <summary>Toponyms by place in the text.</summary>
    public List<Toponym> Find(IReadOnlyList<Sentence> sentences, Cast cast)
    {
        var bySentence = cast.Mentions.Where(m => m.Form == MentionForm.Name).ToLookup(m => m.Sentence);
        var found = new List<Toponym>();
        foreach (var sentence in sentences)
        {
            var taken = new bool[sentence.Tokens.Length];
            var here = new List<Toponym>();
            foreach (var mention in bySentence[sentence.Index])
            {
                Array.Fill(taken, true, mention.FirstToken, mention.EndToken - mention.FirstToken);
                if (NamesNoPlace(sentence, mention)) continue;
                if (OfMention(sentence, mention) is { } toponym) here.Add(toponym);
                else if (mention.Type is MentionType.Organization or MentionType.Facility or MentionType.Group or MentionType.Other) Inside(sentence, mention, here);
            }
            Scan(sentence, taken, here);
            here.Sort((a, b) => a.First.CompareTo(b.First));
            Link(sentence, here);
            found.AddRange(here);
        }
        return found;
    }

    /// <summary>
    /// <c>West Nile virus</c>, <c>the Marburg strain</c>: a name before a disease is the disease's; and a word that anything may be called (<c>Hospital</c>, <c>the Centre</c>) is no place's.
    /// </summary>
    private bool NamesNoPlace(Sentence sentence, Mention mention)
    {
        if (mention.Type is not (MentionType.Place or MentionType.State)) return false;
        var next = mention.EndToken;
        if (next < sentence.Tokens.Length && sentence.Tokens[next].Form == "-") next++;
        if (next < sentence.Tokens.Length && words.IsDisease(sentence.Tokens[next].Form)) return true;
        return mention.Register is null && mention.EndToken == mention.FirstToken + 1 && words.IsNoPlace(sentence.Tokens[mention.FirstToken].Form);
    }

    /// <summary>A union or people whose land the map knows: <c>the EU</c>, <c>Africans</c>.</summary>
    private Toponym? OfRegion(Sentence sentence, Mention mention)
    {
        if (mention.Type is not (MentionType.Organization or MentionType.Other or MentionType.Group or MentionType.People)) return null;
        var first = mention.FirstToken + (mention.EndToken - mention.FirstToken > 1 && sentence.Tokens[mention.FirstToken].Lemma == "the" ? 1 : 0);
        var name = Toponym.Words(sentence, first, mention.EndToken);
        if (mention.Type == MentionType.Organization)
            return table.IsExtra(name) && table.Find(name) is [{ Feature: "RGN" }, ..] lands ? new Toponym(sentence, first, mention.EndToken, mention.Head, null) { Name = name, Candidates = lands, Adjectival = true } : null;
        return first + 1 == mention.EndToken && table.Adjective(name) is { } owner ? new Toponym(sentence, first, mention.EndToken, mention.Head, null) { Name = name, Candidates = [owner], Adjectival = true } : null;
    }

    private Toponym? OfMention(Sentence sentence, Mention mention)
    {
        if (OfRegion(sentence, mention) is { } region) return region;
        if (mention.Type is not (MentionType.Place or MentionType.State or MentionType.Nationality or MentionType.Facility)) return null;
        var toponym = new Toponym(sentence, mention.FirstToken, mention.EndToken, mention.Head, mention);
        if (mention.Type == MentionType.Nationality) toponym.Adjectival = true;
        Name(toponym);
        if (toponym.Candidates.Count == 0 && RegisterCountry(mention) is { } country) toponym.Candidates = [country];
        return mention.Type == MentionType.Facility && toponym.Candidates.Count == 0 ? null : toponym;
    }

    /// <summary>Places in the names of organisations (<c>University of Kansas</c>, <c>NSW Health</c>): countries, divisions, regions, and towns anybody knows.</summary>
    private void Inside(Sentence sentence, Mention mention, List<Toponym> here)
    {
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            for (var end = Math.Min(mention.EndToken, i + 3); end > i; end--)
            {
                if ((i == mention.FirstToken && end == mention.EndToken) || !char.IsUpper(sentence.Tokens[i].Form[0]) || sentence.Tokens[i].Form.Length < 2) continue;
                var name = Toponym.Words(sentence, i, end);
                if (words.IsNoPlace(name)) continue;
                var adjective = end == i + 1 ? table.Adjective(name) : null;
                var candidates = table.IsExtra(name) || adjective is null ? table.Find(name) : [adjective];
                if (candidates.Count == 0 || (!table.IsExtra(name) && adjective is null && candidates.Max(c => c.Prior) < LeastInside)) continue;
                var tail = end == mention.EndToken && i > mention.FirstToken && sentence.Tokens[i - 1].Form is "in" && (mention.Register is null || (mention.Type == MentionType.Group && candidates[0].IsCountry));
                here.Add(new Toponym(sentence, i, end, tail ? HeadOf(sentence, i, end) : mention.Head, null) { Name = name, Candidates = candidates, Embedded = !tail, Adjectival = adjective is not null && !table.IsExtra(name) });
                i = end - 1;
                break;
            }
        }
    }

    private const double LeastInside = 6;

    private PlaceCandidate? RegisterCountry(Mention mention) =>
        mention.Register is { } id && id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && id[..colon] is "state" or "territory" ? table.Country(mention.Register[(mention.Register.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;

    /// <summary>Looks the words up: whole first, then without article, side and kind.</summary>
    private void Name(Toponym toponym)
    {
        var sentence = toponym.Sentence;
        var (first, end) = (toponym.First, toponym.End);
        if (end - first > 1 && sentence.Tokens[end - 1].Form is "'s" or "’s" or "'" or "’") end--;
        if (end - first > 1 && sentence.Tokens[first].Form is "the" or "The" or "THE") first++;
        var whole = Toponym.Words(sentence, first, end);
        if (toponym.Adjectival || end - first == 1)
        {
            var wide = first > 0 ? sentence.Tokens[first - 1].Form + " " + whole : whole;
            if ((table.Adjective(wide) ?? table.Adjective(whole)) is { } owner && (toponym.Adjectival || table.Find(whole).Count == 0))
            {
                (toponym.Name, toponym.Candidates, toponym.Adjectival) = (whole, [owner], true);
                return;
            }
        }
        if (TryName(toponym, whole)) return;
        while (end - first > 1 && (words.Side(sentence.Tokens[first].Form) ?? words.Bearing(sentence.Tokens[first].Form)) is not null) first++;
        if (TryName(toponym, Toponym.Words(sentence, first, end), first > toponym.First ? LeastOfPart : 0)) return;
        if (end - first > 1 && words.Kind(sentence.Tokens[end - 1].Form) is { } after)
        {
            toponym.Kind = after;
            if (TryName(toponym, Toponym.Words(sentence, first, end - 1))) return;
        }
        if (end - first > 2 && words.Kind(sentence.Tokens[first].Form) is { } before && sentence.Tokens[first + 1].Form == "of")
        {
            toponym.Kind = before;
            if (TryName(toponym, Toponym.Words(sentence, first + 2, end))) return;
        }
        if (end - first > 1 && words.IsKindOf(sentence.Tokens[end - 1].Form.ToLowerInvariant()) && TryName(toponym, Toponym.Words(sentence, first, end - 1), LeastOfPart)) return;
        Part(toponym, first, end);
        if (toponym.Candidates.Count == 0) City(toponym, first, end);
    }

    /// <summary>A large town that a longer name begins with (<c>Moscow's Sheremetyevo Airport</c>, <c>Da Nang International Airport</c>) is where the thing lies.</summary>
    private void City(Toponym toponym, int first, int end)
    {
        for (var last = end - 1; last > first; last--)
            if (TryName(toponym, Toponym.Words(toponym.Sentence, first, last), LeastOfCity)) return;
    }

    private const double LeastOfCity = 6.4;

    /// <summary>A country, division or region among words that name no place together (<c>Borno State Nigeria</c>); the last, as English puts the wider place last.</summary>
    private void Part(Toponym toponym, int first, int end)
    {
        if (end - first < 2 || toponym.Mention?.Type == MentionType.Facility) return;
        for (var i = end - 1; i >= first; i--)
        {
            var name = Toponym.Words(toponym.Sentence, i, end);
            var one = Toponym.Words(toponym.Sentence, i, i + 1);
            foreach (var part in (string[])[name, one])
                if (char.IsUpper(part[0]) && table.IsExtra(part) && TryName(toponym, part)) return;
        }
    }

    /// <summary>Least prior of a place that only a part of the words names: <c>Eastern Creek</c> is no place called Creek.</summary>
    private const double LeastOfPart = 5.5;

    private bool TryName(Toponym toponym, string name, double least = 0)
    {
        if (Abbreviated(toponym, name) is { } division) name = division;
        var candidates = table.Find(name);
        if (candidates.Count == 0 || (least > 0 && candidates.Max(c => c.Prior) < least)) return false;
        if (name.Length <= 3 && name.All(char.IsUpper) && !table.IsExtra(name)) return false;
        (toponym.Name, toponym.Candidates) = (name, candidates);
        if (toponym.Kind.Length == 0 && toponym.End < toponym.Sentence.Tokens.Length && words.Kind(toponym.Sentence.Tokens[toponym.End].Form) is { } after && after != "PPL") toponym.Kind = after;
        if (toponym.Kind.Length == 0 && toponym.First > 1 && toponym.Sentence.Tokens[toponym.First - 1].Form == "of" && words.Kind(toponym.Sentence.Tokens[toponym.First - 2].Form) is { } before) toponym.Kind = before;
        return true;
    }

    /// <summary>Names no mention covers: of the hand-made places anywhere, of the gazetteer where a preposition of place or a containing place stands beside.</summary>
    private void Scan(Sentence sentence, bool[] taken, List<Toponym> here)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!taken[i] && Adjective(sentence, i) is { } adjective) here.Add(adjective);
            if (taken[i] || !IsNameLike(sentence, i)) continue;
            var end = i + 1;
            while (end < sentence.Tokens.Length && end - i < LongestName && !taken[end] && IsNameLike(sentence, end)) end++;
            for (; end > i; end--)
            {
                if (Accept(sentence, i, end, taken) is not { } toponym) continue;
                here.Add(toponym);
                i = end - 1;
                break;
            }
        }
    }

    /// <summary><c>European</c>, <c>African</c>: adjectives of what is no state, which no mention covers.</summary>
    private Toponym? Adjective(Sentence sentence, int i)
    {
        var form = sentence.Tokens[i].Form;
        if (sentence.Tokens[i].Upos is not ("ADJ" or "PROPN" or "NOUN") || !char.IsUpper(form[0]) || form.Length < 4 || table.IsExtra(form) || table.Adjective(form) is not { } owner) return null;
        return new Toponym(sentence, i, i + 1, i, null) { Name = form, Candidates = [owner], Adjectival = true };
    }

    /// <summary><c>NSW</c>; after a comma also <c>Calif.</c> and <c>SC</c>, with or without the full stop that the tokens may have cut off.</summary>
    private string? Abbreviated(Toponym toponym, string name)
    {
        if (name.Length == 3 && name.All(char.IsUpper) && words.Division(name) is { } code) return code.Name;
        if (toponym.First == 0 || toponym.Sentence.Tokens[toponym.First - 1].Form != ",") return null;
        return (words.Division(name) ?? words.Division(name + "."))?.Name;
    }

    private static bool IsNameLike(Sentence sentence, int i)
    {
        ref readonly var token = ref sentence.Tokens[i];
        return token.Form.Length > 1 && char.IsUpper(token.Form[0]) && (token.Upos is "PROPN" || (string.IsNullOrEmpty(token.Upos) && i > 0));
    }

    private Toponym? Accept(Sentence sentence, int first, int end, bool[] taken)
    {
        var known = table.IsExtra(Toponym.Words(sentence, first, end)) && end < sentence.Tokens.Length && taken[end] && (first == 0 || !IsNameLike(sentence, first - 1));
        var cut = !known && ((first > 0 && !taken[first - 1] && IsNameLike(sentence, first - 1)) || (end < sentence.Tokens.Length && (taken[end] ? sentence.Tokens[end].Upos == "PROPN" : IsNameLike(sentence, end))));
        if (cut || (first > 0 && taken[first - 1] && sentence.Tokens[first - 1].Upos == "PROPN")) return null;
        var name = Toponym.Words(sentence, first, end);
        if (words.IsNoPlace(name)) return null;
        var located = first > 0 && words.IsPreposition(sentence.Tokens[first - 1].Form);
        var extra = table.IsExtra(name);
        if (!extra && !located) return null;
        var candidates = table.Find(name);
        if (candidates.Count == 0 || (!extra && candidates.Max(c => c.Prior) < 4.3)) return null;
        return new Toponym(sentence, first, end, HeadOf(sentence, first, end), null) { Name = name, Candidates = candidates };
    }

    private static int HeadOf(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head >= end) return i;
        return end - 1;
    }

    /// <summary><c>Paris, Texas</c>; <c>Bentalha outside Algiers</c>; <c>Buffalo, N.Y.</c>: what follows may contain what stands before.</summary>
    private void Link(Sentence sentence, List<Toponym> here)
    {
        for (var i = 0; i < here.Count; i++)
        {
            var (toponym, tokens) = (here[i], sentence.Tokens);
            var next = toponym.End;
            if (next < tokens.Length && tokens[next].Form == "," && next + 1 < tokens.Length && Division(tokens, next + 1) is { } division) (toponym.Within, toponym.Apposed) = ((table.Alpha3(division.Country), division.Name), true);
            if (i + 1 >= here.Count || here[i + 1].First != next + 1 || next >= tokens.Length) continue;
            if (tokens[next].Form is "," or "in" or "outside" or "near" or "(" or "of") (toponym.Container, here[i + 1].Content, toponym.Apposed) = (here[i + 1], toponym, tokens[next].Form == ",");
        }
    }

    private (string Country, string Name)? Division(Token[] tokens, int at) =>
        words.Division(tokens[at].Form) ?? (at + 1 < tokens.Length && tokens[at + 1].Form == "." ? words.Division(tokens[at].Form + ".") : null);
}
