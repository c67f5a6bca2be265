namespace Clinic.EndToEnd.Portal;

/// <summary>What a test needs of the machine: skipped where it is missing, a failure where everything was promised.</summary>
internal static class Requirement
{
    public static void NotMet(string what)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CLINIC_TESTS_REQUIRE_ALL") == "1", what);
        Assert.Fail(what);
    }
}
