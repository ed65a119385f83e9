using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Articles;

namespace Dragoman.Reading.Html;

/// <summary>The text of an article, out of the box that holds it.</summary>
internal sealed partial class BodyText(Outline outline, Box main, PageFacts facts)
{
    /// <summary>A line longer than this is no label.</summary>
    private const int LongestLabel = 60;

    /// <summary>Share of the article's prose that may stand after a label that closes it: more, and it is a heading of the article's own.</summary>
    private const double MostAfterClosing = 0.4;

    /// <summary>The same for a label that stands over boxes in the middle of an article too.</summary>
    private const double MostAfterInset = 0.15;

    private readonly List<Caption> captions = [];
    private readonly List<Passage> kept = [];

    /// <summary>Captions met on the way.</summary>
    internal IReadOnlyList<Caption> Captions => captions;

    /// <summary>The text, paragraphs parted by an empty line.</summary>
    internal string Read()
    {
        for (var at = main.First; at < main.End; at++) Sort(outline.Passages[at]);
        CutAtClosing();
        kept.RemoveAll(passage => IsLabel(passage, PhraseKind.Inset) || IsLabel(passage, PhraseKind.Notice));
        TrimFront();
        TrimBack();
        return Render();
    }

    private void Sort(Passage passage)
    {
        if (passage.Box.Dropped) return;
        var around = passage.Box.Around().TakeWhile(box => box != main).ToArray();
        if (Array.Exists(around, IsCaption)) captions.Add(new Caption(passage.Text, null));
        else if (Credited().Match(passage.Text) is { Success: true } credit && passage.Text.Length < 400) captions.Add(new Caption(passage.Text[..credit.Index].TrimEnd(), credit.Groups[1].Value.Trim()));
        else if (IsText(passage, around)) kept.Add(passage);
    }

    private bool IsCaption(Box box) => box.Tag is "figcaption" || (((box.Sign & (Sign.Caption | Sign.Credit)) != 0 || box.Tag is "figure" or "caption") && IsSmall(box));

    /// <summary>Names of parts are given to whole articles too; what holds a good part of the article's passages is no part of the frame.</summary>
    private bool IsSmall(Box box) => box.End - box.First <= Math.Max(8, 0.25 * (main.End - main.First));

    private bool IsText(Passage passage, Box[] around)
    {
        if (!passage.Text.Any(char.IsLetterOrDigit) || IsHeadline(passage)) return false;
        if (Array.Exists(around, box => (box.Sign & (Sign.Byline | Sign.Microdata)) != 0 && IsSmall(box)) && passage.Text.Length < 200) return false;
        // A cell that is all link is a name in a table; elsewhere it is a way to somewhere else.
        if (passage.LinkShare > 0.9 && passage.Box.Tag is not ("td" or "th")) return false;
        if (passage.LinkShare > 0.3 && WebLexicon.Phrases.Is(PhraseKind.Pointer, passage.Text)) return false;
        return !IsAddress(passage.Text);
    }

    private bool IsHeadline(Passage passage) => passage.Text.Length < 300 && (Letters(passage.Text) is { Length: > 0 } words)
        && (words == Letters(facts.Headline ?? "") || (passage.IsHeading && words.Length > 15 && Letters(facts.Title ?? "").StartsWith(words, StringComparison.Ordinal)));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A line of nothing but addresses: of a picture, of the author.</summary>
    private static bool IsAddress(string text) => text.Length < 300 && Addresses().Replace(text, "").Length < 0.2 * text.Length;

    /// <summary>Before the first sentence stand the date, the author, the section.</summary>
    private void TrimFront()
    {
        var first = kept.FindIndex(Prose.Is);
        if (first <= 0) return;
        var frame = kept.Take(first).Where(passage => !IsFrame(passage)).ToArray();
        kept.RemoveRange(0, first);
        kept.InsertRange(0, frame);
    }

    private static bool IsFrame(Passage passage) => (passage.Text.Length < 40 && passage.Box.Tag is not ("p" or "li" or "td" or "dd" or "h2" or "h3")) || passage.Box.Tag is "h1" || passage.LinkShare > 0.3 || DateLike().IsMatch(passage.Text) || (passage.Text.Length < 80 && Stamp().IsMatch(passage.Text));

    private void CutAtClosing()
    {
        var all = kept.Sum(Prose.Of);
        var after = 0;
        for (var i = kept.Count - 1; i > 0 && after <= MostAfterClosing * all; i--)
        {
            if (IsLabel(kept[i], PhraseKind.Closing) || (IsLabel(kept[i], PhraseKind.Inset) && after <= MostAfterInset * all)) kept.RemoveRange(i, kept.Count - i);
            else after += Prose.Of(kept[i]);
        }
    }

    private static bool IsLabel(Passage passage, PhraseKind kind) => passage.Text.Length < LongestLabel && WebLexicon.Phrases.Is(kind, passage.Text);

    private void TrimBack()
    {
        while (kept.Count > 1 && IsTail(kept[^1])) kept.RemoveAt(kept.Count - 1);
    }

    private bool IsTail(Passage last) => last.IsHeading || (!Prose.Is(last) && last.LinkShare > 0.3) || IsAboutAuthor(last.Text);

    /// <summary>"Ida Norden is a reporter in Oslo. Follow her …": the author's name at the head of the last paragraph, with what authors are said to be.</summary>
    private bool IsAboutAuthor(string text) => facts.Byline is { Length: > 4 } byline && text.Length < 600
        && Array.Exists(byline.Split([",", " and ", "By ", "by "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), name => name.Contains(' ') && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Present().IsMatch(text[name.Length..]));

    private string Render()
    {
        var text = new StringBuilder();
        Box? row = null;
        foreach (var passage in kept)
        {
            var here = passage.Box.Tag is "td" or "th" ? passage.Box.Parent : null;
            if (text.Length > 0) text.Append(here is not null && here == row ? "\t" : "\n\n");
            text.Append(passage.Text);
            row = here;
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\W*(by\b|published\b|updated\b|posted\b|last (updated|modified)\b|\d{1,2}[ ./-]\w+[ ./-]\d{2,4}|\w+,? \w+\.? \d{1,2}(st|nd|rd|th)?,? \d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"\b(19|20)\d\d\b.*\b\d{1,2}[:.]\d\d\b|\b\d{1,2}:\d\d\b.*\b(19|20)\d\d\b")]
    private static partial Regex Stamp();

    /// <summary>A picture's credit at the end of a line.</summary>
    [GeneratedRegex(@"\(((?:photo|image|picture|pic|credit|photograph|photo by|source|courtesy)\b[^()]{0,80})\)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Credited();

    [GeneratedRegex(@"(https?://|www\.)\S+|\S+@\S+\.\S+|\b\w+\.(com|org|net)/\S+|\b\d+w\b|[\s,]")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^\W{0,3}(\([^)]{1,80}\)|,[^,]{1,80},)?\s*(is|was|writes|covers|reports|can be reached|has been|joined)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Present();
}
