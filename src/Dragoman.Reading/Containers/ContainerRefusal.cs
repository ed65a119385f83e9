using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>The diagnoses of containers and of their members. Each code has a line in <c>docs/diagnostics/</c>.</summary>
public static class ContainerRefusal
{
    internal static Member Bomb(ForeignFile file, string name) => Refused(name, "DG1208", file,
        $"it unpacks to more than {Allowance.Of(file.Bytes.Length):N0} bytes ({Limits.LargestRatio} times the container, {Limits.LargestUnpacked >> 20} MiB at most); it and what stands behind it are not read", "If the container is honest, unpack it and give its files.");

    internal static Member TooLarge(ForeignFile file, string name) => Refused(name, "DG1209", file, $"it is larger than {Limits.LargestFile >> 20} MiB", "Unpack the container and split the file.");

    internal static Member Climbs(ForeignFile file, string name) => Refused(name, "DG1210", file, "its name leads out of the container", "Pack it anew with relative names; nothing is ever written to disk, but records would carry the name on.");

    internal static Member Encrypted(ForeignFile file, string name) => Refused(name, "DG1212", file, "it is encrypted", "Unpack it with its password and give the file.");

    internal static Member Broken(ForeignFile file, string name, string why) => Refused(name, "DG1214", file, $"it does not unpack: {why}", "Pack it anew, or get the container again: it may be cut short.");

    internal static Member Link(ForeignFile file, string name) => Remark(file, name, "DG1211", Severity.Warning, $"'{MemberPath.Shown(name)}' is a link or a device, no file; it is passed over.", "Put the file itself into the container.");

    internal static Member TooMany(ForeignFile file) => Remark(file, null, "DG1216", Severity.Error, $"The container has more than {Limits.MostMembers:N0} members; the rest is not read.", "Split it.");

    internal static Member PassedOver(ForeignFile file, string what) => Remark(file, null, "DG1215", Severity.Note, $"Passed over, as they hold no article: {what}.", "Nothing needs to be done; name a record's file on its own to read it.");

    internal static Member Damaged(ForeignFile file, string why, bool anyRead) => Remark(file, null, "DG1217", anyRead ? Severity.Warning : Severity.Error,
        $"The container is damaged: {why}; {(anyRead ? "what could be read of it was" : "nothing could be read of it")}.", "Get it again: it may be cut short.");

    internal static Member Empty(ForeignFile file) => Remark(file, null, "DG1219", Severity.Warning, "The container holds no file.", "Check how it was made.");

    /// <summary>A container inside a container inside a container ….</summary>
    public static Diagnostic TooDeep(string name) => Of("DG1213", Severity.Error, name, $"'{name}' is a container {Limits.DeepestNesting} containers deep; it is not opened.", "Unpack the outer ones and give it alone.");

    /// <summary>Containers that each keep their limits and together do not.</summary>
    public static Diagnostic BombOfContainers(string name, long limit) =>
        Of("DG1208", Severity.Error, name, $"'{name}': all that was unpacked so far is more than {limit:N0} bytes; it and what stands behind it are not read.", "If the container is honest, unpack it and give its files.");

    private static Member Refused(string name, string code, ForeignFile file, string why, string remedy)
    {
        var place = MemberName.Of(file.Name, MemberPath.Shown(name));
        return new Member { Name = MemberPath.Shown(name), Diagnostics = [Of(code, Severity.Error, place, $"'{place}' is refused: {why}.", remedy)] };
    }

    private static Member Remark(ForeignFile file, string? name, string code, Severity severity, string message, string remedy) =>
        new() { Name = name is null ? "" : MemberPath.Shown(name), IsRemark = true, Diagnostics = [Of(code, severity, file.Name, message, remedy)] };

    private static Diagnostic Of(string code, Severity severity, string place, string message, string remedy) => new()
    {
        Code = code, Severity = severity, Place = new DiagnosticPlace(place), Message = message, Remedy = remedy,
    };
}
