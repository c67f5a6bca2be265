using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class AntidepressantTrialsTests
{
    private static readonly MedicineTrial Failed = new(true, true, true, 6, false);

    [Theory]
    [InlineData(true, true, true, 6, false, true)]
    [InlineData(true, true, true, 5, false, false)]
    [InlineData(false, true, true, 6, false, false)]
    [InlineData(true, false, true, 6, false, false)]
    [InlineData(true, true, false, 6, false, false)]
    [InlineData(true, true, true, 6, true, false)]
    [InlineData(null, true, true, 6, false, null)]
    [InlineData(true, null, true, 6, false, null)]
    [InlineData(true, true, null, 6, false, null)]
    [InlineData(true, true, true, null, false, null)]
    [InlineData(true, true, true, 6, null, null)]
    [InlineData(null, null, null, 5, null, false)]
    [InlineData(null, null, null, null, true, false)]
    [InlineData(null, false, null, null, null, false)]
    public void A_trial_counts_when_every_part_holds_and_not_as_soon_as_one_does_not(
        bool? antidepressant, bool? episode, bool? dose, int? weeks, bool? responded, bool? expected)
    {
        Assert.Equal(expected, new MedicineTrial(antidepressant, episode, dose, weeks, responded).IsFailedAdequateTrial);
    }

    [Fact]
    public void An_unknown_trial_makes_the_number_unknown_until_it_cannot_change_it()
    {
        Assert.Equal(0, AntidepressantTrials.Count([]));
        Assert.Equal(2, AntidepressantTrials.Count([Failed, Failed]));
        Assert.Null(AntidepressantTrials.Count([Failed, Failed, MedicineTrial.Unknown]));
        Assert.Equal(3, AntidepressantTrials.Count([Failed, Failed, Failed, MedicineTrial.Unknown]));
        Assert.Equal(3, AntidepressantTrials.Count([Failed, Failed, Failed, Failed]));
    }

    [Fact]
    public void Who_took_no_medicine_has_no_trial_and_who_does_not_say_has_no_number()
    {
        Assert.Equal(0, SittingScript.Intake.Choose("tx.medicines", 0).Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Null(SittingScript.Intake.Decline("tx.medicines").Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Null(SittingScript.Intake.Run().Final[AnswerCodes.AntidepressantTrials]);
    }

    [Fact]
    public void The_number_comes_from_what_was_said_about_each_medicine()
    {
        var script = Medicine(Medicine(SittingScript.Intake.Choose("tx.medicines", 1), 1).Choose("med1.more", 1), 2);

        Assert.Null(script.Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Equal(2, script.Choose("med2.more", 0).Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Equal(1, script.Choose("med2.response", 2).Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Null(script.Choose("med2.response", 3).Run().Final[AnswerCodes.AntidepressantTrials]);
        Assert.Equal(1, script.Choose("med2.kind", 0).Run().Final[AnswerCodes.AntidepressantTrials]);
    }

    private static SittingScript Medicine(SittingScript script, int number) => script
        .Choose($"med{number}.kind", 1).Choose($"med{number}.episode", 1).Choose($"med{number}.dose", 1)
        .Save($"med{number}.weeks", new ItemAnswer.Number(8)).Choose($"med{number}.response", 1);
}
