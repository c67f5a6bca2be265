using System.Text.Json;
using Clinic.Data.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Clinic.Web.Features.Patients.Carrying;

/// <summary>
/// Takes answers that a page's script posts, so that they are saved without a circuit too. It answers in status codes and
/// JSON: the script keeps what is not acknowledged. A page whose token has become too old gets a fresh one.
/// </summary>
public sealed class PostAnswers(ReceiveAnswers receive, IAntiforgery antiforgery, IAuthorizationService authorization)
{
    private const long LongestBody = 512 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public async Task<IResult> RunAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "no-store";
        if (context.User.Identity?.IsAuthenticated != true)
            return Say(new AnswerReply(AnswerOutcome.SignedOut));
        if (!(await authorization.AuthorizeAsync(context.User, ClinicRoles.Patient)).Succeeded)
            return Say(new AnswerReply(AnswerOutcome.NotYours));
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.Json(new { Token = antiforgery.GetAndStoreTokens(context).RequestToken }, Json, statusCode: StatusCodes.Status400BadRequest);
        return await ReadAsync(context) is { } sent
            ? Say(await receive.RunAsync(sent, context.RequestAborted))
            : Say(new AnswerReply(AnswerOutcome.Refused));
    }

    private static async Task<SentAnswers?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength is null or > LongestBody)
            return null;
        try
        {
            return await context.Request.ReadFromJsonAsync<SentAnswers>(Json, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Say(AnswerReply reply) => Results.Json(reply, Json, statusCode: reply.Outcome switch
    {
        AnswerOutcome.Done => StatusCodes.Status200OK,
        AnswerOutcome.SignedOut => StatusCodes.Status401Unauthorized,
        AnswerOutcome.NotYours => StatusCodes.Status404NotFound,
        AnswerOutcome.AlreadySent => StatusCodes.Status409Conflict,
        AnswerOutcome.NotNow => StatusCodes.Status503ServiceUnavailable,
        AnswerOutcome.Refused => StatusCodes.Status422UnprocessableEntity,
    });
}
