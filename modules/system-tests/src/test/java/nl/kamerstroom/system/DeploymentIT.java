package nl.kamerstroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.embedded.Infrastructure;
import nl.kamerstroom.embedded.Ports;
import nl.kamerstroom.embedded.StackListener;
import nl.kamerstroom.embedded.StackSettings;
import nl.kamerstroom.events.DuplicateReason;
import nl.kamerstroom.events.LetterDuplicate;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.TopicProvisioning;
import nl.kamerstroom.platform.Topics;
import nl.kamerstroom.platform.TopicsDifferException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A deployment's topics and schemas, on a real broker and a real registry; the steps build on one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeploymentIT {

    private final Catalogue catalogue = Catalogue.load().withPartitionsAtMost(2);

    private StackSettings stack;
    private Infrastructure infrastructure;
    private Admin admin;

    @BeforeAll
    void start(@TempDir Path data) {
        stack = new StackSettings(data, Ports.free());
        infrastructure = Infrastructure.start(stack, StackListener.silent());
        admin = Admin.create(Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers()));
    }

    @AfterAll
    void stop() {
        admin.close();
        infrastructure.close();
    }

    @Test
    @Order(1)
    void shouldCreateEveryTopic() {
        // Given
        TopicProvisioning provisioning = new TopicProvisioning(admin, Optional.of((short) 1));

        // When
        Set<String> created = provisioning.provision(catalogue);

        // Then
        assertThat(created)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.topics().stream().map(CatalogueTopic::name).toList());
        assertThat(provisioning.differences(catalogue)).isEmpty();
    }

    @Test
    @Order(2)
    void shouldCreateNothingTheSecondTime() {
        // Given
        TopicProvisioning provisioning = new TopicProvisioning(admin, Optional.of((short) 1));

        // When
        Set<String> created = provisioning.provision(catalogue);

        // Then
        assertThat(created).isEmpty();
    }

    @Test
    @Order(3)
    void shouldListEveryTopicThatDiffers() {
        // Given
        Catalogue larger = Catalogue.load();

        // When
        var failure = assertThatThrownBy(() -> new TopicProvisioning(admin, Optional.of((short) 1)).provision(larger));

        // Then
        failure.isInstanceOf(TopicsDifferException.class)
                .hasMessageContainingAll(
                        "topic \"kamerstroom.letter.submitted.v1\": partitions must be 6, not 2",
                        "topic \"kamerstroom.document.referenced.v1\": partitions must be 3, not 2");
    }

    @Test
    @Order(4)
    void shouldRegisterEverySubjectAndGiveTheSameIdsAgain() {
        // Given
        SchemaRegistration registration = new SchemaRegistration(settings());
        Map<String, Integer> first = registration.register(catalogue);

        // When
        Map<String, Integer> second = new SchemaRegistration(settings()).register(catalogue);

        // Then
        assertThat(second).hasSize(catalogue.topics().size()).isEqualTo(first);
    }

    @Test
    @Order(5)
    void shouldRefuseASchemaThatBreaksReaders() throws Exception {
        // Given
        CatalogueTopic topic = catalogue.topicOf(LetterDuplicate.class);
        String breaking = LetterDuplicate.getClassSchema().toString().replace("\"contentHash\"", "\"contentDigest\"");
        String body = JsonMapper.builder().build().writeValueAsString(Map.of("schema", breaking));

        // When
        int status = post("/subjects/" + topic.subject() + "/versions", body);

        // Then
        assertThat(status).isEqualTo(409);
    }

    @Test
    @Order(6)
    void shouldBeReadByWhoKnowsOnlyTheRegistryAndTheWireFormat() throws Exception {
        // Given
        LetterDuplicate duplicate = LetterDuplicate.newBuilder()
                .setLetterId("kst-36045-3")
                .setContentHash("00ff")
                .setReason(DuplicateReason.CONTENT)
                .setSource("http")
                .setSubmittedAt(Instant.EPOCH)
                .build();
        byte[] record;
        try (Topics topics = new Topics(catalogue, settings())) {
            var topic = topics.letterDuplicate;
            record = topic.values().serializer().serialize(topic.name(), duplicate);
        }

        // When
        ByteBuffer bytes = ByteBuffer.wrap(record);
        byte magic = bytes.get();
        Schema schema = schema(bytes.getInt());
        GenericRecord read = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(record, 5, record.length - 5, null));

        // Then
        assertThat(magic).isZero();
        assertThat(read.get("letterId")).hasToString("kst-36045-3");
        assertThat(schema.toString()).doesNotContain("avro.java.string");
    }

    private RegistryConfig settings() {
        return RegistryConfig.from(Map.of("schema.registry.url", stack.registryUrl()));
    }

    private Schema schema(int id) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(
                            HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/schemas/ids/" + id))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return new Schema.Parser()
                    .parse(JsonMapper.builder()
                            .build()
                            .readTree(answer)
                            .path("schema")
                            .asText());
        }
    }

    private int post(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(stack.registryUrl() + path))
                                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
