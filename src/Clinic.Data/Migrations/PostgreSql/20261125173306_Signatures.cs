using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Signatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Amendments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    Disposition = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DispositionList = table.Column<int>(type: "integer", nullable: true),
                    Ticked = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    RecheckWeeks = table.Column<int>(type: "integer", nullable: true),
                    RecheckBattery = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Amendments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Amendments_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Amendments_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Amendments_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChainHeads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    LinkCode = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Code = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChainLinks",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PatientId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordCode = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    SubmissionCode = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    WordingCode = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    AnswerMarks = table.Column<byte[]>(type: "bytea", nullable: false),
                    ActionMarks = table.Column<byte[]>(type: "bytea", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Code = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChainLinks", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "DecisionDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClinicianId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    CaseVersion = table.Column<Guid>(type: "uuid", nullable: false),
                    AmendsId = table.Column<Guid>(type: "uuid", nullable: true),
                    SavedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TokenCode = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    TokenExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionDrafts_AspNetUsers_ClinicianId",
                        column: x => x.ClinicianId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DecisionDrafts_ReviewCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "ReviewCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_CaseId_SignedAt",
                table: "Amendments",
                columns: new[] { "CaseId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_ClinicianId",
                table: "Amendments",
                column: "ClinicianId");

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_DecisionId",
                table: "Amendments",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainLinks_CaseId",
                table: "ChainLinks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ChainLinks_RecordId",
                table: "ChainLinks",
                column: "RecordId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDrafts_CaseId_ClinicianId",
                table: "DecisionDrafts",
                columns: new[] { "CaseId", "ClinicianId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDrafts_ClinicianId",
                table: "DecisionDrafts",
                column: "ClinicianId");

            migrationBuilder.Sql("""
                CREATE TRIGGER "ChainLinks_refuse_change" BEFORE UPDATE OR DELETE ON "ChainLinks"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ChainLinks_refuse_truncate" BEFORE TRUNCATE ON "ChainLinks"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);

            migrationBuilder.Sql("""
                CREATE TRIGGER "Amendments_refuse_change" BEFORE UPDATE OR DELETE ON "Amendments"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "Amendments_refuse_truncate" BEFORE TRUNCATE ON "Amendments"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Amendments");

            migrationBuilder.DropTable(
                name: "ChainHeads");

            migrationBuilder.DropTable(
                name: "ChainLinks");

            migrationBuilder.DropTable(
                name: "DecisionDrafts");
        }
    }
}
