using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Feedback : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactNumbers_DayPhone",
                table: "Teams",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactNumbers_EmergencyWords",
                table: "Teams",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "If your life or someone else’s is in danger, call 999 now. If you need help for your mental health today, call NHS 111 and choose option 2. It is free, day and night.");

            migrationBuilder.AddColumn<string>(
                name: "ContactNumbers_NightPhone",
                table: "Teams",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FeedbackLinkDays",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "ReadFeedbackWithin",
                table: "Teams",
                type: "INTEGER",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmailClaimedUntil",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmailedAt",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ServiceUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    KnewWhoWasComing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RepeatedStory = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FeltSafe = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FriendsAndFamily = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Writer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Reach = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ContactToday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contacted = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContactedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ContactedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RemovedFor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Feedback_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Feedback_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ServiceUserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsSpent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackLinks_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedbackLinks_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffSurveys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSurveys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffSurveys_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffSurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SurveyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSurveyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffSurveyAnswers_StaffSurveys_SurveyId",
                        column: x => x.SurveyId,
                        principalTable: "StaffSurveys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_ServiceUserId",
                table: "Feedback",
                column: "ServiceUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_TeamId_ReadAt",
                table: "Feedback",
                columns: new[] { "TeamId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_TeamId_ReceivedAt",
                table: "Feedback",
                columns: new[] { "TeamId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackLinks_SecretHash",
                table: "FeedbackLinks",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackLinks_ServiceUserId",
                table: "FeedbackLinks",
                column: "ServiceUserId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackLinks_TeamId",
                table: "FeedbackLinks",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffSurveyAnswers_SurveyId",
                table: "StaffSurveyAnswers",
                column: "SurveyId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffSurveys_SecretHash",
                table: "StaffSurveys",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffSurveys_TeamId",
                table: "StaffSurveys",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "FeedbackLinks");

            migrationBuilder.DropTable(
                name: "StaffSurveyAnswers");

            migrationBuilder.DropTable(
                name: "StaffSurveys");

            migrationBuilder.DropColumn(
                name: "ContactNumbers_DayPhone",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "ContactNumbers_EmergencyWords",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "ContactNumbers_NightPhone",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "FeedbackLinkDays",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "ReadFeedbackWithin",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "EmailClaimedUntil",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "EmailedAt",
                table: "Notices");
        }
    }
}
