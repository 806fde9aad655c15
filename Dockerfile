# syntax=docker/dockerfile:1
# docker build -t frontdesk .      What it does and what was measured: docs/operations.md, "The image".

FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /src
COPY . .
# Maven and what it downloads stay in the builder's cache, whatever changes in the sources.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -pl bot-app -am -DskipTests package
# Libraries and application apart: a layer each below. Also, a cache of classes needs jars in a folder, not one jar of jars.
RUN java -Djarmode=tools -jar bot-app/target/frontdesk.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre-noble
LABEL org.opencontainers.image.title="Frontdesk" \
      org.opencontainers.image.description="IT help desk that lives in chat" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --gid 10001 frontdesk \
    && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin frontdesk \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --chmod=0755 docker/ready ./

# What the help desk needs, not a share of the machine. Set JAVA_TOOL_OPTIONS to your own to change it.
ENV JAVA_TOOL_OPTIONS="-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError"

# Start once up to the point where it would listen, and keep the classes as they are then: the next start is twice as fast.
# By this very JVM and with these options, else the file is not used.
RUN FRONTDESK_DATA=/tmp/training java -XX:AOTCacheOutput=/app/frontdesk.aot -Dspring.context.exit=onRefresh -jar /app/frontdesk.jar \
    && rm -rf /tmp/training /tmp/hsperfdata_*

# Health and metrics listen on the port after the chat's, on 127.0.0.1, unless MANAGEMENT_ADDRESS says otherwise.
# The chat answers only this machine, which for a container is nobody, unless FRONTDESK_WEB_CHAT_HOSTS names it: see compose.yaml.
ENV FRONTDESK_DATA=/data
USER 10001:10001
VOLUME /data
EXPOSE 8080
HEALTHCHECK --start-period=60s --start-interval=1s --interval=10s --timeout=5s --retries=3 CMD ["/app/ready"]
# No shell between, so that SIGTERM reaches java. Arguments come after it: export FILE, import FILE.
ENTRYPOINT ["java", "-XX:AOTCache=/app/frontdesk.aot", "-jar", "/app/frontdesk.jar"]
