using Clinic.Data;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Admin.EditWording;
using Clinic.Web.Features.Admin.Publishing;
using Clinic.Web.Features.Admin.QuestionSetList;
using Clinic.Web.Features.Admin.ShowQuestionSet;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Admin;

/// <summary>A draft that an upgrade of the program brought, beside an admin's own version in use.</summary>
public sealed class OfferedDraftTests(ClinicApp app) : IClassFixture<ClinicApp>, IAsyncLifetime
{
    private static readonly QuestionSet Newer = BuiltInQuestionSets.Intake with { Version = "2027.1" };
    private AdminDesk desk = default!;

    public async ValueTask InitializeAsync() => desk = await AdminDesk.OpenAsync(app);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task It_says_where_it_came_from_and_may_differ_in_more_than_words()
    {
        var offered = await OfferAsync(besides: Without("about.occupation"));

        var view = (await desk.Use<ReadQuestionSet>().RunAsync(offered.Id, AdminDesk.Stop))!;

        Assert.Empty(view.Faults);
        Assert.Contains(view.Changes, change => change.StartsWith("Questions, their order or their answers differ too.", StringComparison.Ordinal));
        Assert.True(Assert.Single(await desk.Use<ListQuestionSets>().RunAsync(AdminDesk.Stop), row => row.Id == offered.Id).IsOffered);
        Assert.IsType<PublishDraftResult.Published>(await PublishAsync(offered));
    }

    [Fact]
    public async Task Its_own_wording_of_an_instrument_is_not_taken_for_a_change()
    {
        var offered = await OfferAsync(besides: Reworded("phq9.1"));

        await desk.WriteAsync(offered, new WordingPlace(WordingPart.SectionTitle, "about"), "You");

        var edited = QuestionSetJson.Read((await desk.FindAsync(offered.Id)).Content);
        Assert.False(edited.FindInstrument("phq-9")!.Modified);
        Assert.Equal("You", edited.FindSection("about")!.Title);
    }

    [Fact]
    public async Task What_the_rules_read_is_locked_in_it_as_in_any_draft()
    {
        var broken = Newer with { Sections = [.. Newer.Sections.Select(Required)] };
        var offered = await OfferAsync(besides: Reworded("phq9.1"), offer: broken);

        var refused = Assert.IsType<PublishDraftResult.Refused>(await PublishAsync(offered));

        Assert.Contains(refused.Sentences, sentence => sentence.Contains("(phq9.2), required: is locked", StringComparison.Ordinal));
    }

    private Task<PublishDraftResult> PublishAsync(QuestionSetVersion draft) =>
        desk.Use<PublishDraft>().RunAsync(draft.Id, draft.Version, AdminDesk.Stop);

    /// <summary>The draft, beside a version in use that an admin published.</summary>
    private async Task<QuestionSetVersion> OfferAsync(QuestionSet besides, QuestionSet? offer = null)
    {
        await desk.DiscardAsync();
        await using var context = desk.Database();
        var versions = await context.QuestionSetVersions.Where(row => row.SetCode == Newer.Code && row.Language == Newer.Language).ToListAsync(AdminDesk.Stop);
        versions.ForEach(row => row.Status = QuestionSetStatus.Retired);
        var number = versions.Max(row => row.Number);
        context.Add(Row(number + 1, besides, desk.Admin.Id));
        var offered = Row(number + 2, offer ?? Newer, by: null);
        context.Add(offered);
        await context.SaveChangesAsync(AdminDesk.Stop);
        return offered;
    }

    private static QuestionSetVersion Row(int number, QuestionSet set, Guid? by) => new()
    {
        Id = RowId.New(TimeProvider.System),
        SetCode = set.Code,
        Number = number,
        Language = set.Language,
        Status = by is null ? QuestionSetStatus.Draft : QuestionSetStatus.Published,
        Content = QuestionSetJson.Write(set),
        ContentHash = QuestionSetJson.Hash(set),
        CreatedAt = DateTimeOffset.UnixEpoch,
        CreatedBy = by,
        PublishedAt = by is null ? null : DateTimeOffset.UnixEpoch,
        PublishedBy = by,
    };

    private static QuestionSet Without(string code) =>
        Newer with { Sections = [.. Newer.Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Code != code)] })] };

    private static QuestionSet Reworded(string code) =>
        QuestionSetEdit.Compare(Newer, QuestionSetWording.Write(Newer, new WordingPlace(WordingPart.ItemText, code), "Our own words")).Edited;

    private static Section Required(Section section) =>
        section with { Items = [.. section.Items.Select(item => item.Code == "phq9.2" ? item with { Required = true } : item)] };
}
