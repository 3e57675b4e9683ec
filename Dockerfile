# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY packages ./packages
# Nothing is compiled for this Node: what is native comes built.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run db:generate && BUILD_STANDALONE=1 npx next build

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DATABASE_URL=file:/app/data/debrief.db
# pg_dump and pg_restore for the backups of a PostgreSQL, of the version in compose.yaml: Debian's own are older, and an
# older pg_dump refuses a newer server. The script is Debian's, and adds PostgreSQL's packages for it.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends postgresql-common ca-certificates \
  && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y \
  && apt-get install --yes --no-install-recommends postgresql-client-18 \
  && rm -rf /var/lib/apt/lists/*
# The server with what it needs, traced by the build.
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
# Migrations, backups and the worker run by TypeScript sources and packages that the server itself does not need.
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/tsconfig.json ./
COPY --from=build /app/packages ./packages
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/lib ./lib
COPY --from=build /app/prisma ./prisma
# What the server may write: the data, and pages that Next.js keeps for itself.
RUN mkdir -p data .next/cache .next/server/route-cache && chown node:node data .next/cache .next/server/route-cache
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` does where there is no image: makes the secret where none is given, migrates, and serves.
CMD ["node", "scripts/start.mjs"]
