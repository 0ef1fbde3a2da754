using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrisisCare.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OneMyTeamLink : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_MyTeamLinks_ServiceUserId",
                table: "MyTeamLinks");

            migrationBuilder.CreateIndex(
                name: "OneStandingLink",
                table: "MyTeamLinks",
                column: "ServiceUserId",
                unique: true,
                filter: "RevokedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "OneStandingLink",
                table: "MyTeamLinks");

            migrationBuilder.CreateIndex(
                name: "IX_MyTeamLinks_ServiceUserId",
                table: "MyTeamLinks",
                column: "ServiceUserId");
        }
    }
}
