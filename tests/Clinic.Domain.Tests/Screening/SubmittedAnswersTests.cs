using Clinic.Domain.Questionnaires;
using Clinic.Domain.Screening;
using Clinic.Domain.Tests.Questionnaires;

namespace Clinic.Domain.Tests.Screening;

public sealed class SubmittedAnswersTests
{
    private static readonly Sitting Sitting = SittingScript.Intake
        .Choose("about.sex", KnownItems.SexMale).Choose("phq9.9", 2).Choose("phq9.9", 0).Decline("asq.1")
        .Tick("mh.now", "elevated-now").Tick("ci", "none").Run();

    [Fact]
    public void What_is_read_back_is_what_was_written()
    {
        var written = SubmittedAnswers.Of(Sitting);

        var read = SubmittedAnswers.Parse(written.ToJson());

        Assert.Equal(written.ToJson(), read.ToJson());
        Assert.Equal(Sex.Male, read.Input.Sex);
        Assert.Equal(Sitting.Seconds, read.Input.Seconds);
        Assert.Equal(0, read.Input.Final[AnswerCodes.Phq9[8]]);
        Assert.Equal(2, read.Input.Peak[AnswerCodes.Phq9[8]]);
        Assert.True(read.Input.Final.IsAnswered(AnswerCodes.Contraindications));
        Assert.Equal(new ItemAnswer.Declined(), read.Items["asq.1"]);
        Assert.Equal(Sitting.SafetyChanges, read.SafetyChanges);
        Assert.Contains("asq.5", read.Shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":2}")]
    [InlineData("{\"format\":1,\"final\":{\"secret-word\":1}}")]
    public void What_is_not_of_this_form_is_refused_without_repeating_it(string text)
    {
        var fault = Assert.Throws<FormatException>(() => SubmittedAnswers.Parse(text));

        Assert.DoesNotContain("secret-word", fault.Message, StringComparison.Ordinal);
    }
}
