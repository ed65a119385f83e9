using System.Runtime.InteropServices;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>
/// WARC archives (ISO 28500): what a server answered with, what was fetched otherwise, and text made of it become documents, each under its address; requests, metadata, repeats,
/// failures and what no article can be (pictures, styles, scripts) are counted and named once.
/// </summary>
internal static class WarcFile
{
    internal static IEnumerable<Member> Read(ForeignFile file)
    {
        MemoryMarshal.TryGetArray(file.Bytes, out var bytes);
        return Read(file, new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), new Allowance(file.Bytes.Length));
    }

    internal static IEnumerable<Member> Read(ForeignFile file, Stream stream, Allowance allowance)
    {
        var records = new WarcRecords(stream, allowance);
        var passed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        while (records.Next() is { } record)
        {
            if (++count > Limits.MostMembers)
            {
                yield return ContainerRefusal.TooMany(file);
                yield break;
            }

            if (Member(file, record, allowance) is { } member) yield return member;
            else passed[record.Kind] = passed.GetValueOrDefault(record.Kind) + 1;
            if (allowance.IsSpent) yield break;
        }

        if (records.Fault is { } fault) yield return ContainerRefusal.Damaged(file, fault, count > 0);
        if (passed.Count > 0) yield return ContainerRefusal.PassedOver(file, string.Join(", ", passed.Select(kind => $"{kind.Value} {kind.Key}")));
        else if (count == 0 && records.Fault is null) yield return ContainerRefusal.Empty(file);
    }

    private static Member? Member(ForeignFile file, WarcRecord record, Allowance allowance)
    {
        var name = MemberPath.Shown(record.Target);
        if (allowance.IsSpent) return ContainerRefusal.Bomb(file, name);
        if (record.Block is not { } block) return ContainerRefusal.TooLarge(file, name);
        if (!record.HoldsPage) return null;
        if (!record.Target.Contains("://", StringComparison.Ordinal) && MemberPath.Climbs(record.Target)) return ContainerRefusal.Climbs(file, name);
        var member = new Member { Name = name, Url = record.Target, MediaType = record.MediaType, Bytes = block };
        if (!record.IsHttp) return record.IsArticle(block.Span) ? member : null;
        var answer = HttpAnswer.Of(block, allowance);
        if (allowance.IsSpent) return ContainerRefusal.Bomb(file, name);
        record.Status = answer.Status;
        record.MediaType = answer.MediaType;
        if (answer.Fault is { } fault) return ContainerRefusal.Broken(file, name, fault);
        return answer.Status is >= 200 and < 300 && answer.Body.Length > 0 && record.IsArticle(answer.Body.Span) ? member with { MediaType = answer.MediaType, Bytes = answer.Body } : null;
    }
}
