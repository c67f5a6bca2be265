using Bunit;
using Clinic.Domain.Review;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Features.Quality.Access;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

/// <summary>An answer that comes after something else was asked for is not shown in its place.</summary>
public sealed class LateAnswersTests(MeddlingApp app) : IClassFixture<MeddlingApp>
{
    private readonly CaseMaker cases = new(app);
    private readonly TaskCompletionSource late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_case_that_comes_late_does_not_stand_under_the_address_of_another()
    {
        var first = await cases.AddAsync(CaseScript.Well, new CaseWish { Name = "Ada Lovelace" });
        var second = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        var page = Hold(() => bunit.Render<CasePage>(parameters => parameters.Add(one => one.Id, first.Id)));

        page.Render(parameters => parameters.Add(one => one.Id, second.Id));
        await page.WaitForStateAsync(() => page.Markup.Contains(CaseWish.UsualName, StringComparison.Ordinal), DeskBunit.Patience);
        await ArriveAsync(bunit);

        Assert.DoesNotContain("Ada Lovelace", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_filter_that_come_late_do_not_stand_under_another()
    {
        var site = await cases.AddSiteAsync();
        await cases.AddAsync(CaseScript.Elevated, new CaseWish { SiteId = site, Name = "Ada Lovelace" });
        await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = site });
        await using var desk = await Desk.OpenAsync(app, site: site);
        await using var bunit = new DeskBunit(desk);
        var navigation = bunit.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(QueueAddress.Of(new QueueFilter()));
        var page = bunit.Render<QueuePage>();
        await page.WaitForStateAsync(() => Rows(page) is [_, _], DeskBunit.Patience);

        Hold(() =>
        {
            navigation.NavigateTo(QueueAddress.Of(new QueueFilter { Priority = CasePriority.High }));
            return page;
        });
        navigation.NavigateTo(QueueAddress.Of(new QueueFilter { Priority = CasePriority.Routine }));
        await page.WaitForStateAsync(() => Rows(page) is [_], DeskBunit.Patience);
        await ArriveAsync(bunit);

        Assert.Contains("WQ", Assert.Single(Rows(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_come_late_do_not_stand_under_another_filter()
    {
        await using var desk = await Desk.OpenAsync(app);
        await using var bunit = new DeskBunit(desk);
        var filter = new QualityFilter { From = new DateOnly(2026, 1, 1) };
        var loader = bunit.Render<QualityLoader<string>>(parameters => parameters
            .Add(one => one.Filter, filter)
            .Add(one => one.Load, async (asked, _) =>
            {
                if (asked == filter)
                    await late.Task;
                return $"from {asked.From:yyyy}";
            })
            .Add(one => one.ChildContent, value => $"<p>{value}</p>"));

        loader.Render(parameters => parameters.Add(one => one.Filter, new QualityFilter { From = new DateOnly(2025, 1, 1) }));
        await loader.WaitForStateAsync(() => loader.Markup.Contains("from 2025", StringComparison.Ordinal), DeskBunit.Patience);
        await ArriveAsync(bunit);

        Assert.Contains("from 2025", loader.Markup, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Rows(IRenderedComponent<QueuePage> page) => [.. page.FindAll(".qrow").Select(row => row.TextContent)];

    /// <summary>What is begun here gets no answer before <see cref="ArriveAsync"/>.</summary>
    private T Hold<T>(Func<T> begin)
    {
        app.Held.Value = late.Task;
        try
        {
            return begin();
        }
        finally
        {
            app.Held.Value = null;
        }
    }

    private async Task ArriveAsync(BunitContext bunit)
    {
        late.SetResult();
        for (var turns = 0; turns < 50; turns++)
        {
            await bunit.Renderer.Dispatcher.InvokeAsync(() => { });
            await Task.Delay(TimeSpan.FromMilliseconds(20), Xunit.TestContext.Current.CancellationToken);
        }
    }
}
