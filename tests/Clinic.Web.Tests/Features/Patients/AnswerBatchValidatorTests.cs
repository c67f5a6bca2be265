using Clinic.Web.Features.Patients.Answering;

namespace Clinic.Web.Tests.Features.Patients;

public sealed class AnswerBatchValidatorTests
{
    private static readonly AnswerBatch Fine = new(Guid.NewGuid(), "mood", Guid.NewGuid(), [new GivenAnswer("phq9.1", ["2"]) { Sequence = 1 }]);

    [Fact]
    public void What_our_pages_send_is_taken() => Assert.True(new AnswerBatchValidator().Validate(Fine).IsValid);

    public static TheoryData<string> Codes => [.. Broken.Keys];

    private static Dictionary<string, AnswerBatch> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["section"] = Fine with { Section = new string('x', 61) },
        ["writer"] = Fine with { WriterId = Guid.Empty },
        ["answers-many"] = Fine with { Answers = [.. Enumerable.Repeat(Fine.Answers[0], 301)] },
        ["item"] = Fine with { Answers = [new GivenAnswer(new string('x', 61), [])] },
        ["values-many"] = Fine with { Answers = [new GivenAnswer("ci", [.. Enumerable.Repeat("none", 51)])] },
        ["value-long"] = Fine with { Answers = [new GivenAnswer("tx.more", [new string('x', (4 * 1024 * 1024) + 1)])] },
        ["sequence"] = Fine with { Answers = [new GivenAnswer("phq9.1", []) { Sequence = -1 }] },
        ["showed"] = Fine with { Answers = [new GivenAnswer("phq9.1", []) { Showed = -1 }] },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_no_page_of_ours_sends_is_refused(string code) =>
        Assert.Equal([code], new AnswerBatchValidator().Validate(Broken[code]).Errors.Select(fault => fault.ErrorCode));
}
