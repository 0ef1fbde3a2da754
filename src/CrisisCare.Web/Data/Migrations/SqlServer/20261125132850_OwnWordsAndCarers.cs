using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OwnWordsAndCarers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Pronouns",
                table: "ServiceUsers",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ToldAgain",
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
                name: "IX_OwnWords_ServiceUserId_Number",
                table: "OwnWords",
                columns: new[] { "ServiceUserId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CarerConsents");

            migrationBuilder.DropTable(
                name: "OwnWords");

            migrationBuilder.DropTable(
                name: "Carers");

            migrationBuilder.DropColumn(
                name: "Pronouns",
                table: "ServiceUsers");

            migrationBuilder.DropColumn(
                name: "ToldAgain",
                table: "Contacts");
        }
    }
}
