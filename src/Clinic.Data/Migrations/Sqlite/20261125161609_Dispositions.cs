using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecheckBattery",
                table: "Decisions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RuleSet",
                table: "Decisions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ticked",
                table: "Decisions",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DispositionListVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true)
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
                CREATE TRIGGER "DispositionListVersions_refuse_update" BEFORE UPDATE ON "DispositionListVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'DispositionListVersions is append-only');
                END;
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "DispositionListVersions_refuse_delete" BEFORE DELETE ON "DispositionListVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'DispositionListVersions is append-only');
                END;
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
