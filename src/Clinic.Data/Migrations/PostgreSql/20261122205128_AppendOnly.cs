using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AppendOnly : Migration
    {
        private static readonly string[] AppendOnlyTables = ["AuditEvents", "SavedAnswers", "Submissions", "Decisions"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION clinic_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END $$;
                """);
            foreach (var table in AppendOnlyTables)
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_refuse_change" BEFORE UPDATE OR DELETE ON "{table}"
                    FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                    """);
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "{table}_refuse_truncate" BEFORE TRUNCATE ON "{table}"
                    FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                    """);
            }

            migrationBuilder.Sql("""
                CREATE TRIGGER "QuestionSetVersions_refuse_update" BEFORE UPDATE ON "QuestionSetVersions" FOR EACH ROW
                WHEN (OLD."Status" <> 'Draft' AND (
                    NEW."Status" = 'Draft' OR NEW."Content" <> OLD."Content" OR NEW."ContentHash" <> OLD."ContentHash"
                    OR NEW."SetCode" <> OLD."SetCode" OR NEW."Language" <> OLD."Language" OR NEW."Number" <> OLD."Number"))
                EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "QuestionSetVersions_refuse_delete" BEFORE DELETE ON "QuestionSetVersions" FOR EACH ROW
                WHEN (OLD."Status" <> 'Draft')
                EXECUTE FUNCTION clinic_refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION clinic_refuse_change() CASCADE;");
        }
    }
}
