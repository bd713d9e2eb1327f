# One image for all services; the first argument says which: ingest, extract, enrich, sink-postgres, audit, provision.
# Build the jars first: mvn -Pquick package
FROM eclipse-temurin:25-jre

RUN groupadd --system --gid 10001 kamerstroom \
    && useradd --system --uid 10001 --gid kamerstroom --no-create-home --shell /usr/sbin/nologin kamerstroom \
    && install --directory --owner=kamerstroom --group=kamerstroom /var/lib/kamerstroom

COPY modules/image/target/lib /opt/kamerstroom/lib
COPY deploy/image/service deploy/image/healthy /opt/kamerstroom/bin/

# Local state, a cache of what Kafka holds: keep it in a volume, and a restart need not read it again.
VOLUME /var/lib/kamerstroom
ENV KAMERSTROOM_STREAMS_STATE_DIR=/var/lib/kamerstroom/state \
    KAMERSTROOM_HEALTH_HOST=0.0.0.0 \
    KAMERSTROOM_HEALTH_PORT=9100 \
    KAMERSTROOM_INGEST_HTTP_HOST=0.0.0.0
EXPOSE 8090 9100
USER kamerstroom
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 CMD ["/opt/kamerstroom/bin/healthy"]
ENTRYPOINT ["/opt/kamerstroom/bin/service"]
