using Clinic.Domain.Review;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients;

public sealed class SpoiltBaselineTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_of_long_ago_that_were_changed_from_outside_stop_nobody_from_sending_new_ones()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        var first = Assert.Single(await patient.SubmissionsAsync());
        await patient.ReadAsync(async context =>
        {
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Submissions_refuse_update\"", Stop);
            return await context.Submissions.Where(one => one.Id == first.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Answers, first.Evidence), Stop);
        });
        await patient.PressStartAsync();
        await patient.AnswerAsync(FullAnswers.Calm(("asq.1", ["1"]), ("asq.5", ["0"])));

        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());

        // What was answered then is not known any more, so a safety answer counts as newly raised.
        var row = (await patient.CaseAsync())!;
        Assert.Equal((CaseKind.Worsening, "safety-answer"), (row.Kind, row.Worsening));
    }
}
