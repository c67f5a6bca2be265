using Clinic.Data.QuestionSets;
using Clinic.Data.Records;
using Clinic.Data.Tests.Stores;
using Clinic.Domain.Questionnaires;

namespace Clinic.Data.Tests.QuestionSets;

/// <summary>In which words a draft is read, whatever is published meanwhile.</summary>
public abstract class ReadInLanguageTests(Store store) : IAsyncLifetime
{
    private static readonly QuestionSet English = BuiltInQuestionSets.Intake;
    private static readonly QuestionSet Spanish = BuiltInQuestionSets.SpanishIntake;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_draft_is_read_in_another_language_and_stays_with_its_version()
    {
        var version = await PublishAsync(1, English);
        await PublishAsync(1, Spanish);
        var draft = Begin(version);

        var reading = await ReadAsync(draft, "es");

        Assert.Equal((version, "en"), (reading.Version.Id, reading.Version.Set.Language));
        Assert.Equal((Spanish.Title, "es"), (reading.Shown.Set.Title, reading.Shown.Set.Language));
        Assert.Equal(English.Title, (await ReadAsync(draft, "en")).Shown.Set.Title);
    }

    [Fact]
    public async Task What_is_published_after_it_began_changes_none_of_its_words()
    {
        var version = await PublishAsync(1, English);
        await PublishAsync(1, Spanish);
        var draft = Begin(version);
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await PublishAsync(2, Spanish with { Title = "Otras palabras" });
        await PublishAsync(2, English with { Title = "Other words" });

        Assert.Equal(Spanish.Title, (await ReadAsync(draft, "es")).Shown.Set.Title);
        Assert.Equal(English.Title, (await ReadAsync(draft, "en")).Shown.Set.Title);
        Assert.Equal("Otras palabras", (await ReadAsync(Begin(version), "es")).Shown.Set.Title);
    }

    [Fact]
    public async Task A_draft_from_before_there_was_a_language_is_read_in_its_first_version()
    {
        var version = await PublishAsync(1, English);
        var draft = Begin(version);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync(1, Spanish);
        await PublishAsync(2, Spanish with { Title = "Otras palabras" });

        Assert.Equal(Spanish.Title, (await ReadAsync(draft, "es")).Shown.Set.Title);
    }

    [Fact]
    public async Task Where_there_is_no_other_language_a_draft_is_read_in_its_own()
    {
        var draft = Begin(await PublishAsync(1, English));
        await PublishAsync(1, Spanish, QuestionSetStatus.Draft);

        var reading = await ReadAsync(draft, "es");

        Assert.Equal((English.Title, "en"), (reading.Shown.Set.Title, reading.Shown.Set.Language));
    }

    private async Task<QuestionSetReading> ReadAsync(Draft draft, string language)
    {
        await using var context = store.Open();
        return (await store.Get<PublishedQuestionSets>().ReadAsync(context, draft, language, Stop))!;
    }

    private Draft Begin(Guid version) => new()
    {
        Id = RowId.New(store.Clock),
        QuestionSetVersionId = version,
        SetCode = English.Code,
        StartedAt = store.Clock.GetUtcNow(),
        LastSavedAt = store.Clock.GetUtcNow(),
    };

    private async Task<Guid> PublishAsync(int number, QuestionSet set, QuestionSetStatus status = QuestionSetStatus.Published)
    {
        await using var context = store.Open();
        var row = new QuestionSetVersion
        {
            Id = RowId.New(store.Clock),
            SetCode = set.Code,
            Number = number,
            Language = set.Language,
            Status = status,
            Content = QuestionSetJson.Write(set),
            ContentHash = QuestionSetJson.Hash(set),
            CreatedAt = store.Clock.GetUtcNow(),
            PublishedAt = status == QuestionSetStatus.Draft ? null : store.Clock.GetUtcNow(),
        };
        context.Add(row);
        await context.SaveChangesAsync(Stop);
        return row.Id;
    }
}

public sealed class ReadInLanguageTestsOnSqlite() : ReadInLanguageTests(new SqliteStore());

public sealed class ReadInLanguageTestsOnPostgreSql() : ReadInLanguageTests(new PostgreSqlStore());
