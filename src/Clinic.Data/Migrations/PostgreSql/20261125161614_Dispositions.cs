using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Dispositions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DispositionList",
                table: "Decisions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecheckBattery",
                table: "Decisions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleSet",
                table: "Decisions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ticked",
                table: "Decisions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DispositionListVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DispositionListVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DispositionListVersions_Number",
                table: "DispositionListVersions",
                column: "Number",
                unique: true);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DispositionListVersions_refuse_change" BEFORE UPDATE OR DELETE ON "DispositionListVersions"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "DispositionListVersions_refuse_truncate" BEFORE TRUNCATE ON "DispositionListVersions"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DispositionListVersions");

            migrationBuilder.DropColumn(
                name: "DispositionList",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "RecheckBattery",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "RuleSet",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Ticked",
                table: "Decisions");
        }
    }
}
