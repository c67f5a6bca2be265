using System.Linq;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AppendOnly : Migration
    {
        // A later migration that rebuilds one of these tables must create its triggers again.
        private static readonly string[] AppendOnlyTables = ["AuditEvents", "SavedAnswers", "Submissions", "Decisions"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in AppendOnlyTables)
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                {
                    migrationBuilder.Sql($"""
                        CREATE TRIGGER "{table}_refuse_{change.ToLowerInvariant()}" BEFORE {change} ON "{table}"
                        BEGIN
                            SELECT RAISE(ABORT, '{table} is append-only');
                        END;
                        """);
                }
            }

            migrationBuilder.Sql("""
                CREATE TRIGGER "QuestionSetVersions_refuse_update" BEFORE UPDATE ON "QuestionSetVersions"
                WHEN OLD."Status" <> 'Draft' AND (
                    NEW."Status" = 'Draft' OR NEW."Content" <> OLD."Content" OR NEW."ContentHash" <> OLD."ContentHash"
                    OR NEW."SetCode" <> OLD."SetCode" OR NEW."Language" <> OLD."Language" OR NEW."Number" <> OLD."Number")
                BEGIN
                    SELECT RAISE(ABORT, 'A published question set is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "QuestionSetVersions_refuse_delete" BEFORE DELETE ON "QuestionSetVersions"
                WHEN OLD."Status" <> 'Draft'
                BEGIN
                    SELECT RAISE(ABORT, 'A published question set is append-only');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in AppendOnlyTables.Append("QuestionSetVersions"))
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_refuse_update";""");
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_refuse_delete";""");
            }
        }
    }
}
