using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>
/// Names out of a treebank with entities in its MISC column (GUM): spans whose head is a proper noun, cut down from the full noun phrase to the name.
/// </summary>
internal static class EntityTreebank
{
    private sealed record Row(string Form, string Upos, int Head, string Deprel, string Misc);

    public static IEnumerable<(string Id, List<Sentence> Sentences, List<int[]> Tags)> Read(string path)
    {
        (string Id, List<Sentence> Sentences, List<int[]> Tags)? document = null;
        var rows = new List<Row>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (document is { } done) yield return done;
                document = ("ontogum/" + line[14..].Trim(), [], []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                if (!cells[0].Contains('-', StringComparison.Ordinal) && !cells[0].Contains('.', StringComparison.Ordinal))
                    rows.Add(new Row(cells[1], cells[3], int.Parse(cells[6]) - 1, cells[7], cells[9]));
            }
            else if (line.Length == 0 && rows.Count > 0 && document is { } open)
            {
                open.Sentences.Add(Blank(rows, open.Sentences.Count));
                open.Tags.Add(NameDocument.TagsOf(rows.Count, Names(rows)));
                rows.Clear();
            }
        }

        if (document is { } last) yield return last;
    }

    private static Sentence Blank(List<Row> rows, int index)
    {
        var at = 0;
        var tokens = new Token[rows.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var spaced = !rows[i].Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
            tokens[i] = new Token { Form = rows[i].Form, Span = new Span(at, at + rows[i].Form.Length), SpaceAfter = spaced };
            at += rows[i].Form.Length + (spaced ? 1 : 0);
        }

        return new Sentence { Index = index, Span = new Span(0, at), Tokens = tokens };
    }

    private static IEnumerable<(int First, int End, MentionType Kind)> Names(List<Row> rows)
    {
        foreach (var (first, end, type) in Entities(rows))
        {
            var head = -1;
            for (var i = first; i < end && head < 0; i++)
                if (rows[i].Head < first || rows[i].Head >= end) head = i;
            if (head < 0 || rows[head].Upos != "PROPN" || type == "time") continue;
            var (from, to) = Cut(rows, first, end, head, type == "person");
            yield return (from, to, type switch { "person" => MentionType.Person, "organization" => MentionType.Organization, "place" => MentionType.Place, _ => MentionType.Other });
        }
    }

    /// <summary>The name inside a noun phrase: words with capitals around the head, joined over <c>of the</c>, hyphens and the like.</summary>
    private static (int First, int End) Cut(List<Row> rows, int first, int end, int head, bool person)
    {
        var from = head;
        while (from > first && IsPart(rows, from - 1, person) && !(person && rows[from - 1].Deprel is "nmod:desc" or "nmod:poss" or "amod")) from--;
        while (from < head && (rows[from].Upos is "PUNCT" or "DET" or "ADP" or "PART" or "NUM" || !char.IsUpper(rows[from].Form[0]))) from++;
        var to = head + 1;
        while (to < end && (IsPart(rows, to, person) || (!person && IsJoint(rows, to, end)))) to++;
        while (to > head + 1 && !char.IsLetterOrDigit(rows[to - 1].Form[^1]) && rows[to - 1].Form != ".") to--;
        return (from, to);
    }

    private static bool IsPart(List<Row> rows, int at, bool person)
    {
        var form = rows[at].Form;
        if (rows[at].Upos == "PROPN" || form is "-" or "–" or "&") return true;
        return person ? form is "al" or "bin" or "ibn" or "van" or "von" or "de" or "der" or "la" or "del" : char.IsUpper(form[0]) && rows[at].Upos is "ADJ" or "NOUN" or "NUM" or "VERB";
    }

    private static bool IsJoint(List<Row> rows, int at, int end)
    {
        if (rows[at].Form is not ("of" or "for" or "and" or "the" or "'s" or "’s" or "on" or "in")) return false;
        var next = at + 1;
        if (next < end && rows[next].Form == "the") next++;
        return next < end && char.IsUpper(rows[next].Form[0]) && rows[at].Form is "of" or "for" or "the" or "'s" or "’s";
    }

    private static IEnumerable<(int First, int End, string Type)> Entities(List<Row> rows)
    {
        var open = new List<(string Group, string Type, int First)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var at = rows[i].Misc.IndexOf("Entity=", StringComparison.Ordinal);
            if (at < 0) continue;
            var value = rows[i].Misc[(at + 7)..].Split('|')[0];
            foreach (var part in Parts(value))
            {
                var fields = part.Trim('(', ')').Split('-');
                if (part[0] == '(' && part[^1] == ')') yield return (i, i + 1, fields[1]);
                else if (part[0] == '(') open.Add((fields[0], fields[1], i));
                else
                {
                    var match = open.FindLastIndex(o => o.Group == fields[0]);
                    if (match < 0) continue;
                    yield return (open[match].First, i + 1, open[match].Type);
                    open.RemoveAt(match);
                }
            }
        }
    }

    private static IEnumerable<string> Parts(string value)
    {
        var start = 0;
        for (var i = 1; i <= value.Length; i++)
        {
            var ends = i == value.Length || value[i] == '(' || value[i - 1] == ')';
            if (!ends) continue;
            if (i > start) yield return value[start..i];
            start = i;
        }
    }
}
