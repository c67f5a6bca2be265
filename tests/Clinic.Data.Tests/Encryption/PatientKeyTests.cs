using Clinic.Data.Encryption;
using Clinic.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Tests.Encryption;

public abstract class PatientKeyTests(Store store)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sealed_value_opens_again_from_the_database()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();

        await using var context = store.Open();
        var row = await context.Patients.SingleAsync(row => row.Id == patient.Id, Stop);
        var key = await store.Get<PatientKeys>().OpenAsync(context, patient.Id, Stop);

        Assert.Equal(TestRecords.PatientName, FieldProtector.Open(key, SealedColumns.PatientName, row.Id, row.Name));
    }

    [Fact]
    public async Task Erasing_a_patient_makes_everything_sealed_unreadable()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();
        var (other, _) = await new TestRecords(store).PatientAsync();
        await using var context = store.Open();
        var keys = store.Get<PatientKeys>();

        Assert.True(await PatientKeys.DestroyAsync(context, patient.Id, Stop));

        await Assert.ThrowsAsync<PatientErasedException>(() => keys.OpenAsync(context, patient.Id, Stop));
        var open = await keys.OpenManyAsync(context, [patient.Id, other.Id], Stop);
        Assert.Equal([other.Id], open.Keys);
        var row = await context.Patients.AsNoTracking().SingleAsync(row => row.Id == patient.Id, Stop);
        Assert.Throws<SealBrokenException>(() => FieldProtector.Open(open[other.Id], SealedColumns.PatientName, row.Id, row.Name));
    }

    [Fact]
    public async Task An_erased_patient_is_not_found_by_name_any_more()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();
        var code = patient.NameIndex;
        await using var context = store.Open();
        Assert.True(await context.Patients.AnyAsync(row => row.NameIndex == code, Stop));

        await PatientKeys.DestroyAsync(context, patient.Id, Stop);

        Assert.False(await context.Patients.AnyAsync(row => row.NameIndex == code, Stop));
    }

    [Fact]
    public async Task A_patient_is_erased_once()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();
        await using var context = store.Open();
        await PatientKeys.DestroyAsync(context, patient.Id, Stop);

        Assert.False(await PatientKeys.DestroyAsync(context, patient.Id, Stop));
    }
}

public sealed class PatientKeyTestsOnSqlite(SqliteStore store) : PatientKeyTests(store), IClassFixture<SqliteStore>
{
    [Fact]
    public async Task A_destroyed_key_does_not_stay_in_the_file()
    {
        var (patient, _) = await new TestRecords(store).PatientAsync();
        await using var context = store.Open();
        var stop = TestContext.Current.CancellationToken;
        var wrapped = (await context.PatientKeys.AsNoTracking().SingleAsync(key => key.PatientId == patient.Id, stop)).WrappedKey.ToBytes();
        await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", stop);
        Assert.True(RawFiles.Contain(store.Folder, wrapped));

        await PatientKeys.DestroyAsync(context, patient.Id, stop);
        await PatientKeys.ScrubAsync(context, stop);

        Assert.False(RawFiles.Contain(store.Folder, wrapped));
    }
}

public sealed class PatientKeyTestsOnPostgreSql(PostgreSqlStore store) : PatientKeyTests(store), IClassFixture<PostgreSqlStore>;
