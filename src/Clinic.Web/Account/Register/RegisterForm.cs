namespace Clinic.Web.Account.Register;

public sealed class RegisterForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
