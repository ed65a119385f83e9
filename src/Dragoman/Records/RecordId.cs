using Dragoman.Articles;
using Dragoman.Reports;

namespace Dragoman.Records;

/// <summary>Ids of records: derived from the article, the words and the codebook, so that the same reading gives the same ids everywhere.</summary>
public static class RecordId
{
    /// <summary>Id of a report.</summary>
    public static string Of(Article article, Report report)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(report);
        return StableHash.Id("report", article.Id, report.CodedBy.Codebook, report.CodedBy.Version, report.Type, report.Mode ?? "", Place(report.Trigger),
            string.Join(',', report.Actors.Select(Place)), string.Join(',', report.Recipients.Select(Place)), Words.Of(report.Status));
    }

    /// <summary>Id of a relation.</summary>
    public static string Of(Article article, Relation relation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(relation);
        return StableHash.Id("relation", article.Id, relation.CodedBy.Codebook, relation.CodedBy.Version, relation.Type, Place(relation.Subject), Place(relation.Object),
            relation.Detail ?? "", Words.Of(relation.Status));
    }

    /// <summary>Id of a mention of <paramref name="type"/> at <paramref name="span"/>.</summary>
    internal static string OfMention(Article article, Span span, string type) => StableHash.Id("mention", article.Id, Place(span), type);

    private static string Place(Party party) => Place(party.Span);

    private static string Place(Span span) => $"{span.Start}-{span.End}";
}
