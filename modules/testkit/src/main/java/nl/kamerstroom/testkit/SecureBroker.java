package nl.kamerstroom.testkit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.kamerstroom.embedded.EmbeddedBroker;
import nl.kamerstroom.embedded.Endpoint;
import nl.kamerstroom.embedded.Ports;
import org.apache.kafka.clients.admin.Admin;

/**
 * A real Kafka broker inside the test's process that lets nobody in without a name: users log in with SASL/SCRAM over
 * TLS, the administrator shows a certificate at a door of its own, and whoever has no right for something is refused.
 */
public final class SecureBroker implements AutoCloseable {

    private static final String BROKER = "broker";
    private static final String ADMINISTRATOR = "administrator";

    private final EmbeddedBroker broker;
    private final Path trusted;
    private final Path administrator;
    private final int administratorPort;

    private SecureBroker(EmbeddedBroker broker, Path trusted, Path administrator, int administratorPort) {
        this.broker = broker;
        this.trusted = trusted;
        this.administrator = administrator;
        this.administratorPort = administratorPort;
    }

    /** Starts a broker without topics and users. */
    public static SecureBroker start(Path data) {
        Certificates certificates = new Certificates(data.resolve("certificates"));
        Path own = certificates.of(BROKER);
        Path administrator = certificates.of(ADMINISTRATOR);
        Ports ports = Ports.free();
        int administratorPort = ports.of(Endpoint.CONSOLE);
        EmbeddedBroker broker = EmbeddedBroker.start(
                data.resolve("broker"),
                ports.of(Endpoint.BROKER),
                ports.of(Endpoint.CONTROLLER),
                settings(ports, own, certificates.trusted()));
        return new SecureBroker(broker, certificates.trusted(), administrator, administratorPort);
    }

    /** For {@code kafka.bootstrap.servers} of users. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** What a Kafka client needs to log in as a user. */
    public Map<String, String> login(String user, String password) {
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", jaas(user, password));
        return settings;
    }

    /** What names a user to Kafka's login module, as {@code sasl.jaas.config} has it. */
    public static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    /** What a Kafka client needs to be the administrator. */
    public Map<String, String> administratorLogin() {
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("bootstrap.servers", "localhost:" + administratorPort);
        settings.put("security.protocol", "SSL");
        settings.put("ssl.keystore.location", administrator.toString());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.password", Certificates.PASSWORD);
        return settings;
    }

    public Admin administrator() {
        return Admin.create(Map.copyOf(administratorLogin()));
    }

    @Override
    public void close() {
        broker.close();
    }

    private Map<String, String> trust() {
        return Map.of(
                "ssl.truststore.location",
                trusted.toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                Certificates.PASSWORD);
    }

    private static Map<String, String> settings(Ports ports, Path own, Path trusted) {
        int users = ports.of(Endpoint.BROKER);
        int administrator = ports.of(Endpoint.CONSOLE);
        return Map.ofEntries(
                Map.entry(
                        "listeners",
                        "USERS://127.0.0.1:%d,ADMINISTRATOR://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(users, administrator, ports.of(Endpoint.CONTROLLER))),
                Map.entry(
                        "advertised.listeners",
                        "USERS://localhost:%d,ADMINISTRATOR://localhost:%d".formatted(users, administrator)),
                Map.entry("listener.security.protocol.map", "USERS:SASL_SSL,ADMINISTRATOR:SSL,CONTROLLER:SSL"),
                Map.entry("inter.broker.listener.name", "ADMINISTRATOR"),
                Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry(
                        "listener.name.users.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("listener.name.administrator.ssl.client.auth", "required"),
                Map.entry("listener.name.controller.ssl.client.auth", "required"),
                Map.entry("ssl.keystore.location", own.toString()),
                Map.entry("ssl.keystore.type", "PKCS12"),
                Map.entry("ssl.keystore.password", Certificates.PASSWORD),
                Map.entry("ssl.truststore.location", trusted.toString()),
                Map.entry("ssl.truststore.type", "PKCS12"),
                Map.entry("ssl.truststore.password", Certificates.PASSWORD),
                Map.entry("ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/"),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("super.users", "User:" + BROKER + ";User:" + ADMINISTRATOR));
    }
}
