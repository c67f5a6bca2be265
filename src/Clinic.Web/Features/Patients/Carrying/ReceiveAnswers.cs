using Clinic.Web.App;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Shared.Times;
using FluentValidation;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>Takes answers from a page's script, whichever way they came, and says how the section stands then.</summary>
public sealed class ReceiveAnswers(
    SaveAnswer save, ReadClinicProfile profile, ProgressWords progress, FaultWords faults, IValidator<AnswerBatch> validator)
{
    public async Task<AnswerReply> RunAsync(SentAnswers sent, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var batch = sent.ToBatch();
        if (!(await validator.ValidateAsync(batch, stop)).IsValid)
            return new AnswerReply(AnswerOutcome.Refused);
        return await save.RunAsync(batch, stop) switch
        {
            SaveResult.Done done => await DescribeAsync(done, stop),
            SaveResult.SignedOut => new AnswerReply(AnswerOutcome.SignedOut),
            SaveResult.AlreadySent => new AnswerReply(AnswerOutcome.AlreadySent),
            SaveResult.NotNow => new AnswerReply(AnswerOutcome.NotNow),
            _ => new AnswerReply(AnswerOutcome.NotYours),
        };
    }

    private async Task<AnswerReply> DescribeAsync(SaveResult.Done done, CancellationToken stop) => AnswerReply.Of(
        done.Section,
        progress.Say(done.Section.Progress),
        ClinicTime.Of((await profile.RunAsync(stop)).TimeZone).Clock(done.At),
        done.Faults.GroupBy(fault => fault.ItemCode, StringComparer.Ordinal)
            .ToDictionary(item => item.Key, item => faults.Say(item.First()), StringComparer.Ordinal));
}
