using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LettersAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PatientId = table.Column<Guid>(type: "uuid", nullable: false),
                    AlertId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concerns_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_SafetyAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "SafetyAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandoverNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PatientId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandoverNotes_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverNotes_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverNotes_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    LetterId = table.Column<Guid>(type: "uuid", nullable: true),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterDrafts_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterDrafts_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LetterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PatientId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    FinalisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Letters_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentions_HandoverNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "HandoverNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentions_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_AlertId",
                table: "Concerns",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_CaseId_RaisedAt",
                table: "Concerns",
                columns: new[] { "CaseId", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_ClinicianId",
                table: "Concerns",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_PatientId",
                table: "Concerns",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverNotes_CaseId_WrittenAt",
                table: "HandoverNotes",
                columns: new[] { "CaseId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverNotes_ClinicianId",
                table: "HandoverNotes",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverNotes_PatientId",
                table: "HandoverNotes",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterDrafts_CaseId_ClinicianId",
                table: "LetterDrafts",
                columns: new[] { "CaseId", "ClinicianId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterDrafts_ClinicianId",
                table: "LetterDrafts",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_CaseId_FinalisedAt",
                table: "Letters",
                columns: new[] { "CaseId", "FinalisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ClinicianId",
                table: "Letters",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_LetterId_Number",
                table: "Letters",
                columns: new[] { "LetterId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PatientId",
                table: "Letters",
                column: "PatientId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_CaseId",
                table: "Mentions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_NoteId_UserId",
                table: "Mentions",
                columns: new[] { "NoteId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_UserId_ReadAt_At",
                table: "Mentions",
                columns: new[] { "UserId", "ReadAt", "At" });

            migrationBuilder.Sql("""
                CREATE TRIGGER "Letters_refuse_change" BEFORE UPDATE OR DELETE ON "Letters"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Letters_refuse_truncate" BEFORE TRUNCATE ON "Letters"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "HandoverNotes_refuse_change" BEFORE UPDATE OR DELETE ON "HandoverNotes"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "HandoverNotes_refuse_truncate" BEFORE TRUNCATE ON "HandoverNotes"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "Concerns_refuse_change" BEFORE UPDATE OR DELETE ON "Concerns"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Concerns_refuse_truncate" BEFORE TRUNCATE ON "Concerns"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "LetterDrafts");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "Mentions");

            migrationBuilder.DropTable(
                name: "HandoverNotes");
        }
    }
}
