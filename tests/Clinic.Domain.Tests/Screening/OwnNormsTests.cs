using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;

namespace Clinic.Domain.Tests.Screening;

public sealed class OwnNormsTests
{
    private static readonly string Shipped = RuleSets.FindJson("2026.1")!;

    private static readonly OwnNorms Norms = new()
    {
        Version = "2026.1-riverside",
        Statement = "Norms of Riverside, 2025",
        Source = "Riverside staff survey 2025, table 2",
        Exhaustion = new(2.0m, 1.4m, 2.7m, 0.4m),
        Cynicism = new(1.5m, 1.2m, 2.5m, 0.5m),
        Efficacy = new(4.5m, 1.0m, 3.6m, 0.5m),
    };

    [Fact]
    public void They_replace_every_number_that_rests_on_norms_and_work_the_boundaries_out_anew()
    {
        var rules = RuleSetJson.Read(Norms.ApplyTo(Shipped));

        Assert.Equal(("2026.1-riverside", false), (rules.Version, rules.Norms.IsDemo));
        Assert.Equal(("Norms of Riverside, 2025", "Riverside staff survey 2025, table 2"), (rules.Norms.Statement, rules.Norms.Source));
        Assert.Equal(new DimensionNorm(1.5m, 1.2m), rules.Norms.Cynicism);
        var burnout = rules.Burnout;
        Assert.Equal((2.7m, 2.5m, 3.6m), (burnout.Exhaustion.Value, burnout.Cynicism.Value, burnout.Efficacy.Value));
        Assert.Equal((0.4m, 0.5m, 0.5m), (burnout.ExhaustionError.Value, burnout.CynicismError.Value, burnout.EfficacyError.Value));
        // 2.0 + 0.5 × 1.4; 1.5 + 1.25 × 1.2; 4.5 + 0.1 × 1.0
        Assert.Equal((2.7m, 3.0m, 4.6m), (burnout.ProfileExhaustion.Value, burnout.ProfileCynicism.Value, burnout.ProfileEfficacy.Value));
        Assert.All(
            [burnout.Exhaustion, burnout.Cynicism, burnout.Efficacy, burnout.ExhaustionError, burnout.ProfileCynicism],
            number => Assert.Equal(Norms.Source, number.Source));
    }

    [Fact]
    public void They_leave_every_other_number_as_it_was()
    {
        var (own, shipped) = (RuleSetJson.Read(Norms.ApplyTo(Shipped)), RuleSets.V2026_1);

        Assert.Equal(shipped.Mood, own.Mood);
        Assert.Equal(shipped.Norms.Instrument, own.Norms.Instrument);
        Assert.Equal((shipped.Burnout.Weights, shipped.Burnout.CompositeBands), (own.Burnout.Weights, own.Burnout.CompositeBands));
        Assert.Equal(
            (shipped.Burnout.FewestExhaustion, shipped.Burnout.FewestCynicism, shipped.Burnout.FewestEfficacy),
            (own.Burnout.FewestExhaustion, own.Burnout.FewestCynicism, own.Burnout.FewestEfficacy));
    }

    [Fact]
    public void A_cut_off_above_the_boundary_of_the_profile_is_refused_with_its_place()
    {
        var refusal = Assert.Throws<RuleSetFormatException>(() => (Norms with { Cynicism = Norms.Cynicism with { CutOff = 3.1m } }).ApplyTo(Shipped));

        Assert.Equal("$.burnout.profile.cynicism.value", refusal.Path);
        Assert.Contains("inverted", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_set_that_cannot_be_read_is_refused() =>
        Assert.Throws<RuleSetFormatException>(() => Norms.ApplyTo("{}"));

    [Fact]
    public void An_inventory_of_our_own_stays_unvalidated_with_a_clinics_norms_and_a_licensed_one_does_not_say_so()
    {
        var own = RuleSetJson.Read(Norms.ApplyTo(Shipped)).Norms;

        Assert.True(own.IsOfOwnInventory);
        Assert.False((own with { Instrument = "olbi" }).IsOfOwnInventory);
    }

    [Fact]
    public void What_they_screened_is_told_with_their_statement_and_without_the_word_demo()
    {
        var trace = new ScreeningEvaluator(RuleSetJson.Read(Norms.ApplyTo(Shipped))).Explain(ScreeningInput.Of(Answered.SafeAndBelowAll));

        Assert.Equal("Norms of Riverside, 2025", ClinicianReading.Of(trace)[^1].Text);
    }

    [Fact]
    public void Only_a_version_that_ships_has_a_shipped_file() => Assert.Null(RuleSets.FindJson("1999.1"));
}
