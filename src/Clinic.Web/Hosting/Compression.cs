using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Clinic.Web.Hosting;

/// <summary>
/// Pages and the style sheet of a question set travel compressed; published assets come compressed from the disk. What
/// scripts exchange does not: it is small. <see cref="App.LengthVeil"/> keeps a page's length from telling what is on it.
/// </summary>
public static class Compression
{
    private static readonly string[] Types = ["text/html", "text/css"];

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    public static void UseCompression(this WebApplication app) => app.UseResponseCompression();
}
