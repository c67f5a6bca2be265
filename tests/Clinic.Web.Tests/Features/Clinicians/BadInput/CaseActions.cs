using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Assisting;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Concerns;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.Handover;
using Clinic.Web.Features.Clinicians.Letters;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Features.Clinicians.Signing;
using Clinic.Web.Tests.Features.Clinicians.Support;

namespace Clinic.Web.Tests.Features.Clinicians.BadInput;

/// <summary>Everything that can be done to a case by its id, each with what came of it: a reason, "done", or "nothing" where only nothing can be read.</summary>
internal static class CaseActions
{
    private const string Nothing = "nothing";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, Func<Desk, CaseTarget, Task<string>>> All { get; } = new Dictionary<string, Func<Desk, CaseTarget, Task<string>>>
    {
        ["open"] = async (desk, target) => Say(await desk.Get<OpenCase>().RunAsync(target.CaseId, Stop)),
        ["print"] = async (desk, target) => Say(await desk.Get<PrintCase>().RunAsync(target.CaseId, Stop)),
        ["read who entered"] = async (desk, target) => await desk.Get<ReadEntering>().RunAsync(target.CaseId, Stop) is null ? Nothing : "done",
        ["claim"] = async (desk, target) => Say(await desk.ClaimAsync(target.CaseId)),
        ["give back"] = async (desk, target) => Say(await desk.ReleaseAsync(target.CaseId)),
        ["acknowledge"] = async (desk, target) => Say(await desk.Get<AcknowledgeAlert>().RunAsync(target.CaseId, target.AlertId, Stop)),
        ["safety action"] = async (desk, target) => Say(await desk.ActAsync(new SafetyActionForm { CaseId = target.CaseId, Kind = SafetyActionKind.SpokeWithPerson, Words = "Words" })),
        ["decide"] = async (desk, target) => Say(await desk.PrepareAsync(Decision(target))),
        ["amend"] = async (desk, target) => Say(await desk.Get<PrepareAmendment>().RunAsync(new AmendmentForm { CaseId = target.CaseId, Version = target.Version, DecisionId = target.DecisionId, Words = "Words" }, Stop)),
        ["read to sign"] = async (desk, target) => await desk.Get<ReadSignature>().RunAsync(target.CaseId, Stop) is SignatureReading.Refused refused ? $"{refused.Reason}" : "done",
        ["confirm"] = async (desk, target) => await desk.ConfirmAsync(target.CaseId) is SignatureConfirmation.Refused refused ? $"{refused.Reason}" : "done",
        ["sign"] = async (desk, target) => Say(await desk.SignAsync(target.CaseId, "x")),
        ["release summary"] = async (desk, target) => Say(await desk.ReleaseSummaryAsync(target.CaseId, "Words")),
        ["withdraw summary"] = async (desk, target) => Say(await desk.WithdrawAsync(target.CaseId)),
        ["send follow-up"] = async (desk, target) => Say(await desk.SendFollowUpAsync(target.CaseId)),
        ["withdraw follow-up"] = async (desk, target) => Say(await desk.WithdrawFollowUpAsync(target.CaseId)),
        ["export"] = async (desk, target) => await desk.Get<ExportCase>().RunAsync(target.CaseId, Stop) is CaseExport.Refused refused ? $"{refused.Reason}" : "done",
        ["list letters"] = async (desk, target) => await desk.Get<ReadLetters>().RunAsync(target.CaseId, Stop) == LetterShelf.Empty ? Nothing : "done",
        ["begin letter"] = async (desk, target) => await desk.Get<BeginLetter>().RunAsync(target.CaseId, target.LetterId, Stop) is LetterWriting.Refused refused ? $"{refused.Reason}" : "done",
        ["keep letter"] = async (desk, target) => Say(await desk.Get<KeepLetter>().RunAsync(Letter(target), Stop)),
        ["drop letter"] = async (desk, target) => Say(await desk.Get<DropLetterDraft>().RunAsync(target.CaseId, Stop)),
        ["finalise letter"] = async (desk, target) => await desk.Get<FinaliseLetter>().RunAsync(Letter(target), Stop) is LetterOutcome.Refused refused ? $"{refused.Reason}" : "done",
        ["read letter"] = async (desk, target) => await desk.Get<ReadLetter>().RunAsync(target.CaseId, target.LetterId, null, Stop) is LetterReading.Refused refused ? $"{refused.Reason}" : "done",
        ["read hand-over"] = async (desk, target) => ReferenceEquals(await desk.Get<ReadHandover>().RunAsync(target.CaseId, Stop), HandoverBook.Empty) ? Nothing : "done",
        ["hand over"] = async (desk, target) => Say(await desk.Get<WriteHandover>().RunAsync(new HandoverForm { CaseId = target.CaseId, Words = "Words" }, Stop)),
        ["read concerns"] = async (desk, target) => (await desk.Get<ReadConcerns>().RunAsync(target.CaseId, Stop)).Count == 0 ? Nothing : "done",
        ["raise concern"] = async (desk, target) => await desk.Get<RaiseConcern>().RunAsync(new ConcernForm { CaseId = target.CaseId, Level = SafetyLevel.Urgent, Words = "Words" }, Stop) is ConcernOutcome.Refused refused ? $"{refused.Reason}" : "done",
    };

    private static DecisionForm Decision(CaseTarget target) => new()
    {
        CaseId = target.CaseId,
        Version = target.Version,
        Suggested = target.Suggested,
        Agrees = true,
        Disposition = "therapy-referral",
    };

    private static LetterForm Letter(CaseTarget target) => LetterForm.Of(
        target.CaseId, target.LetterId, 1, new LetterWords { Recipient = "Dr Weiss", Reason = "Referral", Findings = "Found", Request = "Please see her." });

    private static string Say(CaseChange change) => change is CaseChange.Refused refused ? $"{refused.Reason}" : "done";

    private static string Say(CaseOpening opening) => opening.GetType().Name;
}

/// <summary>A decided case with everything on it.</summary>
internal sealed record CaseTarget(Guid CaseId, Guid PatientId, Guid Version, Guid AlertId, Guid DecisionId, Guid LetterId, Domain.Screening.Classification? Suggested);
