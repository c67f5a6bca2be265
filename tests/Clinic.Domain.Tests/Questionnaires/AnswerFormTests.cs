using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class AnswerFormTests
{
    private static readonly AnswerMoment Moment = new(new DateOnly(2026, 3, 2));

    [Theory]
    [InlineData("phq9.1", "3", "{\"choice\":3}")]
    [InlineData("mh.now", "told-to-harm|elevated-now", "{\"choices\":[\"elevated-now\",\"told-to-harm\"]}")]
    [InlineData("mh.now", "none", "{\"choices\":[\"none\"]}")]
    [InlineData("about.hours", " 40 ", "{\"number\":40}")]
    [InlineData("about.birthdate", "2008-03-02", "{\"date\":\"2008-03-02\"}")]
    [InlineData("about.birthdate", "2|3|2008", "{\"date\":\"2008-03-02\"}")]
    [InlineData("about.phone", "+1 (505) 555-0123", "{\"text\":\"+1 (505) 555-0123\"}")]
    [InlineData("work.more", "a\r\nb", "{\"text\":\"a\\nb\"}")]
    [InlineData("consent.agree", "yes", "{\"ticked\":true}")]
    [InlineData("phq9.9", "~declined", "{\"declined\":true}")]
    [InlineData("phq9.9", "", "{\"cleared\":true}")]
    [InlineData("about.birthdate", "||", "{\"cleared\":true}")]
    public void Form_values_become_an_answer(string item, string values, string stored)
    {
        var reading = Read(item, values);

        Assert.Null(reading.Fault);
        Assert.Equal(stored, reading.Answer?.ToStored());
    }

    [Theory]
    [InlineData("phq9.1", "4", AnswerFaults.UnknownOption)]
    [InlineData("phq9.1", "-1", AnswerFaults.UnknownOption)]
    [InlineData("phq9.1", "x", AnswerFaults.UnknownOption)]
    [InlineData("phq9.1", "1|2", AnswerFaults.TooManyValues)]
    [InlineData("phq9.1", "~declined", AnswerFaults.CannotDecline)]
    [InlineData("phq9.9", "1|~declined", AnswerFaults.DeclinedAndAnswered)]
    [InlineData("mh.now", "elevated-now|nonsense", AnswerFaults.UnknownOption)]
    [InlineData("mh.now", "elevated-now|elevated-now", AnswerFaults.RepeatedOption)]
    [InlineData("mh.now", "elevated-now|none", AnswerFaults.ExclusiveOption)]
    [InlineData("about.hours", "12.5", AnswerFaults.NotANumber)]
    [InlineData("about.hours", "169", AnswerFaults.OutOfRange)]
    [InlineData("about.hours", "-1", AnswerFaults.OutOfRange)]
    [InlineData("about.birthdate", "2008-03-03", AnswerFaults.UnderAge)]
    [InlineData("about.birthdate", "2026-03-03", AnswerFaults.FutureDate)]
    [InlineData("about.birthdate", "1906-03-01", AnswerFaults.TooLongAgo)]
    [InlineData("about.birthdate", "30|2|1990", AnswerFaults.NotADate)]
    [InlineData("about.birthdate", "0|1|1990", AnswerFaults.NotADate)]
    [InlineData("about.birthdate", "1990", AnswerFaults.NotADate)]
    [InlineData("about.phone", "12345", AnswerFaults.NotAPhone)]
    [InlineData("about.phone", "call me at 505 555 0123", AnswerFaults.NotAPhone)]
    [InlineData("consent.agree", "no", AnswerFaults.WrongKind)]
    [InlineData("consent.what", "yes", AnswerFaults.UnknownItem)]
    public void A_value_that_cannot_be_taken_is_a_fault_with_a_stable_code(string item, string values, string fault)
    {
        var reading = Read(item, values);

        Assert.Null(reading.Answer);
        Assert.Equal((fault, item), (reading.Fault?.Code, reading.Fault?.ItemCode));
    }

    [Fact]
    public void Text_ends_at_its_limit()
    {
        Assert.Null(Read("about.occupation", new string('a', AnswerLimits.ShortText)).Fault);
        Assert.Equal(AnswerFaults.TooLong, Read("about.occupation", new string('a', AnswerLimits.ShortText + 1)).Fault?.Code);
        Assert.Equal(AnswerFaults.TooLong, Read("work.more", new string('a', 2001)).Fault?.Code);
    }

    [Fact]
    public void The_clinic_may_set_a_higher_minimum_age()
    {
        var item = BuiltInQuestionSets.Intake.FindItem(KnownItems.BirthDate)!;

        Assert.Equal(AnswerFaults.UnderAge, AnswerForm.Read(item, ["2008-03-02"], Moment with { MinimumAge = 21 }).Fault?.Code);
    }

    [Fact]
    public void A_fault_never_repeats_the_answer_and_never_blames()
    {
        var fault = Read("about.phone", "secret words 1234567").Fault!;

        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Please", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_an_item_of_another_set_is_refused()
    {
        Assert.Equal(
            AnswerFaults.UnknownItem,
            AnswerCheck.Check(BuiltInQuestionSets.FollowUp, "su.drugs", new ItemAnswer.Choice(1), Moment)?.Code);
        Assert.Equal(
            AnswerFaults.UnknownItem,
            AnswerCheck.Check(BuiltInQuestionSets.Intake, "consent.what", new ItemAnswer.Ticked(), Moment)?.Code);
        Assert.Equal(
            AnswerFaults.WrongKind,
            AnswerCheck.Check(BuiltInQuestionSets.Intake, "su.drugs", new ItemAnswer.Text("1"), Moment)?.Code);
    }

    [Fact]
    public void The_values_of_an_answer_read_back_as_the_same_answer()
    {
        foreach (var (code, values) in new[] { ("phq9.1", "2"), ("mh.now", "none"), ("about.hours", "7"), ("about.birthdate", "1980-01-31"), ("phq9.9", "~declined"), ("consent.agree", "yes") })
        {
            var item = BuiltInQuestionSets.Intake.FindItem(code)!;
            var answer = Read(code, values).Answer;

            Assert.Equal(answer, AnswerForm.Read(item, AnswerForm.Values(answer), Moment).Answer);
        }
    }

    private static AnswerReading Read(string item, string values) =>
        AnswerForm.Read(BuiltInQuestionSets.Intake.FindItem(item)!, values.Split('|'), Moment);
}
