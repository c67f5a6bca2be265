using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Clinic.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ServiceLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_Queue",
                table: "ReviewCases");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_SiteId",
                table: "ReviewCases");

            migrationBuilder.AddColumn<int>(
                name: "HighHours",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<int>(
                name: "RoutineHours",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 72);

            migrationBuilder.AddColumn<int>(
                name: "UrgentHours",
                table: "Clinics",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_OpenAtSite",
                table: "ReviewCases",
                columns: new[] { "SiteId", "Safety", "DueAt", "Id" },
                descending: new[] { false, true, false, false },
                filter: "\"Status\" <> 'decided'");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases",
                columns: new[] { "Safety", "DueAt", "Id" },
                descending: new[] { true, false, false },
                filter: "\"Status\" <> 'decided'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_OpenAtSite",
                table: "ReviewCases");

            migrationBuilder.DropIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases");

            migrationBuilder.DropColumn(
                name: "HighHours",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "RoutineHours",
                table: "Clinics");

            migrationBuilder.DropColumn(
                name: "UrgentHours",
                table: "Clinics");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_OpenByUrgency",
                table: "ReviewCases",
                columns: new[] { "Priority", "ArrivedAt", "Id" },
                descending: new[] { true, false, false },
                filter: "\"Status\" <> 'decided'");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_Queue",
                table: "ReviewCases",
                columns: new[] { "Status", "Priority", "ArrivedAt", "Id" },
                descending: new[] { false, true, false, false });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCases_SiteId",
                table: "ReviewCases",
                column: "SiteId");
        }
    }
}
