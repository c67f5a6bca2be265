using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CareRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CareTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PatientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CareTasks_AspNetUsers_AssignedTo",
                        column: x => x.AssignedTo,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareTasks_AspNetUsers_CreatedBy",
                        column: x => x.CreatedBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareTasks_AspNetUsers_DoneBy",
                        column: x => x.DoneBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CareTasks_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PatientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactEntries_AspNetUsers_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactEntries_ContactEntries_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "ContactEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContactEntries_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlanVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PatientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlanVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafetyPlanVersions_AspNetUsers_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SafetyPlanVersions_Patients_PatientId",
                        column: x => x.PatientId,
                        principalTable: "Patients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_OfCases",
                table: "AuditEvents",
                columns: new[] { "EntityId", "At" },
                filter: "\"PatientId\" IS NULL AND \"EntityType\" = 'ReviewCase'");

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_CreatedBy",
                table: "CareTasks",
                column: "CreatedBy");

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_DoneBy",
                table: "CareTasks",
                column: "DoneBy");

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_Open",
                table: "CareTasks",
                columns: new[] { "AssignedTo", "DueOn", "Id" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CareTasks_PatientId_DueOn",
                table: "CareTasks",
                columns: new[] { "PatientId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactEntries_CorrectsId",
                table: "ContactEntries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactEntries_PatientId_At",
                table: "ContactEntries",
                columns: new[] { "PatientId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactEntries_WrittenBy",
                table: "ContactEntries",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyPlanVersions_PatientId_Number",
                table: "SafetyPlanVersions",
                columns: new[] { "PatientId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SafetyPlanVersions_WrittenBy",
                table: "SafetyPlanVersions",
                column: "WrittenBy");

            migrationBuilder.Sql("""
                CREATE TRIGGER "SafetyPlanVersions_refuse_update" BEFORE UPDATE ON "SafetyPlanVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'SafetyPlanVersions is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SafetyPlanVersions_refuse_delete" BEFORE DELETE ON "SafetyPlanVersions"
                BEGIN
                    SELECT RAISE(ABORT, 'SafetyPlanVersions is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ContactEntries_refuse_update" BEFORE UPDATE ON "ContactEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'ContactEntries is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ContactEntries_refuse_delete" BEFORE DELETE ON "ContactEntries"
                BEGIN
                    SELECT RAISE(ABORT, 'ContactEntries is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "CareTasks_refuse_update" BEFORE UPDATE ON "CareTasks"
                WHEN NEW."Words" <> OLD."Words" OR NEW."DueOn" <> OLD."DueOn" OR NEW."AssignedTo" <> OLD."AssignedTo" OR NEW."PatientId" <> OLD."PatientId"
                    OR NEW."CreatedAt" <> OLD."CreatedAt" OR NEW."CreatedBy" <> OLD."CreatedBy"
                BEGIN
                    SELECT RAISE(ABORT, 'What a task says is append-only');
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "CareTasks_refuse_delete" BEFORE DELETE ON "CareTasks"
                BEGIN
                    SELECT RAISE(ABORT, 'What a task says is append-only');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CareTasks");

            migrationBuilder.DropTable(
                name: "ContactEntries");

            migrationBuilder.DropTable(
                name: "SafetyPlanVersions");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvents_OfCases",
                table: "AuditEvents");
        }
    }
}
