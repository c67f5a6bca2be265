using Clinic.Data.Audit;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Patients;

public abstract class SaveAnswerTests(ClinicApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_in_the_database_sealed_and_on_the_trail_when_it_is_called_saved()
    {
        var patient = await Patient.StartAsync(app);

        var done = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("phq9.1", "2"));

        var saved = Assert.Single(await patient.SavesAsync());
        Assert.Equal("""{"choice":2}""", await patient.AnswerOfAsync("phq9.1"));
        Assert.Equal(["2"], done.Section.Values["phq9.1"]);
        Assert.True(await patient.ReadAsync(context => context.AuditEvents.AnyAsync(
            row => row.Action == AuditActions.AnswerSaved && row.EntityId == saved.Id && row.ActorId == patient.Account.Id, Stop)));
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_one_save()
    {
        var patient = await Patient.StartAsync(app);

        await patient.SaveAsync(patient.Tab, 1, "phq9.1", "2");
        Assert.IsType<SaveResult.Done>(await patient.SaveAsync(patient.Tab, 1, "phq9.1", "2"));

        Assert.Single(await patient.SavesAsync());
    }

    [Fact]
    public async Task A_replay_that_comes_late_does_not_undo_a_newer_answer_of_the_same_tab()
    {
        var patient = await Patient.StartAsync(app);

        await patient.SaveAsync(patient.Tab, 2, "phq9.1", "3");
        Assert.IsType<SaveResult.Done>(await patient.SaveAsync(patient.Tab, 1, "phq9.1", "0"));

        Assert.Equal("""{"choice":3}""", await patient.AnswerOfAsync("phq9.1"));
    }

    [Fact]
    public async Task Between_two_tabs_the_later_answer_counts_and_both_stay_in_the_history()
    {
        var patient = await Patient.StartAsync(app);

        await patient.SaveAsync(patient.Tab, 9, "phq9.1", "3");
        await patient.SaveAsync(Guid.NewGuid(), 1, "phq9.1", "1");

        Assert.Equal("""{"choice":1}""", await patient.AnswerOfAsync("phq9.1"));
        Assert.Equal([1L, 2L], (await patient.SavesAsync()).Select(row => row.Ordinal));
    }

    [Theory]
    [InlineData("phq9.99", "1", AnswerFaults.UnknownItem)]
    [InlineData("phq9.1", "4", AnswerFaults.UnknownOption)]
    [InlineData("about.hours", "169", AnswerFaults.OutOfRange)]
    [InlineData("about.hours", "many", AnswerFaults.NotANumber)]
    [InlineData("asq.5", "1", AnswerFaults.HiddenItem)]
    [InlineData("phq9.1", AnswerForm.DeclineValue, AnswerFaults.CannotDecline)]
    public async Task What_cannot_be_taken_is_refused_in_words_and_what_was_saved_stays(string item, string value, string fault)
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync("phq9.2", "1");

        var done = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync(item, value));

        var refused = Assert.Single(done.Faults);
        Assert.Equal((fault, item), (refused.Code, refused.ItemCode));
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.Equal("phq9.2", Assert.Single(await patient.SavesAsync()).ItemCode);
    }

    [Fact]
    public async Task The_draft_of_another_patient_is_not_found_and_stays_as_it_is()
    {
        var patient = await Patient.StartAsync(app);
        var stranger = await Patient.StartAsync(app);

        var result = await stranger.SaveAsync(patient.DraftId, stranger.Tab, new GivenAnswer("phq9.1", ["3"]) { Sequence = 1 });

        Assert.IsType<SaveResult.NotFound>(result);
        Assert.Empty(await patient.SavesAsync());
        Assert.Empty(await stranger.SavesAsync());
    }

    [Fact]
    public async Task What_was_sent_takes_no_more_answers()
    {
        var patient = await Patient.StartAsync(app);
        await patient.AnswerAsync(FullAnswers.Calm());
        Assert.Equal(SubmitResult.Received, await patient.SubmitAsync());
        var before = (await patient.SavesAsync()).Count;

        Assert.IsType<SaveResult.AlreadySent>(await patient.AnswerAsync("phq9.1", "3"));

        Assert.Equal(before, (await patient.SavesAsync()).Count);
    }

    [Fact]
    public async Task Answers_that_arrive_together_are_all_saved_in_one_order()
    {
        var patient = await Patient.StartAsync(app);
        var items = Enumerable.Range(1, 8).Select(number => $"phq9.{number}").ToArray();

        var results = await Task.WhenAll(items.Select((item, place) => Task.Run(() => patient.SaveAsync(Guid.NewGuid(), 1, item, $"{place % 4}"), Stop)));

        Assert.All(results, result => Assert.IsType<SaveResult.Done>(result));
        var saves = await patient.SavesAsync();
        Assert.Equal(items.Order(), saves.Select(row => row.ItemCode).Order());
        Assert.Equal(Enumerable.Range(1, 8).Select(number => (long)number), saves.Select(row => row.Ordinal));
    }

    [Fact]
    public async Task The_same_save_sent_at_once_over_two_ways_is_one_save()
    {
        var patient = await Patient.StartAsync(app);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => patient.SaveAsync(patient.Tab, 7, "phq9.1", "2"), Stop)));

        Assert.All(results, result => Assert.IsType<SaveResult.Done>(result));
        Assert.Single(await patient.SavesAsync());
    }

    [Fact]
    public async Task Someone_under_age_is_told_where_to_turn_and_asked_nothing_further()
    {
        var patient = await Patient.StartAsync(app);

        var told = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("about.birthdate", "2015-05-01"));
        var further = Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("phq9.1", "3"));

        Assert.Equal(AnswerFaults.UnderAge, Assert.Single(told.Faults).Code);
        Assert.Equal(AnswerFaults.UnderAge, Assert.Single(further.Faults).Code);
        Assert.Equal("about.birthdate", Assert.Single(await patient.SavesAsync()).ItemCode);
        Assert.Equal(SubmitResult.UnderAge, await patient.SubmitAsync());

        Assert.Empty(Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("about.birthdate", "1985-05-01")).Faults);
        Assert.Empty(Assert.IsType<SaveResult.Done>(await patient.AnswerAsync("phq9.1", "3")).Faults);
    }

    [Fact]
    public async Task No_answer_reaches_the_log()
    {
        var patient = await Patient.StartAsync(app);

        await patient.AnswerAsync("about.occupation", "lighthouse keeper at Skerryvore");
        await patient.AnswerAsync("about.phone", "call me at Skerryvore");

        Assert.DoesNotContain(app.Log.Events, line => line.Contains("Skerryvore", StringComparison.Ordinal));
    }
}

public sealed class SaveAnswerTestsOnSqlite(ClinicApp app) : SaveAnswerTests(app), IClassFixture<ClinicApp>;

public sealed class SaveAnswerTestsOnPostgreSql(PostgreSqlApp app) : SaveAnswerTests(app), IClassFixture<PostgreSqlApp>;
