using Bunit;
using Clinic.Web.Features.Clinicians.Care;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Queue;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace Clinic.Web.Tests.Features.Clinicians.Components;

/// <summary>A page that fails while it is left takes the circuit, and with it whatever page comes next.</summary>
public sealed class LeavingPagesTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    [Fact]
    public Task The_queue_can_be_left_while_it_loads() => LeaveAsync<QueuePage>(_ => { });

    [Fact]
    public async Task A_case_can_be_left_while_it_loads()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await LeaveAsync<CasePage>(parameters => parameters.Add(page => page.Id, made.Id));
    }

    [Fact]
    public async Task A_care_record_can_be_left_while_it_loads()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await LeaveAsync<CarePage>(parameters => parameters.Add(page => page.Id, made.PatientId));
    }

    private async Task LeaveAsync<TPage>(Action<ComponentParameterCollectionBuilder<TPage>> parameters)
        where TPage : IComponent
    {
        await using var desk = await Desk.OpenAsync(app);
        var script = new LateScript();
        await using var bunit = new DeskBunit(desk, services => services.AddSingleton<IJSRuntime>(script));
        bunit.Render(parameters);
        await script.Asked.WaitAsync(DeskBunit.Patience, Xunit.TestContext.Current.CancellationToken);

        await bunit.DisposeComponentsAsync();
        script.Arrive();
        await bunit.Renderer.Dispatcher.InvokeAsync(() => { });

        Assert.DoesNotContain("watch", script.Calls);
        Assert.False(bunit.Renderer.UnhandledException.IsCompleted);
    }
}
