using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class EpisodeFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EpisodeFigures",
                columns: table => new
                {
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Facts = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeFigures", x => x.EpisodeId);
                    table.ForeignKey(
                        name: "FK_EpisodeFigures_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaleFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaleFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaleFigures_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeFigures_TeamId_Serial",
                table: "EpisodeFigures",
                columns: new[] { "TeamId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaleFigures_EpisodeId",
                table: "StaleFigures",
                column: "EpisodeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EpisodeFigures");

            migrationBuilder.DropTable(
                name: "StaleFigures");
        }
    }
}
