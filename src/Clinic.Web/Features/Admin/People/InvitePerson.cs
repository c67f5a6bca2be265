using Clinic.Web.Account.Access;
using Clinic.Web.Account.Password;
using Clinic.Web.Account.Register;
using FluentValidation;

namespace Clinic.Web.Features.Admin.People;

/// <summary>
/// Makes an account for a member of staff, with a password that works once: the person must choose another, and set up a
/// second factor, before anything else.
/// </summary>
public sealed class InvitePerson(ActorCheck actors, IValidator<InviteForm> validator, IServiceScopeFactory scopes)
{
    public async Task<InviteResult> RunAsync(InviteForm form, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await actors.RequireAsync(Policies.Admin, stop);
        if (await validator.ValidateAsync(form, stop) is { IsValid: false } refusal)
            return new InviteResult.Refused(FieldFaults.Of(refusal));

        // Identity works on the context of a scope, and a circuit's scope lives for hours: this gets one of its own.
        await using var scope = scopes.CreateAsyncScope();
        var password = OneTimePassword.Create();
        var account = new NewAccount(form.Name!.Trim(), form.Email!.Trim(), password, form.Role!)
        {
            MustChoosePassword = true,
            CreatedBy = actor,
        };
        return await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync(account, stop) is null
            ? new InviteResult.Taken()
            : new InviteResult.Invited(account.Name, password);
    }
}
