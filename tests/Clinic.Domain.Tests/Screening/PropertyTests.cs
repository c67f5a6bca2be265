using System.Collections.Immutable;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using CsCheck;

namespace Clinic.Domain.Tests.Screening;

/// <summary>What must hold for any answers at all, one property a test.</summary>
public sealed class PropertyTests
{
    private static readonly int Cases = Rounds.Of(2_000);
    private static readonly Gen<int> Phq9Item = Gen.Int[0, 8];

    [Fact]
    public void Any_answers_get_a_class_and_never_an_exception() =>
        AnyAnswers.Gen.Sample(answers => Assert.True(Enum.IsDefined(answers.Screen().Classification)), iter: Cases);

    [Fact]
    public void The_same_answers_give_the_same_bytes_each_time() =>
        AnyAnswers.Gen.Sample(answers => Assert.Equal(Trace(answers), Trace(answers)), iter: Cases / 4);

    [Fact]
    public void Raising_a_phq9_item_never_lowers_the_phq9_its_severity_or_safety() =>
        Raised(Phq9Item.Select(item => AnswerCodes.Phq9[item]), (before, after) =>
        {
            Assert.True(after.Scores.Phq9 is null == before.Scores.Phq9 is null);
            Assert.True((after.Scores.Phq9 ?? 0) >= (before.Scores.Phq9 ?? 0));
            Assert.True((after.Phq9Severity ?? Phq9Severity.Minimal) >= (before.Phq9Severity ?? Phq9Severity.Minimal));
            Assert.True(after.Safety >= before.Safety);
        });

    [Fact]
    public void Raising_a_phq9_item_never_turns_depression_from_yes_to_unknown_or_no() =>
        Raised(Phq9Item.Select(item => AnswerCodes.Phq9[item]), (before, after) =>
            Assert.False(before.Depression == true && after.Depression != true));

    [Fact]
    public void Raising_exhaustion_or_cynicism_never_turns_burnout_from_yes_to_no() =>
        Raised(OneOf<AnswerCode>([.. AnswerCodes.Exhaustion, .. AnswerCodes.Cynicism]), (before, after) =>
            Assert.False(before.Burnout == true && after.Burnout != true));

    [Fact]
    public void Lowering_efficacy_never_turns_burnout_from_yes_to_no() =>
        Gen.Select(AnyAnswers.Gen, OneOf<AnswerCode>([.. AnswerCodes.Efficacy])).Sample(
            (answers, item) =>
            {
                if (answers[item] is > 0 and var value)
                {
                    var after = answers.With((item.Name, value - 1)).Screen();
                    Assert.False(answers.Screen().Burnout == true && after.Burnout != true);
                }
            },
            iter: Cases);

    [Fact]
    public void Leaving_a_phq9_item_out_never_turns_depression_round() =>
        Gen.Select(AnyAnswers.Gen, Phq9Item).Sample(
            (answers, item) =>
            {
                var (before, after) = (answers.Screen().Depression, answers.Without(AnswerCodes.Phq9[item].Name).Screen().Depression);
                Assert.True(before is null || after is null || before == after);
            },
            iter: Cases);

    [Fact]
    public void Safety_is_unchanged_by_any_answer_outside_its_own_items() =>
        Gen.Select(AnyAnswers.Gen, AnyAnswers.Gen).Sample(
            (answers, others) =>
            {
                string[] own = ["phq9.9", "asq.1", "asq.2", "asq.3", "asq.4", "asq.4when", "asq.5", "preg", "mh.now"];
                var mixed = new AnswerSet.Builder(others);
                foreach (var name in own)
                {
                    AnyAnswers.Copy(answers, mixed, name);
                }

                Assert.Equal(answers.Screen().Safety, mixed.Build().Screen().Safety);
            },
            iter: Cases);

    [Fact]
    public void Raising_a_phq9_item_never_lowers_the_priority() =>
        Raised(Phq9Item.Select(item => AnswerCodes.Phq9[item]), (before, after) => Assert.True(after.Priority >= before.Priority));

    [Fact]
    public void Raising_a_safety_answer_never_lowers_safety_or_the_priority() =>
        Raised(
            OneOf<AnswerCode>([.. AnswerCodes.Asq, AnswerCodes.AsqAttemptWhen, AnswerCodes.AsqNow, AnswerCodes.Perinatal]),
            (before, after) =>
            {
                Assert.True(after.Safety >= before.Safety);
                Assert.True(after.Priority >= before.Priority);
            });

    [Fact]
    public void One_more_sign_at_this_moment_never_lowers_safety_or_the_priority() =>
        Gen.Select(AnyAnswers.Gen, OneOf<string>([.. AnswerCodes.MentalStateNow.ListCodes])).Sample(
            (answers, sign) =>
            {
                var signs = answers.List(AnswerCodes.MentalStateNow) is { } ticked ? ticked.ToArray() : [];
                var (before, after) = (answers.Screen(), answers.With("mh.now", [.. signs.Append(sign).Distinct()]).Screen());
                Assert.True(after.Safety >= before.Safety);
                Assert.True(after.Priority >= before.Priority);
            },
            iter: Cases);

    [Fact]
    public void Blanking_one_of_phq9_items_1_to_8_never_lowers_the_priority() =>
        Gen.Select(AnyAnswers.Gen, Gen.Int[0, 7]).Sample(
            (answers, item) =>
                Assert.True(answers.Without(AnswerCodes.Phq9[item].Name).Screen().Priority >= answers.Screen().Priority),
            iter: Cases);

    [Fact]
    public void A_prorated_score_lies_between_the_all_lowest_and_the_all_highest_completion() =>
        AnyAnswers.Gen.Sample(
            answers =>
            {
                var (scores, lowest, highest) = (answers.Screen().Scores, Completed(answers, 0).Scores, Completed(answers, 3).Scores);
                Assert.True(scores.Phq9 is not { } phq9 || (phq9 >= lowest.Phq9 && phq9 <= highest.Phq9));
                Assert.True(scores.Gad7 is not { } gad7 || (gad7 >= lowest.Gad7 && gad7 <= highest.Gad7));
            },
            iter: Cases);

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static void Raised(Gen<AnswerCode> items, Action<ScreeningResult, ScreeningResult> check) =>
        Gen.Select(AnyAnswers.Gen, items).Sample(
            (answers, item) =>
            {
                if (answers[item] is { } value && item.Allows(value + 1))
                {
                    check(answers.Screen(), answers.With((item.Name, value + 1)).Screen());
                }
            },
            iter: Cases);

    private static ScreeningResult Completed(AnswerSet answers, int value)
    {
        ImmutableArray<AnswerCode> items = [.. AnswerCodes.Phq9, .. AnswerCodes.Gad7];
        return answers.With([.. items.Where(item => !answers.IsAnswered(item)).Select(item => (item.Name, value))]).Screen();
    }

    private static string Trace(AnswerSet answers) => Answered.Evaluator.Explain(ScreeningInput.Of(answers)).ToCanonicalJson();
}
