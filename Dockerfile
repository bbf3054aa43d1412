# Hopwise in an image: docker build -t hopwise . && docker run --rm -v "$PWD:/work" hopwise lint topologies
# Nobody has run this file yet: there was no container engine where it was written.
FROM maven:3-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true package \
    && mkdir /opt/hopwise \
    && tar -xzf target/hopwise-*.tar.gz -C /opt/hopwise --strip-components=1

FROM eclipse-temurin:21-jre
# review asks git for revisions; the folder that is mounted belongs to somebody else, which git would refuse.
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
COPY --from=build /opt/hopwise /opt/hopwise
# The class archive is made here, once, and lies in the image.
ENV XDG_CACHE_HOME=/opt/cache
RUN ln -s /opt/hopwise/bin/hopwise /usr/local/bin/hopwise \
    && hopwise --version
USER 65534
WORKDIR /work
ENTRYPOINT ["hopwise"]
