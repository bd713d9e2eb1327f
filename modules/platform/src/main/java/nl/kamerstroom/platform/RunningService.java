package nl.kamerstroom.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service with its metrics and its health endpoint; the way to run one, alone or beside others. */
public final class RunningService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);

    private final CloseInReverse open;
    private final Service service;
    private final HealthServer endpoint;

    private RunningService(CloseInReverse open, Service service, HealthServer endpoint) {
        this.open = open;
        this.service = service;
        this.endpoint = endpoint;
    }

    /**
     * Checks the settings, opens the health endpoint, then starts the service, so that a slow start can be watched.
     *
     * @throws SettingsException naming every fault
     */
    public static RunningService start(ServiceDefinition definition, SettingSources sources) {
        return start(definition, Settings.of(definition.settings(), sources));
    }

    static RunningService start(ServiceDefinition definition, Settings settings) {
        RunningService running = prepare(definition, settings);
        running.begin();
        return running;
    }

    /**
     * Does what can be done before broker, registry and database are there: checks the settings, wires the service and
     * opens its health endpoint.
     *
     * @throws SettingsException naming every fault
     */
    public static RunningService prepare(ServiceDefinition definition, SettingSources sources) {
        return prepare(definition, Settings.of(definition.settings(), sources));
    }

    private static RunningService prepare(ServiceDefinition definition, Settings settings) {
        PlatformConfig config = PlatformConfig.from(settings);
        CloseInReverse open = new CloseInReverse();
        try {
            PrometheusMeterRegistry meters =
                    open.add(new Meters(definition.name())).registry();
            Topics topics = open.add(new Topics(Catalogue.load(), RegistryConfig.from(settings.registry())));
            Service service = open.add(definition
                    .factory()
                    .create(new ServiceContext(definition.name(), settings, topics, meters, Clock.systemUTC())));
            HealthServer endpoint =
                    open.add(new HealthServer(config.health(), definition.name(), service::health, meters::scrape));
            return new RunningService(open, service, endpoint);
        } catch (RuntimeException | Error failed) {
            open.close();
            throw failed;
        }
    }

    /** Starts the work of a service that was prepared; closes it where that fails. */
    public void begin() {
        LOG.atInfo()
                .addKeyValue(LogKeys.SERVICE, name())
                .addKeyValue(LogKeys.URL, endpoint("/health/ready"))
                .log("Service starts");
        try {
            service.start();
        } catch (RuntimeException | Error failed) {
            open.close();
            throw failed;
        }
    }

    public String name() {
        return service.name();
    }

    public Health health() {
        return service.health();
    }

    /** The address of {@code /health/…}, {@code /metrics} or {@code /info}. */
    public URI endpoint(String path) {
        InetSocketAddress address = endpoint.address();
        return URI.create("http://%s:%d%s".formatted(address.getHostString(), address.getPort(), path));
    }

    /** Stops gracefully: first the service, last its metrics. */
    @Override
    public void close() {
        open.close();
        LOG.atInfo().addKeyValue(LogKeys.SERVICE, service.name()).log("Service stopped");
    }

    /** The metrics of one service, with those of the JVM. */
    private static final class Meters implements AutoCloseable {

        private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        private final JvmGcMetrics garbage = new JvmGcMetrics();

        Meters(String service) {
            registry.config().commonTags("service", service);
            List.of(
                            new ClassLoaderMetrics(),
                            new JvmMemoryMetrics(),
                            new JvmThreadMetrics(),
                            new ProcessorMetrics(),
                            new UptimeMetrics(),
                            garbage)
                    .forEach(binder -> binder.bindTo(registry));
            Gauge.builder("kamerstroom.build.info", () -> 1)
                    .description("Always 1; the version is a tag")
                    .tags(List.of(Tag.of("version", BuildInfo.version())))
                    .register(registry);
        }

        PrometheusMeterRegistry registry() {
            return registry;
        }

        @Override
        public void close() {
            garbage.close();
            registry.close();
        }
    }
}
