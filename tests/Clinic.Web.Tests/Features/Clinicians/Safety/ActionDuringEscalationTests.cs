using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Access;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;

namespace Clinic.Web.Tests.Features.Clinicians.Safety;

public sealed class ActionDuringEscalationTests(EscalatingApp app) : IClassFixture<EscalatingApp>
{
    [Fact]
    public async Task What_was_done_is_recorded_although_the_alert_is_passed_on_in_the_same_moment()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        app.EscalateInTheWay(2);

        Outcomes.IsDone(await desk.ActAsync(Spoke(made.Id)));

        var file = await desk.FileAsync(made.Id);
        Assert.Equal("Safe at home", Assert.Single(file.Actions).Words);
        Assert.False(file.HasOpenAlert);
    }

    [Fact]
    public async Task Where_it_never_ends_nothing_is_written_and_the_words_stay()
    {
        var made = await new CaseMaker(app).AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        app.EscalateInTheWay(100);
        var form = Spoke(made.Id);

        Assert.Contains("your words are still here", Outcomes.IsRefused(CaseRefusal.Failed, await desk.ActAsync(form)), StringComparison.Ordinal);

        app.EscalateInTheWay(0);
        Assert.Equal("Safe at home", form.Words);
        Assert.Empty((await desk.FileAsync(made.Id)).Actions);
    }

    private static SafetyActionForm Spoke(Guid caseId) => new() { CaseId = caseId, Kind = SafetyActionKind.SpokeWithPerson, Words = "Safe at home" };
}
