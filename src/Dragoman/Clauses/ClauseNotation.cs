using System.Text;

namespace Dragoman.Clauses;

/// <summary>
/// One line for people: <c>sever | subject: Egypt | object: military ties | with: North Korea &lt; ties | asserted | by: Egypt</c>. The same notation is used by
/// <c>dragoman clauses</c> and by the cases in <c>specs/clauses/</c>.
/// </summary>
public static class ClauseNotation
{
    /// <summary>The clause in one line; <paramref name="text"/> is the article's text.</summary>
    public static string Write(Clause clause, string text)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(clause.Predicate.Lemma);
        if (clause.Predicate.Word != clause.Predicate.Lemma) line.Append(" (").Append(clause.Predicate.Word).Append(')');
        foreach (var argument in clause.Arguments)
        {
            line.Append(" | ").Append(Name(argument)).Append(": ").Append(argument.Span.In(text));
            if (argument.Of >= 0) line.Append(" < ").Append(clause.Arguments[argument.Of].Lemma);
        }
        line.Append(" | ").Append(clause.Status.ToString().ToLowerInvariant());
        if (clause.Aspect != Aspect.None) line.Append(" | ").Append(clause.Aspect.ToString().ToLowerInvariant());
        foreach (var source in clause.Sources) line.Append(" | by: ").Append(source.Span.In(text));
        return line.ToString();
    }

    /// <summary>Name of an argument's part: <c>subject</c>, <c>object</c>, <c>iobj</c>, <c>complement</c>, <c>aim</c>, or its preposition.</summary>
    public static string Name(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.Role switch
        {
            Role.Subject => "subject",
            Role.Object => "object",
            Role.IndirectObject => "iobj",
            Role.Complement => "complement",
            Role.Aim => "aim",
            _ => argument.Preposition.Length > 0 ? argument.Preposition : "oblique",
        };
    }
}
