namespace Clinic.Web.Tests.Hosting;

/// <summary>An account made for a test.</summary>
public sealed record TestAccount(Guid Id, string Email, string Role);
