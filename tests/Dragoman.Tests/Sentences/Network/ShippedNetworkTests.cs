using Dragoman.Sentences.Network;

namespace Dragoman.Tests.Sentences.Network;

/// <summary>The trained network on plain news sentences: whoever trains it anew must not lose these.</summary>
public class ShippedNetworkTests
{
    private static readonly Lazy<ParserNetwork> Network = new(() =>
    {
        using var weights = File.OpenRead(Repository.At("models/en/" + ParserNetwork.FileName));
        return ParserNetwork.Load(weights);
    });

    [Theory]
    [InlineData("The army bombed the village on Monday .", "army nsubj bombed", "village obj bombed", "Monday obl bombed")]
    [InlineData("Two soldiers were killed near the border by rebels .", "soldiers nsubj:pass killed", "rebels obl:agent killed", "border obl killed")]
    [InlineData("Kuwait , which severed ties with its neighbour , expelled the envoy .", "severed acl:relcl Kuwait", "ties obj severed", "Kuwait nsubj expelled")]
    [InlineData("The minister said the government had rejected the offer .", "rejected ccomp said", "government nsubj rejected", "offer obj rejected")]
    [InlineData("Officials plan to arrest the men who attacked the convoy .", "arrest xcomp plan", "men obj arrest", "attacked acl:relcl men")]
    [InlineData("THE ARMY ATTACKED THE CAPITAL AND ARRESTED TWO MINISTERS .", "ARMY nsubj ATTACKED", "CAPITAL obj ATTACKED", "ARRESTED conj ATTACKED")]
    [InlineData("police arrested three men in the capital", "police nsubj arrested", "men obj arrested", "capital obl arrested")]
    public void Plain_statements_have_the_tree_that_anyone_would_draw(string text, params string[] relations)
    {
        var forms = text.Split(' ');
        var words = Network.Value.Analyze([forms])[0];

        foreach (var relation in relations)
            Assert.Contains(relation, words.Select((w, i) => w.Head < 0 ? "" : $"{forms[i]} {w.Deprel} {forms[w.Head]}"));
    }

    [Fact]
    public void The_weights_take_no_more_than_forty_megabytes()
    {
        Assert.InRange(new FileInfo(Repository.At("models/en/" + ParserNetwork.FileName)).Length, 1, 40 << 20);
    }
}
