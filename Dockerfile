# onesheet with its browser and fonts in it: no network at run time, no root, the sandbox on where the kernel lets it.
#   docker build -t onesheet .
#   docker run --rm --network none -v "$PWD:/work" onesheet build profiles

FROM node:24-bookworm-slim AS pack
WORKDIR /src
COPY . .
RUN npm ci && npm pack --pack-destination /tmp

FROM node:24-bookworm-slim
COPY --from=pack /tmp/onesheet-*.tgz /tmp/
RUN npm install --global --no-fund --no-audit /tmp/onesheet-*.tgz && rm -rf /tmp/onesheet-*.tgz /root/.npm
# The embedded browser is unpacked into the image once, by the user who will start it.
USER node
ENV XDG_CACHE_HOME=/home/node/.cache
RUN onesheet doctor
WORKDIR /work
ENTRYPOINT ["onesheet"]
CMD ["build", "profiles"]
