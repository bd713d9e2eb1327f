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

    /** Starts the service; when this returns, it is ready. */
    static ServicePart start(LocalService local) {
        RunningService service = RunningService.start(local.definition(), SettingSources.of(local.settings()));
        var part = new ServicePart(local.shortName(), service);
        try {
            part.awaitReady();
        } catch (InterruptedException e) {
            part.close();
            Thread.currentThread().interrupt();
            throw new StartException("The start of " + part.name + " was interrupted.", e);
        } catch (RuntimeException e) {
            part.close();
            throw e;
        }
        return part;
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
