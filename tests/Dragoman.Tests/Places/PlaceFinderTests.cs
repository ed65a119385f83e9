using Dragoman.Actors;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Sentences;

namespace Dragoman.Tests.Places;

public class PlaceFinderTests
{
    private static readonly PlaceFinder Finder = PlaceFinder.Load(Path.Combine(Root(), "registers"), Path.Combine(Root(), "lexicons", "en"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }

    /// <summary>
    /// A sentence of words parted by blanks; a word in <c>[…]</c> with a letter before it is a mention: P place, S state, N nationality, H person, O organisation.
    /// A preposition before a mention is its case.
    /// </summary>
    private static (Sentence Sentence, List<Mention> Mentions) Parse(string marked, int index)
    {
        var tokens = new List<Token>();
        var mentions = new List<Mention>();
        var at = 0;
        foreach (var word in marked.Split(' '))
        {
            var opens = word.Length > 2 && word[1] == '[';
            if (opens) mentions.Add(new Mention { Index = 0, Span = new Span(at, at + 1), Type = TypeOf(word[0]), Form = MentionForm.Name, Sentence = index, FirstToken = tokens.Count, EndToken = 0, Head = 0 });
            var form = (opens ? word[2..] : word).TrimEnd(']');
            tokens.Add(new Token { Span = new Span(at, at + form.Length), Form = form, SpaceAfter = true, Upos = char.IsUpper(form[0]) ? "PROPN" : "X", Head = -1 });
            if (word.EndsWith(']')) mentions[^1] = mentions[^1] with { EndToken = tokens.Count, Head = tokens.Count - 1, Span = new Span(mentions[^1].Span.Start, at + form.Length) };
            at += form.Length + 1;
        }
        return (new Sentence { Index = index, Span = new Span(0, at), Tokens = [.. tokens] }, mentions);
    }

    private static MentionType TypeOf(char letter) => letter switch
    {
        'S' => MentionType.State,
        'N' => MentionType.Nationality,
        'H' => MentionType.Person,
        'O' => MentionType.Organization,
        _ => MentionType.Place,
    };

    private static IReadOnlyList<PlaceReference> Find(params string[] marked)
    {
        var parsed = marked.Select(Parse).ToList();
        var mentions = parsed.SelectMany(p => p.Mentions).Select((m, i) => m with { Index = i }).ToList();
        return Finder.Find([.. parsed.Select(p => p.Sentence)], new Cast(mentions, [.. Enumerable.Range(0, mentions.Count)], new Entity?[mentions.Count]));
    }

    private static string Words(string marked, PlaceReference reference) =>
        string.Join(' ', Parse(marked, 0).Sentence.Tokens.Skip(reference.FirstToken).Take(reference.EndToken - reference.FirstToken).Select(t => t.Form));

    [Theory]
    [InlineData("fighting went on in P[Sirte] for weeks", "LBY", 31.2, 16.6)]
    [InlineData("he spoke in P[Paris] , P[Texas] yesterday", "USA", 33.66, -95.56)]
    [InlineData("he spoke in P[Paris] after dark", "FRA", 48.85, 2.35)]
    [InlineData("killed in P[Bentalha] outside P[Algiers] at night", "DZA", 36.65, 3.1)]
    [InlineData("a fire in P[Buffalo] , N.Y. last week", "USA", 42.88, -78.88)]
    [InlineData("protests in P[Sana’a] grew", "YEM", 15.35, 44.2)]
    public void A_name_is_the_place_its_surroundings_ask_for(string text, string country, double latitude, double longitude)
    {
        var place = Find(text)[0].Place!;
        Assert.Equal(country, place.Country);
        Assert.InRange(place.Latitude!.Value, latitude - 0.3, latitude + 0.3);
        Assert.InRange(place.Longitude!.Value, longitude - 0.3, longitude + 0.3);
        Assert.Equal(PlacePrecision.Town, place.Precision);
    }

    [Fact]
    public void The_countries_an_article_speaks_of_decide_between_towns_of_one_name()
    {
        Assert.Equal("USA", Find("N[American] police met in P[Ohio] and P[Michigan] today", "they searched a house in P[Birmingham] later")[^1].Place!.Country);
        Assert.Equal("GBR", Find("N[British] police met in P[England] and P[Wales] today", "they searched a house in P[Birmingham] later")[^1].Place!.Country);
    }

    [Fact]
    public void A_town_before_a_comma_tells_which_division_follows()
    {
        Assert.Equal("USA", Find("a trial in P[Atlanta] , P[Georgia] began")[^1].Place!.Country);
        Assert.Equal("ADM1", Find("a storm in P[Seattle] , P[Washington] began")[^1].Place!.Feature);
        Assert.Equal("GEO", Find("a trial in P[Tbilisi] , P[Georgia] began")[^1].Place!.Country);
    }

    [Fact]
    public void A_kind_beside_the_name_asks_for_a_division()
    {
        Assert.Equal("ADM1", Find("the army left P[Idlib] province in S[Syria] today")[0].Place!.Feature);
        Assert.Equal(PlacePrecision.Province, Find("the army left P[Idlib] province in S[Syria] today")[0].Place!.Precision);
    }

    [Fact]
    public void A_man_called_Jordan_is_no_place() => Assert.Empty(Find("H[Michael Jordan] met H[Jordan] there"));

    [Fact]
    public void Adjectives_belong_to_their_country_and_locate_nothing()
    {
        var reference = Assert.Single(Find("N[Algerian] forces withdrew"));
        Assert.Equal("DZA", reference.Place!.Country);
        Assert.False(reference.Locates);
    }

    [Theory]
    [InlineData("in the town , 160km south-east of P[Tripoli] that day", "160km south-east of Tripoli", 31.9, 14.4)]
    [InlineData("tribesmen about 200 km north of P[Niamey] met", "200 km north of Niamey", 15.3, 2.1)]
    [InlineData("a village 50 miles from P[Gao] was hit", "50 miles from Gao", 16.27, -0.04)]
    public void Distance_and_direction_make_a_point_with_a_radius(string text, string words, double latitude, double longitude)
    {
        var reference = Find(text).Single(r => r.Relative);
        Assert.Equal(words, Words(text, reference));
        Assert.InRange(reference.Place!.Latitude!.Value, latitude - 0.4, latitude + 0.4);
        Assert.InRange(reference.Place.Longitude!.Value, longitude - 0.4, longitude + 0.4);
        Assert.Equal(PlacePrecision.Point, reference.Place.Precision);
        Assert.True(reference.Place.RadiusKm > 0);
        Assert.False(Find(text).Single(r => !r.Relative).Locates);
    }

    [Fact]
    public void A_side_of_a_country_lies_on_that_side()
    {
        var references = Find("an ambush in south-western P[Niger] killed three");
        var (side, whole) = (references.Single(r => r.Relative).Place!, references.Single(r => !r.Relative).Place!);
        Assert.True(side.Latitude < whole.Latitude && side.Longitude < whole.Longitude);
        Assert.Equal(PlacePrecision.Region, side.Precision);
    }

    [Fact]
    public void A_street_nobody_knows_lies_about_the_town_named_before()
    {
        var street = Find("a march in P[Tunis] began", "it ended in P[Qwertzu Street] at noon")[^1].Place!;
        Assert.Equal(36.8, street.Latitude!.Value, 0);
        Assert.True(street.RadiusKm >= 50);
    }

    [Fact]
    public void Places_inside_the_names_of_organisations_do_not_locate()
    {
        var reference = Assert.Single(Find("O[University of Kansas] won"));
        Assert.Equal("Kansas", reference.Place!.Name);
        Assert.False(reference.Locates);
    }

    [Theory]
    [InlineData("Sana’a", "Sanaa")]
    [InlineData("St. Louis", "Saint Louis")]
    [InlineData("Côte d’Or", "COTE D'OR")]
    [InlineData("Deir ez-Zor", "Deir ez Zor")]
    public void Spellings_of_one_name_are_one_name(string a, string b) => Assert.Equal(PlaceName.Hash(a), PlaceName.Hash(b));

    [Fact]
    public void Negative_and_endless_distances_are_no_places()
    {
        Assert.DoesNotContain(Find("a village 900000 km north of P[Gao] fell"), r => r.Relative);
        Assert.DoesNotContain(Find("a village -5 of P[Gao] fell"), r => r.Relative);
    }

    [Fact]
    public void A_distance_below_zero_is_doubted_and_reckons_nothing()
    {
        var reference = Assert.Single(Find("the camp lies minus 5 km north of P[Gao] today"));
        Assert.Contains("below zero", reference.Doubt, StringComparison.Ordinal);
        Assert.Null(Find("the camp lies 10 - 15 km from P[Gao] today")[^1].Doubt);
    }

    [Fact]
    public void A_disease_named_after_a_place_is_none() => Assert.Empty(Find("cases of P[West Nile] virus rose"));

    [Fact]
    public void Places_in_a_row_are_of_one_kind()
    {
        var row = Find("farms in P[Texas] , P[Georgia] and P[Ohio] were searched");
        Assert.Equal(["USA", "USA", "USA"], row.Select(reference => reference.Place!.Country));
        Assert.Equal("GEO", Find("envoys of S[Armenia] , S[Georgia] and S[Azerbaijan] met")[1].Place!.Country);
    }

    [Theory]
    [InlineData("prisons in P[Helena] , P[Mont.] were full", "Montana")]
    [InlineData("a fire in P[Conway] , P[SC] today", "South Carolina")]
    public void Abbreviated_divisions_are_read_after_a_comma(string text, string division) => Assert.Equal(division, Find(text)[^1].Place!.Name);

    [Fact]
    public void A_small_namesake_in_a_country_nobody_speaks_of_is_passed_over() =>
        Assert.NotEqual("ESP", Find("N[American] police met in P[Ohio] and P[Michigan] today", "N[American] thieves came to P[Salt] at night")[^1].Place?.Country);

    [Fact]
    public void A_building_lies_in_the_city_its_name_begins_with() => Assert.Equal("RUS", Find("he landed at P[Moscow Sheremetyevo International Airport] today")[^1].Place!.Country);
}
