using Clinic.Data.Audit;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Admin;

public sealed class EditWordingTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Words_of_a_draft_change_and_everything_the_rules_read_stays()
    {
        var draft = await desk.StartDraftAsync();
        var original = QuestionSetJson.Read(draft.Content);

        Assert.IsType<SaveWordingResult.Saved>(await desk.WriteAsync(draft, new WordingPlace(WordingPart.ItemText, "ex.3"), "New words."));

        var edited = QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content);
        Assert.Equal("New words.", edited.FindItem("ex.3")!.Text);
        Assert.Equal(original.FindItem("ex.3")! with { Text = "New words." }, edited.FindItem("ex.3"));
        Assert.Equal(
            original.Items.Select(item => (item.Code, item.Kind, item.Binding, item.EnableWhen)),
            edited.Items.Select(item => (item.Code, item.Kind, item.Binding, item.EnableWhen)));
    }

    [Fact]
    public async Task An_option_label_changes_and_its_value_stays()
    {
        var draft = await desk.StartDraftAsync();

        await desk.WriteAsync(draft, new WordingPlace(WordingPart.OptionLabel, "ctx.scope", 1), "At work only");

        var options = QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindItem("ctx.scope")!.Options;
        Assert.Equal(("At work only", 1), (options[1].Label, options[1].Value));
    }

    [Fact]
    public async Task Rewording_a_published_instrument_marks_it_as_modified_and_putting_it_back_takes_the_mark_away()
    {
        var draft = await desk.StartDraftAsync();
        var place = new WordingPlace(WordingPart.ItemText, "phq9.1");
        var words = QuestionSetWording.Read(QuestionSetJson.Read(draft.Content), place);

        await desk.WriteAsync(draft, place, "Little fun in doing things");
        var reworded = await desk.FindAsync(draft.Id);
        await desk.WriteAsync(reworded, place, words);

        Assert.True(QuestionSetJson.Read(reworded.Content).FindInstrument("phq-9")!.Modified);
        Assert.Contains(QuestionSetEdit.ModifiedMark, QuestionSetJson.Read(reworded.Content).FindInstrument("phq-9")!.Marks);
        Assert.False(QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindInstrument("phq-9")!.Modified);
    }

    [Fact]
    public async Task Of_two_admins_the_later_save_over_older_words_is_told_so_and_changes_nothing()
    {
        var draft = await desk.StartDraftAsync();
        await desk.WriteAsync(draft, WordingPlace.Title, "First");

        var late = await desk.WriteAsync(draft, WordingPlace.Title, "Second");

        Assert.IsType<SaveWordingResult.Stale>(late);
        Assert.Equal("First", QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).Title);
    }

    [Fact]
    public async Task A_version_in_use_takes_no_other_words()
    {
        var inUse = await desk.InUseAsync();

        Assert.IsType<SaveWordingResult.Locked>(await desk.WriteAsync(inUse, WordingPlace.Title, "Other"));
        Assert.Equal(inUse.ContentHash, (await desk.FindAsync(inUse.Id)).ContentHash);
    }

    [Theory]
    [InlineData(WordingPart.ItemText, "phq9.1", "  ")]
    [InlineData(WordingPart.SectionTitle, "mood", "")]
    public async Task A_question_without_words_is_refused_with_a_sentence(WordingPart part, string code, string text)
    {
        var draft = await desk.StartDraftAsync();

        var refused = Assert.IsType<SaveWordingResult.Refused>(await desk.WriteAsync(draft, new WordingPlace(part, code), text));

        Assert.Equal((0, "People read this: please keep some words here."), Assert.Single(refused.Faults));
    }

    [Fact]
    public async Task Words_longer_than_their_place_are_refused()
    {
        var draft = await desk.StartDraftAsync();

        Assert.IsType<SaveWordingResult.Refused>(await desk.WriteAsync(draft, WordingPlace.VersionLabel, new string('x', WordingPlace.VersionLabel.Longest + 1)));
    }

    [Fact]
    public async Task Help_may_be_taken_away()
    {
        var draft = await desk.StartDraftAsync();
        var helped = QuestionSetJson.Read(draft.Content).Items.First(item => item.Help is not null).Code;

        Assert.IsType<SaveWordingResult.Saved>(await desk.WriteAsync(draft, new WordingPlace(WordingPart.ItemHelp, helped), ""));
        Assert.Null(QuestionSetJson.Read((await desk.FindAsync(draft.Id)).Content).FindItem(helped)!.Help);
    }

    [Fact]
    public async Task Every_save_leaves_one_audit_row_with_the_place_and_not_the_words()
    {
        var draft = await desk.StartDraftAsync();
        await desk.WriteAsync(draft, new WordingPlace(WordingPart.ItemText, "ex.3"), "New words.");

        await using var context = desk.Database();
        var row = await context.AuditEvents.SingleAsync(
            audit => audit.Action == AuditActions.QuestionSetChanged && audit.EntityId == draft.Id, AdminDesk.Stop);

        Assert.Equal((desk.Admin.Id, "ItemText:ex.3"), (row.ActorId, row.Detail));
    }
}
