using System.Text;
using Dragoman.Reading;
using Dragoman.Reading.Html;

namespace Dragoman.Tests.Html;

/// <summary>Pages made for these tests.</summary>
internal static class Pages
{
    internal const string First = "The governor of the province opened talks with the miners on Monday, her office said.";
    internal const string Second = "The miners, who have held the pit for nine days, want their wages and a new doctor.";
    internal const string Third = "Police left the gates in the evening, and the first lorries went through without a search.";

    internal static string Article { get; } = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    internal static Manuscript Read(string markup) => WebPage.Read(Encoding.UTF8.GetBytes(markup), "page.html");

    internal static CleanArticle Only(string markup) => Assert.Single(Read(markup).Articles);

    internal static string Text(string markup) => Only(markup).Text;

    /// <summary>The three paragraphs as they should come out.</summary>
    internal static string Whole { get; } = $"{First}\n\n{Second}\n\n{Third}";
}
