using Clinic.Domain.Outcomes;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Shared.Times;

namespace Clinic.Web.Tests.Features.Clinicians.Queue;

public sealed class QueueReasonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static QueueEntry Plain => new()
    {
        CaseId = Guid.NewGuid(),
        Version = Guid.NewGuid(),
        Kind = CaseKind.Submission,
        IsFollowUp = false,
        Status = CaseStatus.Waiting,
        Priority = CasePriority.Routine,
        Safety = SafetyLevel.None,
        Initials = "AL",
        ArrivedAt = Now,
        DueAt = Now.AddHours(72),
    };

    [Fact]
    public void A_routine_case_needs_no_reason() => Assert.Null(QueueReason.Of(Plain));

    [Fact]
    public void Safety_is_named_before_anything_else()
    {
        var entry = Plain with { Priority = CasePriority.Urgent, Safety = SafetyLevel.Urgent, Phq9 = 24, Flags = [FlagKind.MedicalRedFlag] };

        Assert.Equal("A safety answer that needs a person now", QueueReason.Of(entry));
        Assert.Equal("A safety answer in an intake that is not sent yet", QueueReason.Of(entry with { Kind = CaseKind.UnfinishedAtRisk }));
        Assert.Equal("A safety question left open", QueueReason.Of(entry with { Safety = SafetyLevel.Elevated, Flags = [FlagKind.SafetyIncomplete] }));
    }

    [Fact]
    public void What_the_person_answered_is_named_before_what_a_colleague_saw()
    {
        var entry = Plain with { Priority = CasePriority.Urgent, Safety = SafetyLevel.Urgent, IsRaisedByHand = true };

        Assert.Equal("A safety answer in an intake that is not sent yet", QueueReason.Of(entry with { Kind = CaseKind.UnfinishedAtRisk }));
        Assert.Equal("A safety answer that needs a person now, and a colleague raised a concern", QueueReason.Of(entry with { AnsweredSafety = SafetyLevel.Urgent }));
        Assert.Equal("A colleague raised a concern, and a safety answer needs a talk today", QueueReason.Of(entry with { AnsweredSafety = SafetyLevel.Elevated }));
        Assert.Equal("A colleague raised a concern", QueueReason.Of(entry with { AnsweredSafety = SafetyLevel.None }));
        Assert.Equal("A colleague raised a concern", QueueReason.Of(entry with { Kind = CaseKind.Concern }));
    }

    [Theory]
    [InlineData(15, null, "PHQ-9 is 15: from 15 on a case is high")]
    [InlineData(14, FlagKind.MedicalRedFlag, "A bodily sign that may not wait")]
    [InlineData(14, null, "PHQ-9 may reach 15 with what is unanswered")]
    public void A_high_case_says_what_raised_it(int score, FlagKind? flag, string expected) => Assert.Equal(
        expected, QueueReason.Of(Plain with { Priority = CasePriority.High, Phq9 = score, Flags = flag is { } one ? [one] : [] }));

    [Fact]
    public void Worsening_says_in_what_and_where_it_is_read_blind_first_only_that_it_is()
    {
        var entry = Plain with
        {
            Kind = CaseKind.Worsening,
            Priority = CasePriority.High,
            Worsening = [new WorseningSign(WorseningKind.Phq9NewlyPositive, 8, 14), new WorseningSign(WorseningKind.Phq9, 8, 14)],
        };

        Assert.Equal("PHQ-9 from 8 to 14: newly at or over 10, and 1 more", QueueReason.Of(entry));
        Assert.Equal("Worse than at baseline; by how much is read blind first", QueueReason.Of(entry.Hidden()));
        Assert.Empty(entry.Hidden().Worsening);
    }

    [Theory]
    [InlineData(121, DueState.Later, "Due in 2 h")]
    [InlineData(120, DueState.Soon, "Due soon, in 2 h")]
    [InlineData(0, DueState.Soon, "Due soon, in under a minute")]
    [InlineData(-61, DueState.Overdue, "Overdue by 1 h")]
    public void The_service_level_is_said_in_words_beside_its_colour(int minutes, DueState state, string words)
    {
        var entry = Plain with { DueAt = Now.AddMinutes(minutes) };

        Assert.Equal((state, words), (QueueWords.State(entry, Now), QueueWords.Due(entry, Now)));
    }

    [Fact]
    public void A_decided_case_is_due_no_more()
    {
        var entry = Plain with { Status = CaseStatus.Decided, DecidedAt = Now, DueAt = Now.AddHours(-5) };

        Assert.Equal("", QueueWords.Due(entry, Now));
        Assert.StartsWith("decided", QueueWords.Since(entry, Now, ClinicTime.Of("Etc/UTC")), StringComparison.Ordinal);
    }
}
