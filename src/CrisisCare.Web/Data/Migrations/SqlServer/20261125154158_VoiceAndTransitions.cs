using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class VoiceAndTransitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FaceBudget",
                table: "Teams",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MyTeamLinkDays",
                table: "Teams",
                type: "int",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<bool>(
                name: "OffersMyTeam",
                table: "Teams",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ShowsYouSaid",
                table: "Teams",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Slug",
                table: "Teams",
                type: "varchar(60)",
                unicode: false,
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "YouSaidIsFindable",
                table: "Teams",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Pronouns",
                table: "ServiceUsers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeadNaming",
                table: "Contacts",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ToldAgain",
                table: "Contacts",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "YourTeamGiven",
                table: "Contacts",
                type: "bit",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Carers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Relation = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Carers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Carers_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClosingChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Item = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NamedPerson = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosingChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosingChecks_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Excerpts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PieceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PreparedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PreparedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Excerpts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Excerpts_Feedback_PieceId",
                        column: x => x.PieceId,
                        principalTable: "Feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Excerpts_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MyTeamLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WrongTries = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MyTeamLinks", x => x.Id);
                    table.CheckConstraint("FiveWrongTriesAtMost", "WrongTries BETWEEN 0 AND 5");
                    table.ForeignKey(
                        name: "FK_MyTeamLinks_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MyTeamLinks_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MyTeamLinks_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Author = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words_AtHome = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Words_DoNotAsk = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Words_HowToContact = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Words_PreferredName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Words_Pronouns = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Words_WhatDoesNotHelp = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Words_WhatHappened = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Words_WhatHelps = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Words_WhoToSee = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnWords_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtectedTime",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    OnWhat = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectedTime", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProtectedTime_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SettingDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Setting = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Before = table.Column<int>(type: "int", nullable: true),
                    Value = table.Column<int>(type: "int", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SettingDecisions_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                    table.CheckConstraint("DecidedWithADate", "(Decision IS NULL AND DecidedOn IS NULL) OR (Decision IS NOT NULL AND DecidedOn IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Themes_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Themes_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CarerConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CarerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MayBeShared = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CarerConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CarerConsents_Carers_CarerId",
                        column: x => x.CarerId,
                        principalTable: "Carers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonsRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LinkId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    LeaderOnly = table.Column<bool>(type: "bit", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonsRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonsRequests_MyTeamLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "MyTeamLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonsRequests_ServiceUsers_ServiceUserId",
                        column: x => x.ServiceUserId,
                        principalTable: "ServiceUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonsRequests_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeIdeas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CreditAs = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CreditWords = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RaisedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DecisionReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneTogetherAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AgreedByStaff = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreedByPartner = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeIdeas", x => x.Id);
                    table.CheckConstraint("AcceptedIsAChange", "Decision IS NULL OR Decision <> 'Accepted' OR ChangeId IS NOT NULL");
                    table.CheckConstraint("DoneTogetherByBoth", "DoneTogetherAt IS NULL OR (ChangeId IS NOT NULL AND AgreedByStaff IS NOT NULL AND AgreedByPartner IS NOT NULL AND AgreedByStaff <> AgreedByPartner)");
                    table.ForeignKey(
                        name: "FK_ChangeIdeas_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeIdeas_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ChangeIdeas_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExcerptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Excerpts_ExcerptId",
                        column: x => x.ExcerptId,
                        principalTable: "Excerpts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Quotes_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Quotes_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThemePieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PieceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedByKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemePieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThemePieces_Feedback_PieceId",
                        column: x => x.PieceId,
                        principalTable: "Feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemePieces_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdeaAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdeaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdeaAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdeaAgreements_ChangeIdeas_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "ChangeIdeas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdeaComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdeaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdeaComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdeaComments_ChangeIdeas_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "ChangeIdeas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdeaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeasureKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Target = table.Column<double>(type: "float", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureProposals_ChangeIdeas_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "ChangeIdeas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TestCycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IdeaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Plan = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Do = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Study = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    StudiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Act = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ActedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BegunBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TestCycles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TestCycles_ChangeIdeas_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "ChangeIdeas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Clearances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Account = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clearances", x => x.Id);
                    table.CheckConstraint("ClearedByAKind", "Kind IN ('Staff', 'Partner')");
                    table.ForeignKey(
                        name: "FK_Clearances_Quotes_QuoteId",
                        column: x => x.QuoteId,
                        principalTable: "Quotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "OneTeamAtAnAddress",
                table: "Teams",
                column: "Slug",
                unique: true,
                filter: "Slug IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CarerConsents_CarerId_Number",
                table: "CarerConsents",
                columns: new[] { "CarerId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Carers_ServiceUserId",
                table: "Carers",
                column: "ServiceUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeIdeas_ChangeId",
                table: "ChangeIdeas",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeIdeas_TeamId",
                table: "ChangeIdeas",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeIdeas_ThemeId",
                table: "ChangeIdeas",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "OneClearanceOfAKind",
                table: "Clearances",
                columns: new[] { "QuoteId", "Kind" },
                unique: true,
                filter: "TakenBackAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneClearanceOfAnAccount",
                table: "Clearances",
                columns: new[] { "QuoteId", "Account" },
                unique: true,
                filter: "TakenBackAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ClosingChecks_EpisodeId_CheckedAt",
                table: "ClosingChecks",
                columns: new[] { "EpisodeId", "CheckedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Excerpts_TeamId",
                table: "Excerpts",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "OneStandingExcerpt",
                table: "Excerpts",
                column: "PieceId",
                unique: true,
                filter: "WithdrawnAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneAgreementOfAnAccount",
                table: "IdeaAgreements",
                columns: new[] { "IdeaId", "Account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdeaComments_IdeaId",
                table: "IdeaComments",
                column: "IdeaId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureProposals_IdeaId",
                table: "MeasureProposals",
                column: "IdeaId");

            migrationBuilder.CreateIndex(
                name: "IX_MyTeamLinks_EpisodeId",
                table: "MyTeamLinks",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_MyTeamLinks_SecretHash",
                table: "MyTeamLinks",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MyTeamLinks_ServiceUserId",
                table: "MyTeamLinks",
                column: "ServiceUserId");

            migrationBuilder.CreateIndex(
                name: "IX_MyTeamLinks_TeamId",
                table: "MyTeamLinks",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnWords_ServiceUserId_Number",
                table: "OwnWords",
                columns: new[] { "ServiceUserId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonsRequests_LinkId_AskedAt",
                table: "PersonsRequests",
                columns: new[] { "LinkId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonsRequests_ServiceUserId",
                table: "PersonsRequests",
                column: "ServiceUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonsRequests_TeamId",
                table: "PersonsRequests",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ProtectedTime_TeamId_On",
                table: "ProtectedTime",
                columns: new[] { "TeamId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ExcerptId",
                table: "Quotes",
                column: "ExcerptId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_TeamId",
                table: "Quotes",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Quotes_ThemeId",
                table: "Quotes",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_SettingDecisions_TeamId_Setting",
                table: "SettingDecisions",
                columns: new[] { "TeamId", "Setting" });

            migrationBuilder.CreateIndex(
                name: "OneTestOfANumber",
                table: "TestCycles",
                columns: new[] { "IdeaId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemePieces_PieceId",
                table: "ThemePieces",
                column: "PieceId");

            migrationBuilder.CreateIndex(
                name: "OnceInATheme",
                table: "ThemePieces",
                columns: new[] { "ThemeId", "PieceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Themes_ChangeId",
                table: "Themes",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_Themes_TeamId",
                table: "Themes",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CarerConsents");

            migrationBuilder.DropTable(
                name: "Clearances");

            migrationBuilder.DropTable(
                name: "ClosingChecks");

            migrationBuilder.DropTable(
                name: "IdeaAgreements");

            migrationBuilder.DropTable(
                name: "IdeaComments");

            migrationBuilder.DropTable(
                name: "MeasureProposals");

            migrationBuilder.DropTable(
                name: "OwnWords");

            migrationBuilder.DropTable(
                name: "PersonsRequests");

            migrationBuilder.DropTable(
                name: "ProtectedTime");

            migrationBuilder.DropTable(
                name: "SettingDecisions");

            migrationBuilder.DropTable(
                name: "TestCycles");

            migrationBuilder.DropTable(
                name: "ThemePieces");

            migrationBuilder.DropTable(
                name: "Carers");

            migrationBuilder.DropTable(
                name: "Quotes");

            migrationBuilder.DropTable(
                name: "MyTeamLinks");

            migrationBuilder.DropTable(
                name: "ChangeIdeas");

            migrationBuilder.DropTable(
                name: "Excerpts");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropIndex(
                name: "OneTeamAtAnAddress",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "FaceBudget",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "MyTeamLinkDays",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "OffersMyTeam",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "ShowsYouSaid",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Slug",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "YouSaidIsFindable",
                table: "Teams");

            migrationBuilder.DropColumn(
                name: "Pronouns",
                table: "ServiceUsers");

            migrationBuilder.DropColumn(
                name: "LeadNaming",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "ToldAgain",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "YourTeamGiven",
                table: "Contacts");
        }
    }
}
