using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DecisiveOnCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Decisive",
                table: "ReviewCases",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.Sql("""
                UPDATE "ReviewCases" SET "Decisive" = (SELECT "Decisive" FROM "Submissions" WHERE "Submissions"."Id" = "ReviewCases"."SubmissionId")
                WHERE "SubmissionId" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Decisive",
                table: "ReviewCases");
        }
    }
}
