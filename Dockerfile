# The program, with the reports that ship with it built into a release. Runs as a user without rights, on a file
# system it cannot write to: only /tmp (a copy of the warehouse that is served) and /warehouse have to be writable.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm run --silent sbom -- --out sbom.cdx.json \
  && node bin/nianbao.mjs build --warehouse /warehouse/nianbao.duckdb \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    NIANBAO_HOST=0.0.0.0 \
    NIANBAO_PORT=4000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json /app/schema.graphql /app/sbom.cdx.json ./
COPY --from=build --chown=root:root /app/bin bin
COPY --from=build --chown=root:root /app/dist dist
COPY --from=build --chown=root:root /app/data data
COPY --from=build --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=10001:10001 /warehouse /warehouse
USER 10001:10001
VOLUME ["/warehouse"]
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.NIANBAO_PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/nianbao.mjs"]
CMD ["serve", "--warehouse", "/warehouse/nianbao.duckdb"]
