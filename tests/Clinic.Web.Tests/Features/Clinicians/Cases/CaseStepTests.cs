using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.Features.Clinicians.Cases;

/// <summary>What the bar at the foot of a narrow case page offers next, from arrival to signature.</summary>
public sealed class CaseStepTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    [Fact]
    public async Task A_case_is_claimed_decided_signed_and_then_read()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var colleague = await Desk.OpenAsync(app);
        Assert.Equal((CaseAct.Claim, "Claim"), await StepAsync(desk, made.Id));

        var form = await desk.BeginDecisionAsync(made.Id);
        Assert.Equal((CaseAct.Decide, "Decide"), await StepAsync(desk, made.Id));
        Assert.Equal((CaseAct.Decide, "Decision"), await StepAsync(colleague, made.Id));
        Outcomes.IsDone(await desk.PrepareAsync(form));
        Assert.Equal((CaseAct.Sign, "Sign"), await StepAsync(desk, made.Id));
        Assert.StartsWith("Written, not signed, due in", CaseStep.Of(await desk.FileAsync(made.Id)).Standing, StringComparison.Ordinal);

        Outcomes.IsDone(await desk.DecideAsync(form));
        Assert.Equal((CaseAct.Decide, "Decision"), await StepAsync(desk, made.Id));
    }

    [Fact]
    public async Task Safety_goes_before_claiming_and_before_deciding()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        var file = await desk.FileAsync(made.Id);
        Assert.True(file.HasOpenAlert);
        Assert.Equal(CaseAct.SeeSafety, CaseStep.Of(file).Act);

        foreach (var alert in file.Alerts)
            Outcomes.IsDone(await desk.Get<AcknowledgeAlert>().RunAsync(made.Id, alert.Id, TestContext.Current.CancellationToken));
        Assert.Equal(CaseAct.Claim, CaseStep.Of(await desk.FileAsync(made.Id)).Act);

        await desk.ClaimAsync(made.Id);
        var mine = CaseStep.Of(await desk.FileAsync(made.Id));
        Assert.Equal(CaseAct.SeeSafety, mine.Act);
        Assert.StartsWith("Yours, safety action missing", mine.Standing, StringComparison.Ordinal);

        Outcomes.IsDone(await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "spoke" }));
        Assert.Equal(CaseAct.Decide, CaseStep.Of(await desk.FileAsync(made.Id)).Act);
    }

    [Fact]
    public async Task A_case_that_is_overdue_says_so()
    {
        var made = await cases.AddAsync(CaseScript.Well, new CaseWish { At = DateTimeOffset.UtcNow.AddDays(-30) });
        await using var desk = await Desk.OpenAsync(app);

        Assert.StartsWith("Nobody has it, overdue by", CaseStep.Of(await desk.FileAsync(made.Id)).Standing, StringComparison.Ordinal);
    }

    private static async Task<(CaseAct Act, string Does)> StepAsync(Desk desk, Guid caseId)
    {
        var step = CaseStep.Of(await desk.FileAsync(caseId));
        return (step.Act, step.Does);
    }
}
