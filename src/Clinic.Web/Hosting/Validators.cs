using FluentValidation;

namespace Clinic.Web.Hosting;

/// <summary>Registers every validator of the portal: a form and its use case ask the same one.</summary>
public static class Validators
{
    public static void AddValidators(this IServiceCollection services)
    {
        foreach (var type in typeof(Validators).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(IsValidator))
                services.AddSingleton(contract, type);
        }
    }

    private static bool IsValidator(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>);
}
