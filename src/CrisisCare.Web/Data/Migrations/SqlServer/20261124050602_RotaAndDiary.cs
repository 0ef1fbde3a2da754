using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RotaAndDiary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_BookingId",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "IX_BookingStaff_StaffMemberId",
                table: "BookingStaff");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Early_Ends",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(15, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Early_Starts",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(7, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Late_Ends",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(21, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Late_Starts",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(13, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "LongDay_Ends",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(20, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "LongDay_Starts",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(8, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Night_Ends",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(7, 30, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Night_Starts",
                table: "Teams",
                type: "time",
                nullable: false,
                defaultValue: new TimeOnly(20, 30, 0));

            migrationBuilder.AddColumn<Guid>(
                name: "CoverId",
                table: "Reviews",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AddedBy",
                table: "CoreGroupMembers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndWhy",
                table: "CoreGroupMembers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "CoreGroupMembers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "CoreGroupMembers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReasonText",
                table: "CoreGroupMembers",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewFaceReason",
                table: "Contacts",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewFaceText",
                table: "Contacts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "BookingStaff",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartsAt",
                table: "BookingStaff",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<Guid>(
                name: "EndedBy",
                table: "Bookings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "InterventionId",
                table: "Bookings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAgreed",
                table: "Bookings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NewFaceReason",
                table: "Bookings",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NewFaceText",
                table: "Bookings",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverrideText",
                table: "Bookings",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SeriesId",
                table: "Bookings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WindowMinutes",
                table: "Bookings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // A booking's staff know its start and end from now on. Of bookings that began for one colleague at the same moment
            // before that was refused, the first keeps the slot.
            migrationBuilder.Sql("UPDATE BookingStaff SET StartsAt = (SELECT b.StartsAt FROM Bookings b WHERE b.Id = BookingStaff.BookingId), EndedAt = (SELECT b.EndedAt FROM Bookings b WHERE b.Id = BookingStaff.BookingId);");
            migrationBuilder.Sql("UPDATE BookingStaff SET EndedAt = StartsAt WHERE EndedAt IS NULL AND EXISTS (SELECT 1 FROM BookingStaff o WHERE o.StaffMemberId = BookingStaff.StaffMemberId AND o.StartsAt = BookingStaff.StartsAt AND o.EndedAt IS NULL AND o.BookingId < BookingStaff.BookingId);");

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandOvers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOvers_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOvers_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Occasion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_StaffMembers_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedInterventions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    UsualMinutes = table.Column<int>(type: "int", nullable: false),
                    WhoMayDo = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UsualMechanism = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedInterventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedInterventions_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Shifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnStarts = table.Column<TimeOnly>(type: "time", nullable: true),
                    OwnEnds = table.Column<TimeOnly>(type: "time", nullable: true),
                    IsDutyLead = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Shifts_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shifts_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkingPatternDays",
                columns: table => new
                {
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkingPatternDays", x => new { x.StaffMemberId, x.Day });
                    table.ForeignKey(
                        name: "FK_WorkingPatternDays_StaffMembers_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandOverRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HandOverId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Item = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToStaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Failure = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOverRows_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOverRows_HandOvers_HandOverId",
                        column: x => x.HandOverId,
                        principalTable: "HandOvers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandOverRows_StaffMembers_ToStaffMemberId",
                        column: x => x.ToStaffMemberId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CoverId",
                table: "Reviews",
                column: "CoverId");

            migrationBuilder.CreateIndex(
                name: "OneDeputy",
                table: "CoreGroupMembers",
                column: "EpisodeId",
                unique: true,
                filter: "Role = 'Deputy' AND EndedOn IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneContactKeepsABooking",
                table: "Contacts",
                column: "BookingId",
                unique: true,
                filter: "BookingId IS NOT NULL AND EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneBookingAtAMoment",
                table: "BookingStaff",
                columns: new[] { "StaffMemberId", "StartsAt" },
                unique: true,
                filter: "EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_InterventionId",
                table: "Bookings",
                column: "InterventionId");

            migrationBuilder.CreateIndex(
                name: "IX_Bookings_StartsAt",
                table: "Bookings",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OneFeed",
                table: "CalendarFeeds",
                column: "StaffMemberId",
                unique: true,
                filter: "RevokedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_EpisodeId_DecidedAt",
                table: "Decisions",
                columns: new[] { "EpisodeId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRows_EpisodeId",
                table: "HandOverRows",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRows_HandOverId",
                table: "HandOverRows",
                column: "HandOverId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRows_ToStaffMemberId",
                table: "HandOverRows",
                column: "ToStaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_StaffMemberId_StartedAt",
                table: "HandOvers",
                columns: new[] { "StaffMemberId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_TeamId",
                table: "HandOvers",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RecipientId_GivenAt",
                table: "Notices",
                columns: new[] { "RecipientId", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RecipientId_TeamId_Kind_Occasion",
                table: "Notices",
                columns: new[] { "RecipientId", "TeamId", "Kind", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_TeamId",
                table: "Notices",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedInterventions_TeamId_Name",
                table: "PlannedInterventions",
                columns: new[] { "TeamId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_StaffMemberId_Date",
                table: "Shifts",
                columns: new[] { "StaffMemberId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Shifts_TeamId_Date",
                table: "Shifts",
                columns: new[] { "TeamId", "Date" });

            migrationBuilder.AddForeignKey(
                name: "FK_Bookings_PlannedInterventions_InterventionId",
                table: "Bookings",
                column: "InterventionId",
                principalTable: "PlannedInterventions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Reviews_StaffMembers_CoverId",
                table: "Reviews",
                column: "CoverId",
                principalTable: "StaffMembers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Bookings_PlannedInterventions_InterventionId",
                table: "Bookings");

            migrationBuilder.DropForeignKey(
                name: "FK_Reviews_StaffMembers_CoverId",
                table: "Reviews");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "HandOverRows");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "PlannedInterventions");

            migrationBuilder.DropTable(
                name: "Shifts");

            migrationBuilder.DropTable(
                name: "WorkingPatternDays");

            migrationBuilder.DropTable(
                name: "HandOvers");

            migrationBuilder.DropIndex(
                name: "IX_Reviews_CoverId",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "OneDeputy",
                table: "CoreGroupMembers");

            migrationBuilder.DropIndex(
                name: "OneContactKeepsABooking",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "OneBookingAtAMoment",
                table: "BookingStaff");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_InterventionId",
                table: "Bookings");

            migrationBuilder.DropIndex(
                name: "IX_Bookings_StartsAt",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "Early_Ends",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Early_Starts",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Late_Ends",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Late_Starts",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "LongDay_Ends",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "LongDay_Starts",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Night_Ends",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Night_Starts",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "CoverId",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "AddedBy",
                table: "CoreGroupMembers");

            migrationBuilder.DropColumn(
                name: "EndWhy",
                table: "CoreGroupMembers");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "CoreGroupMembers");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "CoreGroupMembers");

            migrationBuilder.DropColumn(
                name: "ReasonText",
                table: "CoreGroupMembers");

            migrationBuilder.DropColumn(
                name: "NewFaceReason",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "NewFaceText",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "BookingStaff");

            migrationBuilder.DropColumn(
                name: "StartsAt",
                table: "BookingStaff");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "InterventionId",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "IsAgreed",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NewFaceReason",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "NewFaceText",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "OverrideText",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "WindowMinutes",
                table: "Bookings");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_BookingId",
                table: "Contacts",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_BookingStaff_StaffMemberId",
                table: "BookingStaff",
                column: "StaffMemberId");
        }
    }
}
