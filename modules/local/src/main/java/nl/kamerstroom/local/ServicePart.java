package nl.kamerstroom.local;

import java.time.Duration;
import nl.kamerstroom.embedded.Part;
import nl.kamerstroom.embedded.StartException;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.RunningService;
import nl.kamerstroom.platform.SettingSources;

/** A service of ours in this process. */
final class ServicePart implements Part {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);

    private final String name;
    private final RunningService service;

    private ServicePart(String name, RunningService service) {
        this.name = name;
        this.service = service;
    }

    /** Does what needs no broker and no registry; the service does not work yet. */
    static ServicePart prepare(LocalService local) {
        return new ServicePart(
                local.shortName(), RunningService.prepare(local.definition(), SettingSources.of(local.settings())));
    }

    /** Starts the service; when this returns, it is ready. */
    void begin() {
        service.begin();
        try {
            awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("The start of '" + name + "' was interrupted.", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isAlive() {
        return service.health().passes(Probe.LIVE);
    }

    @Override
    public void close() {
        service.close();
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!service.health().passes(Probe.READY)) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new StartException("The service '" + name + "' did not become ready: "
                        + String.join("; ", service.health().reasons(Probe.READY)) + ".");
            }
            Thread.sleep(POLL);
        }
    }
}
