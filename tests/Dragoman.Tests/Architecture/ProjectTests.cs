using System.Reflection;
using System.Xml.Linq;

namespace Dragoman.Tests.Architecture;

/// <summary>A project exists only to keep a package out of the core, or because it is run.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Edges = ["Dragoman.Reading"];

    [Fact]
    public void The_core_has_no_package() => Assert.Empty(Includes("src/Dragoman/Dragoman.csproj", "PackageReference"));

    [Fact]
    public void The_core_knows_no_other_project() => Assert.Empty(Includes("src/Dragoman/Dragoman.csproj", "ProjectReference"));

    [Fact]
    public void Edge_projects_know_the_core_and_no_other_edge()
    {
        foreach (var edge in Edges)
            Assert.Equal(["Dragoman.csproj"], Includes($"src/{edge}/{edge}.csproj", "ProjectReference").Select(path => Path.GetFileName(path.Replace('\\', '/'))));
    }

    [Fact]
    public void Every_project_of_src_is_known_to_these_tests()
    {
        var projects = Directory.GetDirectories(Repository.At("src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);
        Assert.Equal(Edges.Append("Dragoman").Append("Dragoman.App").Order(StringComparer.Ordinal), projects);
    }

    [Fact]
    public void No_foreign_type_stands_in_a_public_signature()
    {
        Assembly[] ours = [typeof(Span).Assembly, typeof(Reading.PlainText.TextFile).Assembly];
        var foreign = ours.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(SignatureTypes)
            .Where(type => !IsOurs(type.Assembly.GetName().Name!)).Select(type => type.FullName).Distinct();
        Assert.Empty(foreign);
    }

    private static bool IsOurs(string assembly) => assembly.StartsWith("Dragoman", StringComparison.Ordinal) || assembly.StartsWith("System", StringComparison.Ordinal);

    private static IEnumerable<Type> SignatureTypes(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMethods(Visible).SelectMany(method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType))
            .Concat(type.GetConstructors(Visible).SelectMany(constructor => constructor.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetProperties(Visible).Select(property => property.PropertyType))
            .Concat(type.GetInterfaces()).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? [] : type.GetGenericArguments().SelectMany(Parts).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Load(Repository.At(project)).Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
