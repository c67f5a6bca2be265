using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

public sealed class PropertyTests
{
    private static readonly Gen<int> Phq9Item = Gen.Int[0, 8];

    [Fact]
    public void Any_answers_get_a_class_the_same_one_each_time() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            var first = Answered.Evaluator.Explain(ScreeningInput.Of(answers)).ToCanonicalJson();
            Assert.Equal(first, Answered.Evaluator.Explain(ScreeningInput.Of(answers)).ToCanonicalJson());
            Assert.True(Enum.IsDefined(answers.Screen().Classification));
        });

    [Fact]
    public void Raising_a_phq9_item_never_lowers_score_severity_safety_or_priority() =>
        Gen.Select(AnyAnswers.Gen, Phq9Item).Sample((answers, item) =>
        {
            var code = AnswerCodes.Phq9[item];
            if (answers[code] is not { } value || value == code.Highest)
            {
                return;
            }

            var (before, after) = (answers.Screen(), answers.With((code.Name, value + 1)).Screen());
            Assert.True(after.Scores.Phq9 is null == before.Scores.Phq9 is null);
            Assert.True((after.Scores.Phq9 ?? 0) >= (before.Scores.Phq9 ?? 0));
            Assert.True((after.Phq9Severity ?? Phq9Severity.Minimal) >= (before.Phq9Severity ?? Phq9Severity.Minimal));
            Assert.True(after.Safety >= before.Safety);
            Assert.True(after.Priority >= before.Priority);
            Assert.False(before.Depression == true && after.Depression != true);
        });

    [Fact]
    public void Worse_burnout_answers_never_turn_burnout_from_yes_to_no() =>
        Gen.Select(AnyAnswers.Gen, Gen.Int[0, 15]).Sample((answers, item) =>
        {
            AnswerCode[] items = [.. AnswerCodes.Exhaustion, .. AnswerCodes.Cynicism, .. AnswerCodes.Efficacy];
            var worse = item < 10 ? 1 : -1;
            if (answers[items[item]] is not { } value || !items[item].Allows(value + worse))
            {
                return;
            }

            var after = answers.With((items[item].Name, value + worse)).Screen();
            Assert.False(answers.Screen().Burnout == true && after.Burnout != true);
        });

    [Fact]
    public void Leaving_a_phq9_item_out_never_turns_depression_round() =>
        Gen.Select(AnyAnswers.Gen, Phq9Item).Sample((answers, item) =>
        {
            var (before, after) = (answers.Screen(), answers.Without(AnswerCodes.Phq9[item].Name).Screen());
            Assert.True(before.Depression is null || after.Depression is null || before.Depression == after.Depression);
            Assert.True(item == 8 || after.Priority >= before.Priority);
        });

    [Fact]
    public void Raising_a_safety_answer_never_lowers_safety_or_priority() =>
        Gen.Select(AnyAnswers.Gen, Gen.Int[0, 5]).Sample((answers, question) =>
        {
            AnswerCode[] questions = [.. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow];
            if (answers[questions[question]] is not { } value || value == questions[question].Highest)
            {
                return;
            }

            var (before, after) = (answers.Screen(), answers.With((questions[question].Name, value + 1)).Screen());
            Assert.True(after.Safety >= before.Safety);
            Assert.True(after.Priority >= before.Priority);
        });

    [Fact]
    public void Safety_does_not_read_any_answer_but_its_own() =>
        Gen.Select(AnyAnswers.Gen, AnyAnswers.Gen).Sample((answers, others) =>
        {
            string[] own = ["phq9.9", "asq.1", "asq.2", "asq.3", "asq.4", "asq.4when", "asq.5", "preg", "mh.now"];
            var mixed = new AnswerSet.Builder(others);
            foreach (var name in own)
            {
                AnyAnswers.Copy(answers, mixed, name);
            }

            Assert.Equal(answers.Screen().Safety, mixed.Build().Screen().Safety);
        });

    [Fact]
    public void A_prorated_score_lies_between_its_lowest_and_highest_completion() =>
        AnyAnswers.Gen.Sample(answers =>
        {
            if (answers.Screen().Scores.Phq9 is { } total)
            {
                var items = Phq9Items.Of(answers);
                Assert.InRange(total, items.AnsweredSum, items.HighestSum);
            }
        });

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_changes_nothing(string culture) =>
        AnyAnswers.Gen.Sample(
            answers =>
            {
                var expected = Answered.Evaluator.Explain(ScreeningInput.Of(answers)).ToCanonicalJson();
                var before = CultureInfo.CurrentCulture;
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var actual = Answered.Evaluator.Explain(ScreeningInput.Of(answers)).ToCanonicalJson();
                CultureInfo.CurrentCulture = before;
                Assert.Equal(expected, actual);
            });
}
