using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextStepAt",
                table: "SafetyAlerts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "SafetyAlerts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Intake");

            migrationBuilder.AddColumn<bool>(
                name: "IsDrill",
                table: "ReviewCases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsDrill",
                table: "Patients",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "AlertId",
                table: "OutboxMails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DrillBegunAt",
                table: "Clinics",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DrillEveryDays",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DrillPassedAt",
                table: "Clinics",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EscalationMinutes",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<byte[]>(
                name: "FurtherAlertRecipients",
                table: "Clinics",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlertSound",
                table: "AspNetUsers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Once");

            migrationBuilder.AddColumn<bool>(
                name: "HidesAlertBadge",
                table: "AspNetUsers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AlertSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AlertId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: true),
                    Recipient = table.Column<byte[]>(type: "bytea", nullable: true),
                    MailId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true)
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
            migrationBuilder.Sql("""
                CREATE TRIGGER "AlertSteps_refuse_change" BEFORE UPDATE OR DELETE ON "AlertSteps"
                FOR EACH ROW EXECUTE FUNCTION clinic_refuse_change();
                CREATE TRIGGER "AlertSteps_refuse_truncate" BEFORE TRUNCATE ON "AlertSteps"
                FOR EACH STATEMENT EXECUTE FUNCTION clinic_refuse_change();
                """);
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
