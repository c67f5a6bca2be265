using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Consent : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ConsentVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConsentSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PatientId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConsentVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Statement = table.Column<byte[]>(type: "bytea", nullable: false),
                    SignedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawalNotedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    WithdrawalNotedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsentSignatures_AspNetUsers_WithdrawalNotedBy",
                        column: x => x.WithdrawalNotedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConsentSignatures_ConsentVersions_ConsentVersionId",
                        column: x => x.ConsentVersionId,
                        principalTable: "ConsentVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConsentSignatures_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentSignatures_ConsentVersionId",
                table: "ConsentSignatures",
                column: "ConsentVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsentSignatures_PatientId_SignedAt",
                table: "ConsentSignatures",
                columns: new[] { "PatientId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentSignatures_WithdrawalNotedBy",
                table: "ConsentSignatures",
                column: "WithdrawalNotedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ConsentSignatures_WithdrawnToNote",
                table: "ConsentSignatures",
                column: "WithdrawnAt",
                filter: "\"WithdrawnAt\" IS NOT NULL AND \"WithdrawalNotedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ConsentVersions_Number",
                table: "ConsentVersions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsentVersions_OneInUseOneDraft",
                table: "ConsentVersions",
                column: "Status",
                unique: true,
                filter: "\"Status\" <> 'Retired'");

            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentVersions_refuse_update" BEFORE UPDATE ON "ConsentVersions" FOR EACH ROW
                WHEN (OLD."Status" <> 'Draft' AND (
                    NEW."Status" = 'Draft' OR NEW."Content" <> OLD."Content" OR NEW."ContentHash" <> OLD."ContentHash" OR NEW."Number" <> OLD."Number"))
                EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentVersions_refuse_delete" BEFORE DELETE ON "ConsentVersions" FOR EACH ROW
                WHEN (OLD."Status" <> 'Draft')
                EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentSignatures_refuse_update" BEFORE UPDATE ON "ConsentSignatures" FOR EACH ROW
                WHEN (NEW."Statement" <> OLD."Statement" OR NEW."SignedAt" <> OLD."SignedAt" OR NEW."PatientId" <> OLD."PatientId"
                    OR NEW."ConsentVersionId" <> OLD."ConsentVersionId" OR NEW."Language" <> OLD."Language"
                    OR (OLD."WithdrawnAt" IS NOT NULL AND NEW."WithdrawnAt" IS DISTINCT FROM OLD."WithdrawnAt"))
                EXECUTE FUNCTION clinic_refuse_change();
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentSignatures_refuse_delete" BEFORE DELETE ON "ConsentSignatures" FOR EACH ROW
                EXECUTE FUNCTION clinic_refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConsentSignatures");

            migrationBuilder.DropTable(
                name: "ConsentVersions");
        }
    }
}
