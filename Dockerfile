# Three stages: Node builds the front end, the SDK publishes, the runtime serves.

FROM node:22-bookworm-slim AS front-end
WORKDIR /src/CrisisCare.Web
COPY src/CrisisCare.Web/package.json src/CrisisCare.Web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY src/CrisisCare.Web/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS publish
WORKDIR /source
# Restore first: this layer is kept until a version changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/CrisisCare.Domain/CrisisCare.Domain.csproj src/CrisisCare.Domain/
COPY src/CrisisCare.Web/CrisisCare.Web.csproj src/CrisisCare.Web/
RUN dotnet restore src/CrisisCare.Web -p:SkipFrontEnd=true
COPY src/ src/
COPY --from=front-end /src/CrisisCare.Web/wwwroot/dist/ src/CrisisCare.Web/wwwroot/dist/
RUN dotnet publish src/CrisisCare.Web --no-restore -c Release -o /app -p:SkipFrontEnd=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=publish /app ./
# The code stays root's; the application's own account may write only here.
RUN install -d -m 0700 -o "$APP_UID" -g "$APP_UID" /app/App_Data
VOLUME /app/App_Data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
# The image has no curl; the executable asks the same questions itself.
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 \
    CMD ["dotnet", "CrisisCare.Web.dll", "check"]
ENTRYPOINT ["dotnet", "CrisisCare.Web.dll"]
CMD ["serve"]
