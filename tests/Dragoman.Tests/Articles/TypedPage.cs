using System.Text;
using Dragoman.Pages;

namespace Dragoman.Tests.Articles;

/// <summary>A page set by hand: 420 by 600 points, every character .48 sizes wide, lines 12 points apart, blanks in front of a line as wide as its characters.</summary>
internal sealed class TypedPage
{
    private const double Advance = .48;
    private readonly StringBuilder text = new();
    private readonly List<PageWord> words = [];

    public TypedPage Column(double x, double y, IReadOnlyList<string> lines)
    {
        var width = lines.Max(l => l.Length) * Advance * 10;
        for (var i = 0; i < lines.Count; i++) Set(x, y + (12 * i), lines[i], 10, i + 1 < lines.Count && !lines[i].EndsWith('.') ? width : null);
        return this;
    }

    public TypedPage Line(double x, double y, string line, double size)
    {
        Set(x, y, line, size, null);
        return this;
    }

    public Page Done() => new() { Number = 1, Text = text.ToString(), Words = words, Width = 420, Height = 600 };

    /// <summary>Sets a line, spread to a width where one is given, as justified type is.</summary>
    private void Set(double x, double y, string line, double size, double? width)
    {
        var indent = line.Length - line.TrimStart().Length;
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = x + (indent * size * Advance);
        var blank = size * Advance;
        if (width is { } full && parts.Length > 1) blank = (full - (at - x) - (parts.Sum(p => p.Length) * size * Advance)) / (parts.Length - 1);
        foreach (var part in parts)
        {
            if (text.Length > 0) text.Append(' ');
            var start = text.Length;
            text.Append(part);
            words.Add(new PageWord(new Span(start, text.Length), new Box(at, y - (.74 * size), at + (part.Length * size * Advance), y + (.22 * size))) { Size = size });
            at += (part.Length * size * Advance) + blank;
        }
    }
}
