namespace Clinic.Web.Account.SecondFactor;

public sealed class TurnOffSecondFactorForm
{
    public string? Password { get; set; }
}
