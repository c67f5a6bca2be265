using Clinic.Data.Audit;
using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.Drafting;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Features.Admin.Publishing;
using Clinic.Web.Features.Admin.ShowQuestionSet;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Patient = Clinic.Web.Tests.Features.Patients.Patient;

namespace Clinic.Web.Tests.Features.Admin;

public abstract class PublishingTests(ClinicApp app) : IAsyncLifetime
{
    // Other than before in every test, because the tests share a database.
    private readonly string words = $"New words {Guid.NewGuid():N}.";
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task A_published_draft_takes_the_place_of_the_version_in_use()
    {
        var before = await desk.InUseAsync();
        var draft = await RewordedDraftAsync();

        var published = Assert.IsType<PublishDraftResult.Published>(await PublishAsync(draft));

        Assert.Equal(before.Number + 1, published.Number);
        Assert.Equal(QuestionSetStatus.Retired, (await desk.FindAsync(before.Id)).Status);
        var now = await desk.InUseAsync();
        Assert.Equal((draft.Id, desk.Admin.Id), (now.Id, now.PublishedBy));
        Assert.NotNull(now.PublishedAt);
    }

    [Fact]
    public async Task The_next_intake_is_given_the_new_version_and_the_old_one_is_still_found_for_those_that_run()
    {
        var before = await desk.InUseAsync();
        var draft = await RewordedDraftAsync();
        await PublishAsync(draft);

        // As after a restart: nothing is remembered from before.
        var published = new PublishedQuestionSets();
        await using var context = desk.Database();
        var next = await published.NewestAsync(context, draft.SetCode, draft.Language, AdminDesk.Stop);
        var running = await published.FindAsync(context, before.Id, AdminDesk.Stop);

        Assert.Equal(words, next!.Set.FindItem("ex.3")!.Text);
        Assert.NotEqual(words, running!.Set.FindItem("ex.3")!.Text);
    }

    [Fact]
    public async Task A_running_intake_goes_on_in_its_own_words_and_the_next_one_is_asked_in_the_new_ones()
    {
        var running = await Patient.StartAsync(app);
        await PublishAsync(await RewordedDraftAsync());
        var next = await Patient.StartAsync(app);

        Assert.DoesNotContain(words, await QuestionsAsync(running), StringComparison.Ordinal);
        Assert.Contains(words, await QuestionsAsync(next), StringComparison.Ordinal);

        static async Task<string> QuestionsAsync(Patient patient) => (await (await patient.BrowseAsync()).GetPageAsync("/intake/part/burnout")).Text("form.section-form");
    }

    [Fact]
    public async Task Publishing_without_a_bound_item_is_refused_and_says_which()
    {
        var draft = await desk.StartDraftAsync();
        var set = QuestionSetJson.Read(draft.Content);
        var broken = await desk.ReplaceAsync(draft.Id, set with
        {
            Sections = [.. set.Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Code != "gad7.4")] })],
        });

        var refused = Assert.IsType<PublishDraftResult.Refused>(await PublishAsync(broken));

        Assert.Contains("This set: no item is bound to gad7.4.", refused.Sentences);
        Assert.Equal(QuestionSetStatus.Draft, (await desk.FindAsync(draft.Id)).Status);
    }

    [Fact]
    public async Task A_changed_value_is_refused_with_its_section_and_question()
    {
        var draft = await desk.StartDraftAsync();
        var set = QuestionSetJson.Read(draft.Content);
        var broken = await desk.ReplaceAsync(draft.Id, set with
        {
            Sections =
            [
                .. set.Sections.Select(section => section with
                {
                    Items = [.. section.Items.Select(item => item.Code == "phq9.2" ? item with { Required = true } : item)],
                }),
            ],
        });

        var refused = Assert.IsType<PublishDraftResult.Refused>(await PublishAsync(broken));

        Assert.Equal("Section “Mood and safety”, question 3 (phq9.2), required: is locked: only words may change.", Assert.Single(refused.Sentences));
    }

    [Fact]
    public async Task A_draft_that_changes_nothing_is_not_published()
    {
        var refused = Assert.IsType<PublishDraftResult.Refused>(await PublishAsync(await desk.StartDraftAsync()));

        Assert.Equal(PublishingFaults.NothingChanged, Assert.Single(refused.Sentences));
    }

    [Fact]
    public async Task What_changed_after_it_was_read_is_not_published()
    {
        var read = await RewordedDraftAsync();
        await desk.WriteAsync(read, WordingPlace.Title, "Meanwhile");

        Assert.IsType<PublishDraftResult.Stale>(await PublishAsync(read));
        Assert.Equal(QuestionSetStatus.Draft, (await desk.FindAsync(read.Id)).Status);
    }

    [Fact]
    public async Task Publishing_twice_is_publishing_once()
    {
        var draft = await RewordedDraftAsync();
        await PublishAsync(draft);

        Assert.IsType<PublishDraftResult.Locked>(await PublishAsync(await desk.FindAsync(draft.Id)));
    }

    [Fact]
    public async Task A_set_has_one_draft_at_a_time()
    {
        await desk.DiscardAsync();
        var inUse = await desk.InUseAsync();

        var begun = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Use<StartDraft>().RunAsync(inUse.Id, AdminDesk.Stop)));

        Assert.Single(begun.Cast<StartDraftResult.Open>().Select(open => open.DraftId).Distinct());
        Assert.Single(begun.Cast<StartDraftResult.Open>(), open => open.IsNew);
    }

    [Fact]
    public async Task A_draft_begins_from_the_version_in_use_only()
    {
        var draft = await RewordedDraftAsync();
        var old = await desk.InUseAsync();
        await PublishAsync(draft);

        Assert.IsType<StartDraftResult.NotInUse>(await desk.Use<StartDraft>().RunAsync(old.Id, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_and_its_end_is_on_record()
    {
        var draft = await desk.StartDraftAsync();

        Assert.Equal(DiscardDraftResult.Discarded, await desk.Use<DiscardDraft>().RunAsync(draft.Id, draft.Version, AdminDesk.Stop));

        await using var context = desk.Database();
        Assert.False(await context.QuestionSetVersions.AnyAsync(version => version.Id == draft.Id, AdminDesk.Stop));
        Assert.True(await context.AuditEvents.AnyAsync(
            audit => audit.Action == AuditActions.QuestionSetDiscarded && audit.EntityId == draft.Id, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_draft_with_words_that_came_meanwhile_is_not_discarded()
    {
        var seen = await desk.StartDraftAsync();
        await desk.WriteAsync(seen, new WordingPlace(WordingPart.ItemText, "ex.3"), words);
        var now = await desk.FindAsync(seen.Id);

        Assert.Equal(DiscardDraftResult.Stale, await desk.Use<DiscardDraft>().RunAsync(seen.Id, seen.Version, AdminDesk.Stop));
        Assert.Equal(DiscardDraftResult.Discarded, await desk.Use<DiscardDraft>().RunAsync(now.Id, now.Version, AdminDesk.Stop));
    }

    [Fact]
    public async Task A_version_in_use_cannot_be_discarded()
    {
        var inUse = await desk.InUseAsync();

        Assert.Equal(DiscardDraftResult.Locked, await desk.Use<DiscardDraft>().RunAsync(inUse.Id, inUse.Version, AdminDesk.Stop));
    }

    [Fact]
    public async Task The_page_lists_each_change_of_a_draft_as_a_sentence()
    {
        var draft = await RewordedDraftAsync();

        var view = await desk.Use<ReadQuestionSet>().RunAsync(draft.Id, AdminDesk.Stop);

        Assert.Contains(view!.Changes, change => change.StartsWith("Item ex.3, wording", StringComparison.Ordinal));
        Assert.Empty(view.Faults);
    }

    private async Task<QuestionSetVersion> RewordedDraftAsync()
    {
        var draft = await desk.StartDraftAsync();
        await desk.WriteAsync(draft, new WordingPlace(WordingPart.ItemText, "ex.3"), words);
        return await desk.FindAsync(draft.Id);
    }

    private Task<PublishDraftResult> PublishAsync(QuestionSetVersion draft) =>
        desk.Use<PublishDraft>().RunAsync(draft.Id, draft.Version, AdminDesk.Stop);

    // Past the editor, which offers no way to do it: as somebody with a database tool could.
}

public sealed class PublishingTestsOnSqlite(ClinicApp app) : PublishingTests(app), IClassFixture<ClinicApp>;

public sealed class PublishingTestsOnPostgreSql(PostgreSqlApp app) : PublishingTests(app), IClassFixture<PostgreSqlApp>;
