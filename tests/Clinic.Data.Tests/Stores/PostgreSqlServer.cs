namespace Clinic.Data.Tests.Stores;

/// <summary>The server tests may make databases on, named by <c>CLINIC_TEST_POSTGRES</c>.</summary>
public static class PostgreSqlServer
{
    public static string? ConnectionString { get; } = Environment.GetEnvironmentVariable("CLINIC_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    public static void SkipWhereMissing()
    {
        if (ConnectionString is null)
        {
            const string reason = "CLINIC_TEST_POSTGRES names no PostgreSQL server to make databases on.";
            Assert.False(Environment.GetEnvironmentVariable("CLINIC_TESTS_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }
    }
}
