using Dragoman.Reading.Formats;

namespace Dragoman.Reading.Containers;

/// <summary>One record of a WARC archive.</summary>
/// <param name="Type">Its <c>WARC-Type</c>.</param>
/// <param name="Target">Its address; its id where it has none.</param>
/// <param name="ContentType">What the block is.</param>
/// <param name="Block">The block; <c>null</c> where it is larger than a file may be.</param>
internal sealed record WarcRecord(string Type, string Target, string ContentType, ReadOnlyMemory<byte>? Block)
{
    private static readonly string[] NoArticles = ["image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/json", "application/font", "application/x-font", "text/dns"];

    /// <summary>The server's status, once its answer was read.</summary>
    internal int? Status { get; set; }

    /// <summary>Type of what was fetched.</summary>
    internal string? MediaType { get; set; } = ContentType.Length == 0 || ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ? null : ContentType;

    /// <summary>Whether it is of a type that holds what was fetched.</summary>
    internal bool HoldsPage => Type is "response" or "resource" or "conversion";

    internal bool IsHttp => Type == "response" && ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);

    /// <summary>What it is counted under where it is passed over.</summary>
    internal string Kind => !HoldsPage ? Type : Status is < 200 or >= 300 ? $"answer with status {Status}" : MediaType is { } media ? $"'{MemberPath.Shown(media.Split(';')[0].Trim())}'" : Type;

    /// <summary>Whether it may hold an article: its content decides before its type does.</summary>
    internal bool IsArticle(ReadOnlySpan<byte> bytes)
    {
        var format = Magic.FormatOf(bytes)?.Name;
        return format is not null ? format != "image" : !NoArticles.Any(type => MediaType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true);
    }
}
