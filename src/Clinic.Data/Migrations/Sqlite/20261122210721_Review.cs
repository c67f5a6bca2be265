using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "RecheckWeeks",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SiteId",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SafetyActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafetyActions_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafetyActions_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_Decided",
                table: "ReviewCases",
                columns: new[] { "Status", "DecidedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases",
                columns: new[] { "Priority", "ArrivedAt", "Id" },
                descending: new[] { true, false, false },
                filter: "\"Status\" <> 'decided'");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_OpenByWaiting",
                table: "ReviewCases",
                columns: new[] { "ArrivedAt", "Id" },
                filter: "\"Status\" <> 'decided'");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyActions_CaseId_RecordedAt",
                table: "SafetyActions",
                columns: new[] { "CaseId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SafetyActions_ClinicianId",
                table: "SafetyActions",
                column: "ClinicianId");

            foreach (var change in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "SafetyActions_refuse_{change.ToLowerInvariant()}" BEFORE {change} ON "SafetyActions"
                    BEGIN
                        SELECT RAISE(ABORT, 'SafetyActions is append-only');
                    END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SafetyActions");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_Decided",
                table: "ReviewCases");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_OpenByWaiting",
                table: "ReviewCases");

            // Written out, because the table would otherwise be rebuilt and lose the triggers that keep it append-only.
            migrationBuilder.Sql("""ALTER TABLE "Decisions" DROP COLUMN "RecheckWeeks";""");
            migrationBuilder.Sql("""ALTER TABLE "AspNetUsers" DROP COLUMN "SiteId";""");
        }
    }
}
