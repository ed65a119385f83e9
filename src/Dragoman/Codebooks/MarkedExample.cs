using System.Text;

namespace Dragoman.Codebooks;

/// <summary>A marked stretch of an example.</summary>
/// <param name="Span">Place in the text without marks.</param>
/// <param name="Part">What it fills; <see cref="Codebooks.Part.None"/> for words.</param>
/// <param name="Required">Whether the word must stand there (<c>*ties*</c>); false for optional words (<c>[military]</c>).</param>
public sealed record Mark(Span Span, Part Part, bool Required);

/// <summary>
/// An example sentence in the codebook's notation: <c>[Egypt|actor] severed [military] *ties* with [North Korea|recipient].</c>
/// Brackets with a role mark parts, brackets without one optional words, asterisks words that must be there. Marks may nest: <c>[two *embassies*|object]</c>.
/// </summary>
public sealed record MarkedExample
{
    /// <summary>The sentence without marks.</summary>
    public required string Text { get; init; }

    /// <summary>The marks by place.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>Reads the notation. On a fault the example is <c>null</c> and <paramref name="fault"/> says what is wrong and at which column (from 0) of the notation.</summary>
    public static MarkedExample? Read(string notation, out (string Message, int Column) fault)
    {
        ArgumentNullException.ThrowIfNull(notation);
        var reader = new Reader(notation);
        var example = reader.Run();
        fault = reader.Fault;
        return example;
    }

    private sealed class Reader(string notation)
    {
        private readonly StringBuilder text = new();
        private readonly List<Mark> marks = [];
        private readonly Stack<(int Start, int Column)> open = new();
        private int star = -1;
        private int at;

        public (string Message, int Column) Fault { get; private set; } = ("", -1);

        public MarkedExample? Run()
        {
            for (; at < notation.Length && Fault.Column < 0; at++) Step(notation[at]);
            if (Fault.Column >= 0) return null;
            if (open.Count > 0) return Fail("'[' is never closed", open.Peek().Column);
            if (star >= 0) return Fail("'*' is never closed", notation.LastIndexOf('*'));
            marks.Sort((a, b) => a.Span.CompareTo(b.Span));
            return new MarkedExample { Text = text.ToString(), Marks = marks };
        }

        private void Step(char c)
        {
            if (c == '[') open.Push((text.Length, at));
            else if (c == ']') Close();
            else if (c == '*') Star();
            else if (c == '|' && open.Count > 0) Named();
            else text.Append(c);
        }

        private void Star()
        {
            if (star < 0)
            {
                star = text.Length;
                return;
            }

            if (star == text.Length) Fail("nothing stands between the asterisks", at);
            else marks.Add(new Mark(new Span(star, text.Length), Part.None, true));
            star = -1;
        }

        private void Close()
        {
            if (open.Count == 0) Fail("']' closes nothing", at);
            else Add(Part.None, open.Pop());
        }

        private void Named()
        {
            var end = notation.IndexOf(']', at);
            if (end < 0)
            {
                Fail("'[' is never closed", open.Peek().Column);
                return;
            }

            var name = notation[(at + 1)..end];
            if (PartOf(name) is { } part) Add(part, open.Pop());
            else Fail($"'{name}' is no role; roles are actor, recipient, object, instrument, place for events and subject, object, detail for relations", at + 1);
            at = end;
        }

        private void Add(Part part, (int Start, int Column) from)
        {
            if (from.Start == text.Length) Fail("nothing stands between the brackets", from.Column);
            else marks.Add(new Mark(new Span(from.Start, text.Length), part, false));
        }

        private MarkedExample? Fail(string message, int column)
        {
            Fault = (message, column);
            return null;
        }

        private static Part? PartOf(string name) => name switch
        {
            "actor" or "subject" => Part.Actor,
            "recipient" => Part.Recipient,
            "object" => Part.Object,
            "instrument" => Part.Instrument,
            "detail" => Part.Detail,
            "place" => Part.Place,
            _ => null,
        };
    }
}
