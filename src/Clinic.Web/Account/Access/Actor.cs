namespace Clinic.Web.Account.Access;

/// <summary>Who acts, as the database knows the account at this moment.</summary>
public sealed record Actor(Guid UserId, string Role);
