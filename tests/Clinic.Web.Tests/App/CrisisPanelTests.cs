using Bunit;
using Clinic.Web.Shared.Crisis;
using Clinic.Web.Tests.Hosting;

namespace Clinic.Web.Tests.App;

public sealed class CrisisPanelTests
{
    [Fact]
    public void Every_line_of_the_clinic_can_be_dialled_and_the_emergency_number_comes_last()
    {
        using var bunit = new WordedBunit();
        var contacts = new CrisisContacts([new("Samaritans", "116 123", null), new("Shout", null, "85258")], "999");

        var panel = bunit.Render<CrisisPanel>(parameters => parameters.Add(p => p.Contacts, contacts));

        Assert.Equal(["tel:116123", "sms:85258", "tel:999"], panel.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void The_panel_is_named_by_its_title()
    {
        using var bunit = new WordedBunit();

        var panel = bunit.Render<CrisisPanel>(parameters => parameters
            .Add(p => p.Contacts, CrisisContacts.UnitedStates).Add(p => p.Id, "here").Add(p => p.Class, "crisis--waiting"));

        var section = panel.Find("section.crisis.crisis--waiting");
        Assert.Equal(panel.Find("h2").Id, section.GetAttribute("aria-labelledby"));
    }
}
