using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConsentSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PatientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsentVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Statement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawalNotedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawalNotedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
                CREATE TRIGGER "ConsentVersions_refuse_update" BEFORE UPDATE ON "ConsentVersions"
                WHEN OLD."Status" <> 'Draft' AND (
                    NEW."Status" = 'Draft' OR NEW."Content" <> OLD."Content" OR NEW."ContentHash" <> OLD."ContentHash" OR NEW."Number" <> OLD."Number")
                BEGIN
                    SELECT RAISE(ABORT, 'A published consent text is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentVersions_refuse_delete" BEFORE DELETE ON "ConsentVersions"
                WHEN OLD."Status" <> 'Draft'
                BEGIN
                    SELECT RAISE(ABORT, 'A published consent text is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentSignatures_refuse_update" BEFORE UPDATE ON "ConsentSignatures"
                WHEN NEW."Statement" <> OLD."Statement" OR NEW."SignedAt" <> OLD."SignedAt" OR NEW."PatientId" <> OLD."PatientId"
                    OR NEW."ConsentVersionId" <> OLD."ConsentVersionId" OR NEW."Language" <> OLD."Language"
                    OR (OLD."WithdrawnAt" IS NOT NULL AND (NEW."WithdrawnAt" IS NULL OR NEW."WithdrawnAt" <> OLD."WithdrawnAt"))
                BEGIN
                    SELECT RAISE(ABORT, 'A signature is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ConsentSignatures_refuse_delete" BEFORE DELETE ON "ConsentSignatures"
                BEGIN
                    SELECT RAISE(ABORT, 'A signature is append-only');
                END;
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
