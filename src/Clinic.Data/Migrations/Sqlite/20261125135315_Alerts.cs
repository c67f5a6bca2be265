using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Alerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Asked",
                table: "SafetyAlerts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "NextStepAt",
                table: "SafetyAlerts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "SafetyAlerts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Intake");

            migrationBuilder.AddColumn<bool>(
                name: "IsDrill",
                table: "ReviewCases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsDrill",
                table: "Patients",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "AlertId",
                table: "OutboxMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DrillBegunAt",
                table: "Clinics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DrillEveryDays",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<long>(
                name: "DrillPassedAt",
                table: "Clinics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EscalationMinutes",
                table: "Clinics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<byte[]>(
                name: "FurtherAlertRecipients",
                table: "Clinics",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlertSound",
                table: "AspNetUsers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Once");

            migrationBuilder.AddColumn<bool>(
                name: "HidesAlertBadge",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AlertSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AlertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: true),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: true),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AlertSteps_AspNetUsers_ActorId",
                        column: x => x.ActorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AlertSteps_OutboxMails_MailId",
                        column: x => x.MailId,
                        principalTable: "OutboxMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AlertSteps_SafetyAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "SafetyAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SafetyAlerts_NextStepAt",
                table: "SafetyAlerts",
                column: "NextStepAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_AlertId",
                table: "OutboxMails",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_AlertSteps_ActorId",
                table: "AlertSteps",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_AlertSteps_AlertId",
                table: "AlertSteps",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_AlertSteps_MailId",
                table: "AlertSteps",
                column: "MailId");

            migrationBuilder.AddForeignKey(
                name: "FK_OutboxMails_SafetyAlerts_AlertId",
                table: "OutboxMails",
                column: "AlertId",
                principalTable: "SafetyAlerts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Alerts that were open before anybody could be asked are passed on now.
            migrationBuilder.Sql("""UPDATE "SafetyAlerts" SET "NextStepAt" = "RaisedAt" WHERE "AcknowledgedAt" IS NULL;""");
            foreach (var change in new[] { "UPDATE", "DELETE" })
            {
                migrationBuilder.Sql($"""
                    CREATE TRIGGER "AlertSteps_refuse_{change.ToLowerInvariant()}" BEFORE {change} ON "AlertSteps"
                    BEGIN
                        SELECT RAISE(ABORT, 'AlertSteps is append-only');
                    END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OutboxMails_SafetyAlerts_AlertId",
                table: "OutboxMails");

            migrationBuilder.DropTable(
                name: "AlertSteps");

            migrationBuilder.DropIndex(
                name: "IX_SafetyAlerts_NextStepAt",
                table: "SafetyAlerts");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMails_AlertId",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "Asked",
                table: "SafetyAlerts");

            migrationBuilder.DropColumn(
                name: "NextStepAt",
                table: "SafetyAlerts");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "SafetyAlerts");

            migrationBuilder.DropColumn(
                name: "IsDrill",
                table: "ReviewCases");

            migrationBuilder.DropColumn(
                name: "IsDrill",
                table: "Patients");

            migrationBuilder.DropColumn(
                name: "AlertId",
                table: "OutboxMails");

            migrationBuilder.DropColumn(
                name: "DrillBegunAt",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "DrillEveryDays",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "DrillPassedAt",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "EscalationMinutes",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "FurtherAlertRecipients",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "AlertSound",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "HidesAlertBadge",
                table: "AspNetUsers");
        }
    }
}
