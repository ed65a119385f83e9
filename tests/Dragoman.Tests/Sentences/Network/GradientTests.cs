using Dragoman.Training.Network;

namespace Dragoman.Tests.Sentences.Network;

public class GradientTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_gradient_of_every_part_is_what_the_loss_really_changes_by(int layers)
    {
        foreach (var (part, ratio) in GradientCheck.Run(layers, 3))
            Assert.True(Math.Abs(ratio - 1) < 0.05, $"part {part}: {ratio}");
    }
}
