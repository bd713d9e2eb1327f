package nl.kamerstroom.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main program of every service: {@code ServiceRunner.main(ExtractMain.SERVICE, args)}. */
public final class ServiceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRunner.class);
    private static final Duration LIVENESS_INTERVAL = Duration.ofSeconds(1);

    /** The JDK's server reads these once: without them one who sends a byte a minute holds a connection for ever. */
    private static final Map<String, String> HTTP_LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "60",
            "sun.net.httpserver.maxRspTime", "120",
            "jdk.httpserver.maxConnections", "1000");

    private final ServiceDefinition definition;
    private final PrintWriter out;

    ServiceRunner(ServiceDefinition definition, PrintWriter out) {
        this.definition = definition;
        this.out = out;
    }

    /** Runs a service's command line and ends the process, also when threads of a library linger. */
    public static void main(ServiceDefinition definition, String... args) {
        HTTP_LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        System.exit(execute(definition, args));
    }

    /** Runs a service's command line within a process that goes on, and gives its {@link ExitCode}. */
    public static int execute(ServiceDefinition definition, String... args) {
        return ServiceCommand.commandLine(definition, System.getenv()).execute(args);
    }

    /** Runs until a signal asks to stop, or until the service is no longer alive. */
    int run(Settings settings) throws InterruptedException {
        PlatformConfig config = PlatformConfig.from(settings);
        Logging.configure(config.logFormat(), config.logLevel());
        show(settings, config.logFormat());
        CountDownLatch stopAsked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Thread> starting = new AtomicReference<>(Thread.currentThread());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(stopAsked, stopped, starting, config), "graceful-stop"));
        try (RunningService running = RunningService.start(definition, settings)) {
            starting.set(null);
            return watch(running, stopAsked);
        } finally {
            stopped.countDown();
        }
    }

    /** What holds and who said so: a table for people, a line each for machines. */
    private static void show(Settings settings, Logging.Format format) {
        switch (format) {
            case PLAIN -> System.err.print(SettingsTable.render(settings.effective()));
            case JSON ->
                settings.effective()
                        .forEach(setting -> LOG.atInfo()
                                .addKeyValue(LogKeys.SETTING, setting.name())
                                .addKeyValue(LogKeys.VALUE, setting.value())
                                .addKeyValue(LogKeys.ORIGIN, setting.origin())
                                .log("Setting in force"));
        }
    }

    private static int watch(RunningService running, CountDownLatch stopAsked) throws InterruptedException {
        while (!stopAsked.await(LIVENESS_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
            Health health = running.health();
            if (!health.passes(Probe.LIVE)) {
                LOG.atError()
                        .addKeyValue(LogKeys.SERVICE, running.name())
                        .addKeyValue(LogKeys.REASON, String.join("; ", health.reasons(Probe.LIVE)))
                        .log("Service is no longer alive");
                return ExitCode.FAILURE;
            }
        }
        return ExitCode.OK;
    }

    /** The virtual machine waits for this hook, so the hook waits for the service. */
    private static void stop(
            CountDownLatch stopAsked, CountDownLatch stopped, AtomicReference<Thread> starting, PlatformConfig config) {
        stopAsked.countDown();
        // A start may wait long for topics; a stop may not wait for it.
        Optional.ofNullable(starting.get()).ifPresent(Thread::interrupt);
        try {
            if (!stopped.await(config.shutdownTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.atWarn()
                        .addKeyValue(
                                LogKeys.DURATION_MS, config.shutdownTimeout().toMillis())
                        .log("Graceful stop took too long");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints the effective settings. */
    int check(Settings settings) {
        out.print(SettingsTable.render(settings.effective()));
        out.flush();
        return ExitCode.OK;
    }

    /** Prints the topology in Kafka Streams' own form. */
    int topology(Settings settings) {
        try (Topics topics = new Topics(Catalogue.load(), RegistryConfig.from(settings.registry()))) {
            ServiceContext context = new ServiceContext(
                    definition.name(), settings, topics, new SimpleMeterRegistry(), Clock.systemUTC());
            out.print(definition
                    .topology(context)
                    .map(Topology::describe)
                    .map(Object::toString)
                    .orElse("Service \"%s\" does without Kafka Streams%n".formatted(definition.name())));
        }
        out.flush();
        return ExitCode.OK;
    }

    /** The settings of this service from file, environment and command line. */
    static Settings settings(ServiceDefinition definition, SettingSources sources, Map<String, String> overrides) {
        return Settings.of(definition.settings(), sources.with(overrides, "command line"));
    }
}
