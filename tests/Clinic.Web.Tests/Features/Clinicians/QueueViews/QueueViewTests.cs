using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Clinicians.QueueViews;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.QueueViews;

public abstract class QueueViewTests(ClinicApp app)
{
    private static readonly QueueFilter Urgent = new() { Priority = CasePriority.Urgent, Unowned = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_keeps_the_filters_for_its_owner_alone()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var other = await Desk.OpenAsync(app);

        var view = Assert.Single(Done(await SaveAsync(desk, " Urgent and free ", Urgent with { From = new QueueCursor(default, DateTimeOffset.UnixEpoch, Guid.Empty, false) })));

        Assert.Equal(("Urgent and free", "/staff/queue?priority=urgent&owner=nobody", false), (view.Name, view.Address, view.IsDefault));
        Assert.Equal(Urgent, QueueAddress.Parse($"https://clinic.example{view.Address}"));
        Assert.Equal([view], await desk.Get<ViewStore>().ReadAsync(Stop));
        Assert.Empty(await other.Get<ViewStore>().ReadAsync(Stop));
        Refused(ViewRefusal.Gone, await other.Get<RemoveQueueView>().RunAsync(view.Id, Stop));
        Refused(ViewRefusal.Gone, await other.Get<RenameQueueView>().RunAsync(view.Id, "Mine", Stop));
        Refused(ViewRefusal.Gone, await other.Get<ChooseDefaultView>().RunAsync(view.Id, true, Stop));
    }

    [Fact]
    public async Task A_name_is_needed_short_and_ones_own_only_once()
    {
        await using var desk = await Desk.OpenAsync(app);
        var first = Done(await SaveAsync(desk, "Mornings", Urgent))[0];
        var second = Done(await SaveAsync(desk, "Evenings", Urgent))[1];

        Refused(ViewRefusal.NameMissing, await SaveAsync(desk, "  ", Urgent));
        Refused(ViewRefusal.NameLong, await SaveAsync(desk, new string('a', SavedView.LongestName + 1), Urgent));
        Refused(ViewRefusal.NameTaken, await SaveAsync(desk, "mornings", Urgent));
        Refused(ViewRefusal.NameTaken, await desk.Get<RenameQueueView>().RunAsync(second.Id, "MORNINGS ", Stop));
        Assert.Equal("MORNINGS", Done(await desk.Get<RenameQueueView>().RunAsync(first.Id, "MORNINGS", Stop))[0].Name);
    }

    [Fact]
    public async Task There_is_an_end_to_how_many()
    {
        await using var desk = await Desk.OpenAsync(app);
        for (var number = 1; number <= SavedView.Most; number++)
            Done(await SaveAsync(desk, $"View {number}", Urgent));

        Refused(ViewRefusal.TooMany, await SaveAsync(desk, "One more", Urgent));
        Done(await desk.Get<RemoveQueueView>().RunAsync((await desk.Get<ViewStore>().ReadAsync(Stop))[0].Id, Stop));
        Done(await SaveAsync(desk, "One more", Urgent));
    }

    [Fact]
    public async Task One_view_at_most_opens_first()
    {
        await using var desk = await Desk.OpenAsync(app);
        var first = Done(await SaveAsync(desk, "First", Urgent))[0];
        var second = Done(await SaveAsync(desk, "Second", Urgent))[1];

        Assert.Equal([true, false], Done(await desk.Get<ChooseDefaultView>().RunAsync(first.Id, true, Stop)).Select(view => view.IsDefault));
        Assert.Equal([false, true], Done(await desk.Get<ChooseDefaultView>().RunAsync(second.Id, true, Stop)).Select(view => view.IsDefault));
        Assert.Equal([true, false], Done(await desk.Get<ChooseDefaultView>().RunAsync(first.Id, true, Stop)).Select(view => view.IsDefault));
        Assert.Equal([false, false], Done(await desk.Get<ChooseDefaultView>().RunAsync(first.Id, false, Stop)).Select(view => view.IsDefault));
    }

    [Fact]
    public async Task The_name_lies_sealed_and_every_change_is_on_the_trail()
    {
        await using var desk = await Desk.OpenAsync(app);
        var view = Done(await SaveAsync(desk, "Ward of Mrs Miller", Urgent))[0];
        Done(await desk.Get<RenameQueueView>().RunAsync(view.Id, "Ward 3", Stop));
        Done(await desk.Get<RemoveQueueView>().RunAsync(view.Id, Stop));

        await using var context = new CaseMaker(app).Open();
        var trail = await context.AuditEvents.Where(row => row.EntityId == view.Id && row.ActorId == desk.Account.Id)
            .OrderBy(row => row.Id).Select(row => row.Action).ToListAsync(Stop);
        Assert.Equal([AuditActions.QueueViewSaved, AuditActions.QueueViewChanged, AuditActions.QueueViewRemoved], trail);
    }

    [Fact]
    public async Task Nobody_but_a_clinician_has_views()
    {
        await using var desk = await Desk.OpenAsync(app, ClinicRoles.Admin);

        Refused(ViewRefusal.NotAllowed, await SaveAsync(desk, "Mine", Urgent));
        Assert.Empty(await desk.Get<ViewStore>().ReadAsync(Stop));
    }

    private static Task<ViewChange> SaveAsync(Desk desk, string name, QueueFilter filter) => desk.Get<SaveQueueView>().RunAsync(name, filter, Stop);

    private static IReadOnlyList<QueueView> Done(ViewChange change) => Assert.IsType<ViewChange.Done>(change).Views;

    private static void Refused(ViewRefusal reason, ViewChange change) => Assert.Equal(reason, Assert.IsType<ViewChange.Refused>(change).Reason);
}

public sealed class QueueViewTestsOnSqlite(ClinicApp app) : QueueViewTests(app), IClassFixture<ClinicApp>;

public sealed class QueueViewTestsOnPostgreSql(PostgreSqlApp app) : QueueViewTests(app), IClassFixture<PostgreSqlApp>;
