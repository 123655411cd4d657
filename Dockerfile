# One image for every role: `web` (the default), `worker` and `gateway` are the words after main.js.
FROM node:22-bookworm-slim AS build
WORKDIR /app
# .puppeteerrc.cjs keeps npm from fetching a browser: the image has Debian's.
COPY package.json package-lock.json .npmrc .puppeteerrc.cjs ./
RUN npm ci --no-audit --no-fund
COPY . .
# The model's checksum is pinned in scripts/speech-models.mjs; a failure stops the build, so no image is without it.
RUN npm run speech:install && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
# Chromium carries the WhatsApp session, ffmpeg reads the recordings that are not Opus, tini passes signals on and collects
# what Chromium leaves behind.
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium ffmpeg tini \
  && rm -rf /var/lib/apt/lists/* \
  # The container is Chromium's sandbox. It may not make one of its own there, and would not start.
  && echo 'export CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' > /etc/chromium.d/in-a-container \
  && mkdir -p /data/whatsapp \
  && chown -R node:node /data
WORKDIR /app
COPY --from=build /app ./
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    EARSHOT_DATA=/data \
    CHROME_PATH=/usr/bin/chromium
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/src/main.js", "web"]
