using Dragoman.Reading.Formats;
using Dragoman.Reading.Sandbox;

namespace Dragoman.App.Cli.Read;

/// <summary>Takes members out of containers, and out of the containers among them; what is no container is handed on as it is.</summary>
internal sealed class Unpacking(SandboxPool sandbox, ReadOptions options)
{
    internal IEnumerable<WorkItem> Members(WorkItem item, int depth = 0)
    {
        var format = item.Line is null && item.Refused is null ? Magic.FormatOf(item.Bytes.Span, item.Name) : null;
        if (format is not { IsContainer: true } || ContainerReaders.Of(format.Name) is null) return [item];
        return Unpack(item, format, depth);
    }

    private IEnumerable<WorkItem> Unpack(WorkItem item, FileFormat format, int depth)
    {
        foreach (var member in sandbox.Unpack(item.Order(format.Name, options), item.Bytes))
            foreach (var inner in Members(Of(item, member), depth + 1)) yield return inner;
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
