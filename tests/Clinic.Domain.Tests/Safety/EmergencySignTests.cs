using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;

namespace Clinic.Domain.Tests.Safety;

public sealed class EmergencySignTests
{
    [Fact]
    public void Signs_that_need_help_at_once_are_named_and_no_others()
    {
        var item = BuiltInQuestionSets.Intake.FindItem("fm.signs")!;

        var named = item.Options.Where(option => EmergencySign.IsNamedBy(item, option)).Select(option => option.Code);

        Assert.Equal(["chest-pain", "bleeding", "breathless", "fainting", "neuro"], named);
    }

    [Fact]
    public void No_other_question_brings_them_up() =>
        Assert.Equal(["fm.signs"], BuiltInQuestionSets.Intake.Items.Where(EmergencySign.IsNamedBy).Select(item => item.Code));
}
