using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class EvaluationPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EvaluationPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoLiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GoLiveTitle = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LockedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hash = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Facts_ComparedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts_Comparison = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Facts_Exclusions = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Facts_LeastChange = table.Column<double>(type: "float", nullable: false),
                    Facts_NegativeControl = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Facts_NotWorking = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Facts_PrimaryMeasure = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Facts_Question = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Facts_TransitionDays = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvaluationPlans", x => x.Id);
                    table.CheckConstraint("LockedWithAHash", "(LockedAt IS NULL AND LockedBy IS NULL AND Hash IS NULL) OR (LockedAt IS NOT NULL AND LockedBy IS NOT NULL AND Hash IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_EvaluationPlans_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvaluationPlans_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanAmendments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    GoLiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanAmendments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanAmendments_EvaluationPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "EvaluationPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EvaluationPlans_ChangeId",
                table: "EvaluationPlans",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "OnePlan",
                table: "EvaluationPlans",
                column: "TeamId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanAmendments_PlanId_Number",
                table: "PlanAmendments",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            LockedPlans.Guard(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanAmendments");

            migrationBuilder.DropTable(
                name: "EvaluationPlans");
        }
    }
}
