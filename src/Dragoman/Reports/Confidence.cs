using Dragoman.Clauses;

namespace Dragoman.Reports;

/// <summary>How far a draft is to be trusted, from what its pattern bound and what it had to guess.</summary>
internal static class Confidence
{
    private const double Full = 0.9;

    internal static double Of(Draft draft)
    {
        var confidence = Full;
        if (draft.Actors.Count == 0) confidence -= 0.15;
        if (draft.Recipients.Count == 0 && !(draft.Match.Rule.Mutual && draft.Actors.Count > 1)) confidence -= 0.1;
        if (draft.Nominal) confidence -= 0.05;
        if (draft.Match.Pattern.Bound > 1) confidence += 0.03;
        if (draft.Actors.Exists(Unknown)) confidence -= 0.05;
        if (draft.Recipients.Exists(Unknown)) confidence -= 0.05;
        if (draft.Status is Status.Possible or Status.Conditional) confidence -= 0.05;
        return Math.Round(Math.Clamp(confidence, 0.1, 0.95), 2);
    }

    private static bool Unknown(Party party) => party.Entity is null;
}
