using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Hosting;

/// <summary>A place to draw components whose words come from resource files.</summary>
public sealed class WordedBunit : BunitContext
{
    public WordedBunit() => Services.AddLocalization();
}
