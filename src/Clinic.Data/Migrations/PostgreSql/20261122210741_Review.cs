using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SiteId",
                table: "AspNetUsers",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SafetyActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
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

            migrationBuilder.Sql("""
                CREATE TRIGGER "SafetyActions_refuse_change" BEFORE UPDATE OR DELETE ON "SafetyActions"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SafetyActions_refuse_truncate" BEFORE TRUNCATE ON "SafetyActions"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);
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

            migrationBuilder.DropColumn(
                name: "RecheckWeeks",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "SiteId",
                table: "AspNetUsers");
        }
    }
}
