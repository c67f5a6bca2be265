using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Readings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Decisive",
                table: "Submissions",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BlindFirstShare",
                table: "ReviewCases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsBlindFirst",
                table: "ReviewCases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "BlindFirstShare",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SecondReadingShare",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "BlindReadings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Classification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlindReadings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BlindReadings_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BlindReadings_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BlindReadings_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondReadingDraws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Share = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondReadingDraws", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondReadingDraws_AspNetUsers_FirstReaderId",
                        column: x => x.FirstReaderId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondReadingDraws_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondReadingDraws_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondReadingDraws_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondReadings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Classification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FindsSomething = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondReadings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondReadings_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondReadings_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondReadings_SecondReadingDraws_DrawId",
                        column: x => x.DrawId,
                        principalTable: "SecondReadingDraws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_DecidedAt",
                table: "Decisions",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BlindReadings_CaseId",
                table: "BlindReadings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_BlindReadings_ClinicianId",
                table: "BlindReadings",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_BlindReadings_ReadAt",
                table: "BlindReadings",
                column: "ReadAt");

            migrationBuilder.CreateIndex(
                name: "IX_BlindReadings_SubmissionId_ClinicianId",
                table: "BlindReadings",
                columns: new[] { "SubmissionId", "ClinicianId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadingDraws_CaseId",
                table: "SecondReadingDraws",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadingDraws_DecisionId",
                table: "SecondReadingDraws",
                column: "DecisionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadingDraws_FirstReaderId",
                table: "SecondReadingDraws",
                column: "FirstReaderId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadingDraws_Open",
                table: "SecondReadingDraws",
                columns: new[] { "DrawnAt", "Id" },
                filter: "\"ReadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadingDraws_SiteId",
                table: "SecondReadingDraws",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_CaseId",
                table: "SecondReadings",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_ClinicianId",
                table: "SecondReadings",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_DrawId",
                table: "SecondReadings",
                column: "DrawId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondReadings_ReadAt",
                table: "SecondReadings",
                column: "ReadAt");

            migrationBuilder.Sql("""
                CREATE TRIGGER "BlindReadings_refuse_update" BEFORE UPDATE ON "BlindReadings"
                BEGIN
                    SELECT RAISE(ABORT, 'BlindReadings is append-only');
                END;
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "BlindReadings_refuse_delete" BEFORE DELETE ON "BlindReadings"
                BEGIN
                    SELECT RAISE(ABORT, 'BlindReadings is append-only');
                END;
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SecondReadings_refuse_update" BEFORE UPDATE ON "SecondReadings"
                BEGIN
                    SELECT RAISE(ABORT, 'SecondReadings is append-only');
                END;
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "SecondReadings_refuse_delete" BEFORE DELETE ON "SecondReadings"
                BEGIN
                    SELECT RAISE(ABORT, 'SecondReadings is append-only');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BlindReadings");

            migrationBuilder.DropTable(
                name: "SecondReadings");

            migrationBuilder.DropTable(
                name: "SecondReadingDraws");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_DecidedAt",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Decisive",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "BlindFirstShare",
                table: "ReviewCases");

            migrationBuilder.DropColumn(
                name: "IsBlindFirst",
                table: "ReviewCases");

            migrationBuilder.DropColumn(
                name: "BlindFirstShare",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "SecondReadingShare",
                table: "Clinics");
        }
    }
}
