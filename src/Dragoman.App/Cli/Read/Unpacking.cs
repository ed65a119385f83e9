using Dragoman.Reading.Containers;
using Dragoman.Reading.Formats;
using Dragoman.Reading.Sandbox;

namespace Dragoman.App.Cli.Read;

/// <summary>Takes members out of containers, and out of the containers among them; what is no container is handed on as it is.</summary>
internal sealed class Unpacking(SandboxPool sandbox, ReadOptions options)
{
    /// <summary>What all containers inside the outermost one have come to; each by itself keeps its limits in the child.</summary>
    private long unpacked;

    /// <summary>The item itself, or what is in it: each member is an item of its own, in the order of the container.</summary>
    internal IEnumerable<WorkItem> Members(WorkItem item) => Members(item, 0, Allowance.Of(item.Bytes.Length));

    private IEnumerable<WorkItem> Members(WorkItem item, int depth, long allowed)
    {
        var format = item.Line is null && item.Refused is null ? Magic.FormatOf(item.Bytes.Span, item.Name) : null;
        if (format is not { IsContainer: true } || ContainerReaders.Of(format.Name) is null) return [item];
        return depth > Limits.DeepestNesting ? [item with { Refused = ContainerRefusal.TooDeep(item.Name) }] : Unpack(item, format, depth, allowed);
    }

    private IEnumerable<WorkItem> Unpack(WorkItem item, FileFormat format, int depth, long allowed)
    {
        foreach (var member in sandbox.Unpack(item.Order(format.Name, options), item.Bytes))
        {
            unpacked += member.Bytes.Length;
            var inner = Of(item, member);
            if (unpacked > allowed) inner = inner with { Bytes = default, Refused = ContainerRefusal.BombOfContainers(inner.Name, allowed) };
            foreach (var one in Members(inner, depth + 1, allowed)) yield return one;
            if (unpacked > allowed) yield break;
        }
    }

    private static WorkItem Of(WorkItem container, Member member)
    {
        var path = container.Member is { } outer ? $"{outer}!/{member.Name}" : member.Name;
        return container with
        {
            Member = member.IsRemark ? container.Member : path,
            MediaType = member.MediaType,
            Url = member.Url,
            Bytes = member.Bytes,
            Remarks = member.IsRemark ? member.Diagnostics : [],
            Refused = member.IsRemark ? null : member.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error),
        };
    }
}
