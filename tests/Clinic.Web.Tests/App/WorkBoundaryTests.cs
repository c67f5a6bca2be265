using Bunit;
using Clinic.Web.App.Layouts;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.App;

public sealed class WorkBoundaryTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    [Fact]
    public async Task A_page_that_fails_is_replaced_by_words_and_a_way_on_and_its_words_stay_out_of_the_log()
    {
        await using var bunit = Begin();
        var drawn = Draw(bunit);

        await drawn.Find("#fail").ClickAsync(new());

        Assert.Equal("This page stopped because of a fault", drawn.Find("h1").TextContent);
        Assert.Contains("What was saved stays saved", drawn.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains(app.Log.Events, line => line.Contains("A staff page stopped", StringComparison.Ordinal) && line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Events, line => line.Contains("What somebody wrote", StringComparison.Ordinal));
        await drawn.Find("button").ClickAsync(new());
        Assert.Single(drawn.FindAll("#fail"));
    }

    [Fact]
    public async Task Another_page_opens_as_ever()
    {
        await using var bunit = Begin();
        var drawn = Draw(bunit);
        await drawn.Find("#fail").ClickAsync(new());

        drawn.Render(Page);
        Assert.Empty(drawn.FindAll("#fail"));
        bunit.Services.GetRequiredService<NavigationManager>().NavigateTo("/staff/tasks");
        drawn.Render(Page);

        Assert.Single(drawn.FindAll("#fail"));
    }

    private static IRenderedComponent<WorkBoundary> Draw(BunitContext bunit) => bunit.Render<WorkBoundary>(Page);

    private static void Page(ComponentParameterCollectionBuilder<WorkBoundary> parameters) => parameters.AddChildContent<FailingPage>();

    private BunitContext Begin()
    {
        var bunit = new BunitContext();
        bunit.Services.AddSingleton(app.Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
        bunit.Services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(Microsoft.Extensions.Logging.Logger<>));
        return bunit;
    }

    private sealed class FailingPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "id", "fail");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => throw new InvalidOperationException("What somebody wrote.")));
            builder.CloseElement();
        }
    }
}
