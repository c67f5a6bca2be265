namespace Clinic.Web.Account.Register;

/// <summary>What an account is made of.</summary>
public sealed record NewAccount(string Name, string Email, string Password, string Role, bool IsDemo = false);
