package nl.kamerstroom.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small schema registry over HTTP: the part of Confluent's interface that a serde and a deployment use. */
final class RegistryServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new TreeMap<>();
    private final Map<String, String> compatibility = new TreeMap<>();
    private final HttpServer server;
    private Optional<String> credentials = Optional.empty();
    private int brokenWith;
    private int requests;

    private RegistryServer(HttpServer server) {
        this.server = server;
    }

    static RegistryServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RegistryServer registry = new RegistryServer(http);
            http.createContext("/", registry::handle);
            http.start();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on only this user and password are let in. */
    void requirePassword(String userInfo) {
        credentials = Optional.of("Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(UTF_8)));
    }

    /** From now on only this token is let in. */
    void requireToken(String token) {
        credentials = Optional.of("Bearer " + token);
    }

    /** From now on every answer has this HTTP status. */
    void breakWith(int status) {
        brokenWith = status;
    }

    void mend() {
        brokenWith = 0;
    }

    int requests() {
        return requests;
    }

    Map<String, String> compatibility() {
        return compatibility;
    }

    Map<String, List<Integer>> subjects() {
        return subjects;
    }

    RegistryConfig config(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("schema.registry.url", url());
        return RegistryConfig.from(settings);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        requests++;
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        if (brokenWith != 0) {
            answer(exchange, brokenWith, Map.of("error_code", brokenWith, "message", "broken on purpose"));
        } else if (credentials.isPresent() && !credentials.get().equals(sent)) {
            answer(exchange, 401, Map.of("error_code", 40101, "message", "who are you"));
        } else {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            route(exchange, exchange.getRequestURI().getPath().split("/", -1), body);
        }
    }

    private void route(HttpExchange exchange, String[] path, JsonNode body) throws IOException {
        String action = exchange.getRequestMethod() + " " + path[1] + (path.length > 3 ? " " + path[3] : "");
        switch (action) {
            case "PUT config" ->
                configure(exchange, path[2], body.path("compatibility").asText());
            case "POST subjects versions" ->
                answer(
                        exchange,
                        200,
                        Map.of("id", register(path[2], body.path("schema").asText())));
            case "POST subjects" -> find(exchange, path[2], body.path("schema").asText());
            case "GET subjects versions" -> latest(exchange, path[2]);
            default -> schema(exchange, Integer.parseInt(path[3]));
        }
    }

    /** As Apicurio does: a subject without a version cannot be guarded. */
    private void configure(HttpExchange exchange, String subject, String level) throws IOException {
        if (!subjects.containsKey(subject)) {
            answer(exchange, 404, Map.of("error_code", 40401, "message", "no subject " + subject));
        } else {
            compatibility.put(subject, level);
            answer(exchange, 200, Map.of("compatibility", level));
        }
    }

    private int register(String subject, String schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        int id = schemas.indexOf(schema) + 1;
        List<Integer> versions = subjects.computeIfAbsent(subject, none -> new ArrayList<>());
        if (!versions.contains(id)) {
            versions.add(id);
        }
        return id;
    }

    private void find(HttpExchange exchange, String subject, String schema) throws IOException {
        int id = schemas.indexOf(schema) + 1;
        int version = subjects.getOrDefault(subject, List.of()).indexOf(id) + 1;
        if (version == 0) {
            answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
        } else {
            answer(exchange, 200, Map.of("subject", subject, "id", id, "version", version, "schema", schema));
        }
    }

    private void latest(HttpExchange exchange, String subject) throws IOException {
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        if (versions.isEmpty()) {
            answer(exchange, 404, Map.of("error_code", 40401, "message", "Subject not found"));
        } else {
            int id = versions.get(versions.size() - 1);
            answer(
                    exchange,
                    200,
                    Map.of("subject", subject, "id", id, "version", versions.size(), "schema", schemas.get(id - 1)));
        }
    }

    private void schema(HttpExchange exchange, int id) throws IOException {
        if (id < 1 || id > schemas.size()) {
            answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema " + id + " not found"));
        } else {
            answer(exchange, 200, Map.of("schema", schemas.get(id - 1)));
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
