using Dragoman.Sentences;

namespace Dragoman.Mentions;

/// <summary>Finds names by their shape alone: runs of proper nouns, cut at titles, joined over the particles of Arabic, Romance and Germanic names.</summary>
internal sealed class NameShapes(MentionLexicon lexicon)
{
    private const int LongestTitle = 3;

    /// <summary>Runs of name words, titles cut off, with what their words say they name.</summary>
    public List<NamedSpan> Find(SentenceTree tree, uint[] marks, Func<int, int> registerEnd)
    {
        var found = new List<NamedSpan>();
        var tokens = tree.Tokens;
        for (var i = 0; i < tokens.Length;)
        {
            if (!IsName(tokens, i))
            {
                i++;
                continue;
            }

            var title = TitleEnd(tokens, i);
            var start = title > i && title < tokens.Length && IsName(tokens, title) ? title : i;
            var end = RunEnd(tokens, start, registerEnd);
            if (title < end || title == i)
                found.Add(new NamedSpan(start, end, TypeOf(tree, start, end, start > i, marks)));
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    /// <summary>Token after the title that begins at a token; the token itself for none.</summary>
    public int TitleEnd(Token[] tokens, int at)
    {
        if (at >= tokens.Length || !lexicon.BeginsTitle(tokens[at].Form)) return at;
        for (var length = Math.Min(LongestTitle, tokens.Length - at); length > 0; length--)
            if (lexicon.IsTitle(string.Join(' ', tokens.Skip(at).Take(length).Select(t => t.Form)), out _))
                return TitleEnd(tokens, at + length) is var more && more > at + length ? more : at + length;
        return at;
    }

    private static bool IsName(Token[] tokens, int at) =>
        (uint)at < (uint)tokens.Length && tokens[at].Form.Length > 0 && (char.IsUpper(tokens[at].Form[0]) || tokens[at].Form.StartsWith("al-", StringComparison.OrdinalIgnoreCase)) && tokens[at].Upos is "PROPN";

    private int RunEnd(Token[] tokens, int start, Func<int, int> registerEnd)
    {
        var end = start;
        while (end < tokens.Length)
        {
            var match = registerEnd(end);
            if (match > end && end == start && TitleEnd(tokens, match) > match) return match;
            if (IsName(tokens, end) || IsCapitalisedModifier(tokens, end))
            {
                if (end > start && TitleEnd(tokens, end) is var title && title > end && IsName(tokens, title)) break;
                end++;
            }
            else if (Joint(tokens, start, end) is var after && after > end) end = after;
            else break;
        }

        return Math.Max(end, start + 1);
    }

    private static bool IsCapitalisedModifier(Token[] tokens, int at) =>
        tokens[at].Form.Length > 0 && char.IsUpper(tokens[at].Form[0]) && tokens[at].Upos is "ADJ" or "NOUN" && IsName(tokens, at + 1);

    /// <summary>Where a name goes on behind a hyphen, a particle or <c>of</c>; the token itself where it does not.</summary>
    private int Joint(Token[] tokens, int start, int at)
    {
        var form = tokens[at].Form;
        if (form is "-" or "–" or "'" or "’")
            return at + 1 < tokens.Length && at > start && !tokens[at - 1].SpaceAfter && !tokens[at].SpaceAfter && tokens[at + 1].Form.Length > 0 && char.IsLetter(tokens[at + 1].Form[0]) && IsName(tokens, at + 1) ? at + 1 : at;
        if (lexicon.IsParticle(form))
        {
            var next = at + 1;
            if (next < tokens.Length && tokens[next].Form is "-" or "–") next++;
            return IsName(tokens, next) ? next : at;
        }

        if (form is not ("of" or "for") || !HasCue(tokens, start, at)) return at;
        var behind = at + 1 < tokens.Length && tokens[at + 1].Form is "the" ? at + 2 : at + 1;
        return IsName(tokens, behind) ? behind : at;
    }

    private bool HasCue(Token[] tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (lexicon.Cue(tokens[i].Form, i == start, i == end - 1) is MentionType.Organization or MentionType.Group)
                return true;
        return false;
    }

    private MentionType TypeOf(SentenceTree tree, int start, int end, bool titled, uint[] marks)
    {
        var tokens = tree.Tokens;
        if (titled) return MentionType.Person;
        if (lexicon.IsTime(tokens[start].Form.ToLowerInvariant())) return MentionType.Other;
        if (marks[start] is > 0 and < 33) return (MentionType)(marks[start] - 1);
        for (var i = end - 1; i >= start; i--)
            if (end - start > 1 && lexicon.Cue(tokens[i].Form, i == start, i == end - 1) is { } cue)
                return cue;
        if (end - start is > 1 and < 5 && lexicon.IsGivenName(tokens[start].Form)) return MentionType.Person;
        if (end - start > 1 && HasParticle(tokens, start, end)) return MentionType.Person;
        if (end - start == 1 && IsAcronym(tokens[start].Form)) return MentionType.Organization;
        if (start > 0 && tokens[start - 1].Form.ToLowerInvariant() is "in" or "near" or "outside") return MentionType.Place;
        return end - start == 1 && lexicon.IsPlaceWord(tokens[start].Form) && !lexicon.IsSurname(tokens[start].Form) ? MentionType.Place : MentionType.Other;
    }

    private bool HasParticle(Token[] tokens, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (lexicon.IsParticle(tokens[i].Form.ToLowerInvariant()) || tokens[i].Form.StartsWith("al-", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsAcronym(string form)
    {
        if (form.Length is < 3 or > 6) return false;
        foreach (var c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
