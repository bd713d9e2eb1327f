package nl.kamerstroom.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.kamerstroom.ingest.RefusedLetterException.Reason;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.LogKeys;
import nl.kamerstroom.platform.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters in: {@code POST /letters} answers 202 when the broker has the letter, {@code GET /letters/{id}} tells
 * what became of it. Faults are {@code application/problem+json} (RFC 9457).
 */
final class LettersServer implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(LettersServer.class);
    private static final String PATH = "/letters";
    private static final int BACKLOG = 100;

    private final IngestConfig config;
    private final LetterSubmitter submitter;
    private final SubmissionJournal journal;
    private final IngestMetrics metrics;
    private final Semaphore inFlight;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper json = new ObjectMapper();

    LettersServer(IngestConfig config, LetterSubmitter submitter, SubmissionJournal journal, IngestMetrics metrics) {
        this.config = config;
        this.submitter = submitter;
        this.journal = journal;
        this.metrics = metrics;
        this.inFlight = new Semaphore(config.inFlight());
        this.server = listen(config.http());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    private static HttpServer listen(InetSocketAddress address) {
        try {
            return HttpServer.create(address, BACKLOG);
        } catch (BindException busy) {
            throw new IllegalStateException(
                    "Port %d of %s is taken, letters cannot be posted there; set ingest.http.port to a free one"
                            .formatted(address.getPort(), address.getHostString()),
                    busy);
        } catch (IOException failed) {
            throw new IllegalStateException("Letters cannot be posted at " + address, failed);
        }
    }

    /** Where it answers, with the port that was really taken. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void start() {
        server.start();
        LOG.atInfo()
                .addKeyValue(
                        LogKeys.URL,
                        "http://%s:%d%s"
                                .formatted(address().getHostString(), address().getPort(), PATH))
                .log("Letters can be posted");
    }

    @Override
    public Health health() {
        return Health.of(Health.Check.passed("http", inFlight.availablePermits() > 0 ? "taking letters" : "busy"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = route(exchange);
            } catch (RefusedLetterException refused) {
                answer = problem(
                        exchange, refused.reason().status(), refused.reason().title(), refused.detail());
                if (refused.reason().passes()) {
                    exchange.getResponseHeaders()
                            .set(
                                    "Retry-After",
                                    Long.toString(config.retryAfter().toSeconds()));
                }
            } catch (RuntimeException defect) {
                LOG.atError().setCause(defect).log("Request failed");
                answer = problem(exchange, 500, "Internal error", "The request failed here; the log says why");
            }
            answer.write(exchange);
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals(PATH)) {
            return method.equals("POST") ? post(exchange) : notAllowed(exchange, "POST");
        }
        if (path.startsWith(PATH + "/")) {
            return method.equals("GET")
                    ? get(exchange, path.substring(PATH.length() + 1))
                    : notAllowed(exchange, "GET");
        }
        return problem(exchange, 404, "Not found", "There is only POST /letters and GET /letters/{id}");
    }

    private Answer notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return problem(exchange, 405, "Method not allowed", "Use " + allowed);
    }

    private Answer post(HttpExchange exchange) throws IOException {
        if (!inFlight.tryAcquire()) {
            metrics.refused("http", Reason.BUSY);
            throw new RefusedLetterException(
                    Reason.BUSY,
                    "%d letters are on their way already; send it again later".formatted(config.inFlight()));
        }
        try {
            Letter letter = read(exchange);
            Submission submission = submitter.submit(letter);
            String location = PATH + "/" + submission.id();
            exchange.getResponseHeaders().set("Location", location);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("submissionId", submission.id());
            body.put("letterId", submission.letterId());
            body.put("contentHash", submission.contentHash());
            body.put("mediaType", submission.mediaType().registeredName());
            body.put("status", location);
            return new Answer(202, "application/json", write(body));
        } finally {
            inFlight.release();
        }
    }

    private Letter read(HttpExchange exchange) throws IOException {
        try {
            return new LetterRequest(config.largestLetter())
                    .read(exchange.getRequestURI(), exchange.getRequestHeaders(), exchange.getRequestBody());
        } catch (RefusedLetterException refused) {
            metrics.refused("http", refused.reason());
            throw refused;
        }
    }

    private Answer get(HttpExchange exchange, String id) {
        return journal.of(id)
                .map(fate -> new Answer(200, "application/json", write(describe(id, fate))))
                .orElseGet(() -> problem(
                        exchange,
                        404,
                        "Unknown submission",
                        "Submission \"%s\" is not known here, or no longer; the topics still hold its outcome"
                                .formatted(id)));
    }

    private static Map<String, Object> describe(String id, Fate fate) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("submissionId", id);
        switch (fate) {
            case Fate.Accepted accepted -> {
                body.put("state", "accepted");
                body.put("letterId", accepted.letterId());
            }
            case Fate.Received received -> {
                body.put("state", "received");
                body.put("letterId", received.letterId());
                body.put("revision", received.revision());
            }
            case Fate.Duplicate duplicate -> {
                body.put("state", "duplicate");
                body.put("letterId", duplicate.letterId());
                body.put("reason", duplicate.reason());
            }
            case Fate.Failed failed -> {
                body.put("state", "failed");
                failed.letterId().ifPresent(letterId -> body.put("letterId", letterId));
                body.put("reason", failed.reason());
                body.put("message", failed.message());
            }
        }
        return body;
    }

    private Answer problem(HttpExchange exchange, int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", exchange.getRequestURI().getPath());
        return new Answer(status, "application/problem+json", write(body));
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Answer(int status, String type, String body) {

        void write(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Takes no new letters and lets those that are on their way arrive. */
    @Override
    public void close() {
        server.stop((int) Math.min(
                config.deliveryTimeout().toSeconds(), inFlight.availablePermits() == config.inFlight() ? 0 : 5));
        threads.close();
    }
}
