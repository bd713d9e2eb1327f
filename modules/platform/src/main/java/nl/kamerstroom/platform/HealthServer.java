package nl.kamerstroom.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health/started}, {@code /health/live}, {@code /health/ready} with 200 or 503 and reasons in JSON,
 * {@code /metrics} in Prometheus' format and {@code /info}.
 */
final class HealthServer implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper json = new ObjectMapper();

    HealthServer(InetSocketAddress address, String service, Supplier<Health> health, Supplier<String> metrics) {
        try {
            server = HttpServer.create(address, BACKLOG);
        } catch (BindException busy) {
            throw new IllegalStateException(
                    "Port %d of %s is taken, health of \"%s\" cannot answer there; set health.port to a free one, or 0"
                            .formatted(address.getPort(), address.getHostString(), service),
                    busy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        for (Probe probe : Probe.values()) {
            answer(
                    "/health/" + probe.name().toLowerCase(java.util.Locale.ROOT),
                    exchange -> probe(service, probe, health.get()));
        }
        answer("/metrics", exchange -> new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        answer("/info", exchange -> json(200, Map.of("service", service, "version", BuildInfo.version())));
        answer(
                "/",
                exchange -> json(
                        404,
                        Map.of(
                                "title",
                                "There is only /health/started, /health/live, /health/ready, /metrics and /info")));
        server.start();
    }

    private record Answer(int status, String type, String body) {}

    /** Where it answers, with the port that was really taken. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    private Answer probe(String service, Probe probe, Health health) {
        boolean passes = health.passes(probe);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("service", service);
        body.put("status", passes ? "UP" : "DOWN");
        body.put("reasons", health.reasons(probe));
        body.put(
                "checks",
                health.checks().stream().map(check -> describe(check, probe)).toList());
        return json(passes ? 200 : 503, body);
    }

    private static Map<String, Object> describe(Health.Check check, Probe probe) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", check.name());
        described.put("status", check.passes(probe) ? "UP" : "DOWN");
        described.put("reason", check.reason());
        return described;
    }

    private Answer json(int status, Map<String, Object> body) {
        try {
            return new Answer(status, "application/json", json.writeValueAsString(body) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Responder {
        Answer to(HttpExchange exchange);
    }

    private void answer(String path, Responder responder) {
        server.createContext(path, exchange -> {
            try (exchange) {
                boolean reads = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
                Answer answer =
                        reads ? responder.to(exchange) : json(405, Map.of("title", "Only GET and HEAD are answered"));
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                boolean head = exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
                if (!head) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
