namespace Clinic.Web.Account.Entry;

public sealed class CodeForm
{
    public string? Code { get; set; }
}
