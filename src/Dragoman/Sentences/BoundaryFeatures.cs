namespace Dragoman.Sentences;

/// <summary>What speaks for or against the end of a sentence between two words of a paragraph. Goes from left to right, with the ends found so far.</summary>
internal sealed class BoundaryFeatures
{
    public const int Most = 64;
    private const uint Outside = 0xFFFFFF;
    private const int MostClosings = 8;

    private readonly string text;
    private readonly List<Piece> pieces;
    private readonly WordAtoms[] atoms;
    private readonly uint casing;
    private int since;
    private int quotes;
    private int brackets;
    private uint lastEnd = Outside;

    public BoundaryFeatures(string text, List<Piece> pieces)
    {
        this.text = text;
        this.pieces = pieces;
        atoms = new WordAtoms[pieces.Count];
        for (var i = 0; i < atoms.Length; i++) atoms[i] = WordAtoms.Of(text.AsSpan(pieces[i].Start, pieces[i].Length));
        casing = Casing();
    }

    /// <summary>Features of the gap after piece <paramref name="i"/>; asked for each piece in order.</summary>
    public ReadOnlySpan<uint> After(int i, Span<uint> buffer)
    {
        Pass(i);
        var list = new FeatureList(buffer);
        var core = Core(i);
        uint a = Word(i), b = Word(i + 1), c = Word(core), b2 = Word(i + 2), shapeA = Shape(i), shapeB = Shape(i + 1);
        uint kindA = Kind(i), kindC = Kind(core), kindB = Kind(i + 1), gap = Gap(i), open = Open();
        var closed = core < i ? 1u : 0u;
        list.Add(1);
        list.Add(a);
        list.Add(b);
        list.Add(a, b);
        list.Add(Word(i - 1), a);
        list.Add(b, b2);
        list.Add(Word(i - 1), kindA);
        list.Add(kindC, closed, gap);
        list.Add(kindC, kindB, gap);
        list.Add(kindC, kindB, gap, open);
        list.Add(kindC, kindB, gap, casing);
        list.Add(kindC, b);
        list.Add(kindC, kindB, Kind(i + 2));
        list.Add(Kind(core - 1), kindC, kindB);
        list.Add(Kind(i - 1), kindA, kindB, Kind(i + 2));
        list.Add(shapeA, shapeB);
        list.Add(c, kindB, closed);
        list.Add(a, kindB, gap);
        list.Add(Word(core - 1), kindC, kindB);
        list.Add(kindA, b, Kind(i + 2));
        list.Add(shapeB, kindA, Kind(i + 2));
        list.Add(a, shapeB, casing);
        list.Add(lastEnd, a);
        list.Add(lastEnd, b);
        list.Add(lastEnd, kindA, kindB);
        Places(ref list, i, kindC, kindB, casing);
        return list.Features;
    }

    /// <summary>Tells that a sentence ends after piece <paramref name="i"/>.</summary>
    public void End(int i)
    {
        since = 0;
        quotes = 0;
        brackets = 0;
        lastEnd = Word(Core(i));
    }

    private void Places(ref FeatureList list, int i, uint kindC, uint kindB, uint caps)
    {
        uint length = Bucket(since), rest = Bucket(pieces.Count - 1 - i);
        list.Add(length, kindC, kindB);
        list.Add(length, rest);
        list.Add(rest, kindC, kindB);
        list.Add(length, Word(i));
        list.Add(length, Word(i + 1));
        list.Add(caps, kindB, Shape(i + 1));
        list.Add(Open(), kindC, Kind(i));
        list.Add((uint)Math.Min(brackets, 1), kindC, kindB);
        list.Add(Suffix(i), kindB);
        list.Add(Suffix(i), Word(i + 1));
    }

    private void Pass(int i)
    {
        since++;
        var c = text[pieces[i].Start];
        if (c is '"' or '“' or '”') quotes ^= 1;
        if (Characters.IsOpeningBracket(c)) brackets++;
        else if (Characters.IsClosingBracket(c) && brackets > 0) brackets--;
    }

    /// <summary>The last piece before closing quotes and brackets that stand right behind it.</summary>
    private int Core(int i)
    {
        var least = Math.Max(0, i - MostClosings);
        while (i > least && pieces[i].Length <= 2 && pieces[i - 1].End == pieces[i].Start
            && (Characters.IsQuote(text[pieces[i].Start]) || Characters.IsClosingBracket(text[pieces[i].Start]))) i--;
        return i;
    }

    private uint Open() => (uint)quotes;

    /// <summary>Nothing, a space, a line end, or several spaces between the piece and the next.</summary>
    private uint Gap(int i)
    {
        if (i + 1 >= pieces.Count) return 4;
        var between = text.AsSpan(pieces[i].End, pieces[i + 1].Start - pieces[i].End);
        return between.IsEmpty ? 0u : between.Length > 2 && !between.ContainsAny('\n', '\r') ? 2u : 1u;
    }

    private uint Word(int i) => (uint)i < (uint)atoms.Length ? atoms[i].Word : Outside;

    private uint Shape(int i) => (uint)i < (uint)atoms.Length ? atoms[i].Shape : Outside;

    private uint Suffix(int i) => (uint)i < (uint)atoms.Length ? atoms[i].Suffix3 : Outside;

    /// <summary>Coarse kind of a piece: what it begins with, whether it ends in a full stop of its own, single capitals apart.</summary>
    private uint Kind(int i)
    {
        if ((uint)i >= (uint)atoms.Length) return 31;
        var piece = pieces[i];
        var c = text[piece.Start];
        if (char.IsLetter(c))
        {
            var stop = piece.Length > 1 && text[piece.End - 1] == '.' ? 4u : 0u;
            return (char.IsUpper(c) ? piece.Length - (stop / 4) == 1 ? 1u : 2u : 3u) + stop;
        }

        if (char.IsDigit(c)) return 9;
        if (Characters.IsTerminal(c)) return piece.Length > 1 ? 10u : c == '.' ? 11u : c == '?' ? 12u : 13u;
        if (Characters.IsQuote(c)) return 14;
        if (Characters.IsOpeningBracket(c)) return 15;
        if (Characters.IsClosingBracket(c)) return 16;
        return c switch { ',' => 17, ':' => 18, ';' => 19, '-' => piece.Length > 3 ? 20u : 21u, '*' or '•' or '·' => 22, '$' or '£' or '€' => 23, _ => Characters.IsDash(c) ? 24u : 25u };
    }

    /// <summary>Whether the paragraph is in capitals, in small letters, or mixed.</summary>
    private uint Casing()
    {
        int upper = 0, lower = 0;
        for (var i = 0; i < pieces.Count && upper + lower < 400; i++)
        {
            var c = text[pieces[i].Start];
            var last = text[pieces[i].End - 1];
            if (char.IsUpper(c) && (char.IsUpper(last) || pieces[i].Length == 1)) upper++;
            else if (char.IsLetter(c)) lower += char.IsLower(c) ? 1 : 3;
        }

        if (upper > 2 * lower) return 1;
        var capitals = false;
        foreach (var piece in pieces) capitals |= char.IsUpper(text[piece.Start]);
        return capitals ? 0u : 2u;
    }

    private static uint Bucket(int n) => n <= 5 ? (uint)n : n <= 8 ? 6u : n <= 12 ? 7u : n <= 20 ? 8u : n <= 35 ? 9u : 10u;
}
