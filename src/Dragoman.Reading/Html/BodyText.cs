using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Articles;

namespace Dragoman.Reading.Html;

/// <summary>The text of an article, out of the box that holds it.</summary>
internal sealed partial class BodyText(Outline outline, Box main, string? headline)
{
    private readonly List<Caption> captions = [];
    private readonly List<int> kept = [];

    /// <summary>Captions met on the way.</summary>
    internal IReadOnlyList<Caption> Captions => captions;

    /// <summary>The text, paragraphs parted by an empty line.</summary>
    internal string Read()
    {
        for (var at = main.First; at < main.End; at++) Sort(at);
        TrimFront();
        TrimBack();
        DropLoneHeadings();
        return Render();
    }

    private void Sort(int at)
    {
        var passage = outline.Passages[at];
        var around = passage.Box.Around().TakeWhile(box => box != main).ToArray();
        if (Array.Exists(around, box => box.Dropped)) return;
        if (Array.Exists(around, box => (box.Sign & (Sign.Caption | Sign.Credit)) != 0 || box.Tag is "figcaption" or "figure" or "caption")) captions.Add(new Caption(passage.Text, null));
        else if (IsText(passage, around)) kept.Add(at);
    }

    private bool IsText(Passage passage, Box[] around)
    {
        if (!passage.Text.Any(char.IsLetterOrDigit)) return false;
        if (Array.Exists(around, box => (box.Sign & Sign.Byline) != 0) && passage.Text.Length < 200) return false;
        if (passage.LinkShare > 0.8 && !IsSentenceInTable(passage)) return false;
        if (passage.LinkShare > 0.3 && Pointer().IsMatch(passage.Text)) return false;
        return !Notice().IsMatch(passage.Text) && !IsHeadline(passage);
    }

    private static bool IsSentenceInTable(Passage passage) => passage.Box.Tag is "td" or "th";

    private bool IsHeadline(Passage passage) => headline is not null && passage.Text.Length < 300 && Letters(passage.Text) == Letters(headline);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Before the first sentence stand the date, the author, the section.</summary>
    private void TrimFront()
    {
        var first = kept.FindIndex(at => Prose.Is(outline.Passages[at]));
        if (first <= 0) return;
        for (var i = first - 1; i >= 0; i--)
            if (IsFrame(outline.Passages[kept[i]])) kept.RemoveAt(i);
    }

    private static bool IsFrame(Passage passage) => passage.Text.Length < 40 || passage.Box.Tag is "h1" || passage.LinkShare > 0.3 || DateLike().IsMatch(passage.Text);

    private void TrimBack()
    {
        while (kept.Count > 0 && outline.Passages[kept[^1]] is var last && !Prose.Is(last) && (last.LinkShare > 0.3 || last.IsHeading)) kept.RemoveAt(kept.Count - 1);
    }

    /// <summary>A heading over nothing that was kept is a heading over what was left out.</summary>
    private void DropLoneHeadings()
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var passage = outline.Passages[kept[i]];
            if (passage.IsHeading && i == kept.Count - 1) kept.RemoveAt(i);
        }
    }

    private string Render()
    {
        var text = new StringBuilder();
        Box? row = null;
        foreach (var at in kept)
        {
            var passage = outline.Passages[at];
            var here = passage.Box.Tag is "td" or "th" ? passage.Box.Parent : null;
            if (text.Length > 0) text.Append(here is not null && here == row ? "\t" : "\n\n");
            text.Append(passage.Text);
            row = here;
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\W*(read (more|next|also)|see (also|more)|more|related|also|watch|listen|photos?|video|don.t miss|click here|sign up|subscribe|download|follow)\b|\b(click(ing)? here)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\W*(advertisement|advert|story continues below( advertisement)?|continue reading( below)?|article continues below( advertisement)?|loading\W*|share( this)?( article)?|follow us.{0,40}|read more|image|caption|close|this slideshow requires javascript)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\W*(by\b|published\b|updated\b|posted\b|last (updated|modified)\b|\d{1,2}[ ./-]\w+[ ./-]\d{2,4}|\w+,? \w+\.? \d{1,2}(st|nd|rd|th)?,? \d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DateLike();
}
