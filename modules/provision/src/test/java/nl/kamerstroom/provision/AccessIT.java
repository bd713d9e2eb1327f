package nl.kamerstroom.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.TopicProvisioning;
import nl.kamerstroom.testkit.SecureBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what on a secured cluster, asked of a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final String SUBMITTED = "kamerstroom.letter.submitted.v1";
    private static final String PUBLISHED = "kamerstroom.event.published.v1";
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Catalogue catalogue = Catalogue.load().withPartitionsAtMost(1);
    private final AccessRights rights = AccessRights.of(catalogue);

    private SecureBroker broker;
    private Admin administrator;

    @BeforeAll
    void start(@TempDir Path data) {
        broker = SecureBroker.start(data);
        administrator = broker.administrator();
        new TopicProvisioning(administrator, Optional.of((short) 1)).provision(catalogue);
        new AccessProvisioning(administrator).provision(rights, passwords());
    }

    @AfterAll
    void stop() {
        administrator.close();
        broker.close();
    }

    @Test
    void shouldLetNobodyReadWithAWrongPassword() {
        // Given
        KafkaConsumer<byte[], byte[]> consumer = consumer(broker.login("kamerstroom.subscriber", "a wrong password"));
        consumer.assign(List.of(new TopicPartition(PUBLISHED, 0)));

        // When
        var reading = assertThatThrownBy(() -> consumer.poll(POLL));

        // Then
        reading.isInstanceOf(SaslAuthenticationException.class);
        consumer.close();
    }

    @Test
    void shouldLetNobodyReadWithoutAPassword() {
        // Given
        Map<String, String> login = new HashMap<>(broker.login("kamerstroom.subscriber", "any"));
        login.put("security.protocol", "SSL");
        KafkaConsumer<byte[], byte[]> consumer = consumer(login);
        consumer.assign(List.of(new TopicPartition(PUBLISHED, 0)));

        // When
        var records = consumer.poll(Duration.ofSeconds(2));

        // Then
        assertThat(records.isEmpty()).isTrue();
        assertThatThrownBy(() -> consumer.endOffsets(consumer.assignment(), Duration.ofSeconds(1)))
                .isInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    /** For each user a topic that it may read and one that it may not, a topic that it may write and one that it may not. */
    static Stream<Arguments> users() {
        return Stream.of(
                Arguments.of("ingest", SUBMITTED, PUBLISHED, "kamerstroom.letter.received.v1", PUBLISHED),
                Arguments.of(
                        "extract",
                        "kamerstroom.letter.received.v1",
                        SUBMITTED,
                        "kamerstroom.letter.extracted.v1",
                        "kamerstroom.letter.received.v1"),
                Arguments.of(
                        "enrich",
                        "kamerstroom.letter.extracted.v1",
                        SUBMITTED,
                        PUBLISHED,
                        "kamerstroom.letter.extracted.v1"),
                Arguments.of("sink-postgres", PUBLISHED, SUBMITTED, "kamerstroom.sink-postgres.dead-letter", PUBLISHED),
                Arguments.of("operator", PUBLISHED, "nobodys.topic", "kamerstroom.extract.replay", SUBMITTED));
    }

    @ParameterizedTest
    @MethodSource("users")
    void shouldAllowWhatTheCatalogueSaysAndRefuseTheRest(
            String user, String readable, String unreadable, String writable, String unwritable) {
        // Given
        Map<String, String> login = login(user);

        // When
        List<String> outcomes = List.of(
                read(login, readable), read(login, unreadable), write(login, writable), write(login, unwritable));

        // Then
        assertThat(outcomes).containsExactly("allowed", "refused", "allowed", "refused");
    }

    @Test
    void shouldLetASubscriberWriteNothing() {
        // Given
        Map<String, String> login = login("subscriber");

        // When
        List<String> outcomes = catalogue.topics().stream()
                .map(topic -> write(login, topic.name()))
                .distinct()
                .toList();

        // Then
        assertThat(outcomes).containsExactly("refused");
    }

    @Test
    void shouldKeepAServiceOutOfTheGroupOfAnother() {
        // Given
        Map<String, String> login = new HashMap<>(login("sink-postgres"));
        login.put("group.id", "kamerstroom.enrich");
        KafkaConsumer<byte[], byte[]> consumer = consumer(login);
        consumer.subscribe(List.of(PUBLISHED));

        // When
        var joining = assertThatThrownBy(() -> consumer.poll(POLL));

        // Then
        joining.isInstanceOf(GroupAuthorizationException.class);
        consumer.close();
    }

    @Test
    void shouldKeepAServiceOutOfTheTransactionsOfAnother() {
        // Given
        Map<String, String> login = new HashMap<>(login("extract"));
        login.put("transactional.id", "kamerstroom.enrich-1");
        KafkaProducer<byte[], byte[]> producer = producer(login);

        // When
        var beginning = assertThatThrownBy(producer::initTransactions);

        // Then
        beginning.isInstanceOf(TransactionalIdAuthorizationException.class);
        producer.close(Duration.ZERO);
    }

    @Test
    void shouldRevokeWhatTheCatalogueDoesNotCallFor() throws ExecutionException, InterruptedException {
        // Given
        AclBinding tooMuch = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, SUBMITTED, PatternType.LITERAL),
                new AccessControlEntry("User:kamerstroom.enrich", "*", AclOperation.READ, AclPermissionType.ALLOW));
        administrator.createAcls(List.of(tooMuch)).all().get();

        // When
        AccessProvisioning.Change change = new AccessProvisioning(administrator).provision(rights, passwords());

        // Then
        assertThat(change.revoked()).containsExactly(tooMuch);
        assertThat(change.granted()).isEmpty();
    }

    private Passwords passwords() {
        Map<String, String> passwords = new HashMap<>();
        rights.ofUsers().keySet().forEach(user -> passwords.put(user, password(user)));
        return new Passwords(new TreeMap<>(passwords));
    }

    private static String password(String user) {
        return "the password of " + user;
    }

    private Map<String, String> login(String user) {
        String name = "kamerstroom." + user;
        return broker.login(name, password(name));
    }

    private static String read(Map<String, String> login, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(login)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition, POLL);
            return "allowed";
        } catch (TopicAuthorizationException refused) {
            return "refused";
        }
    }

    private static String write(Map<String, String> login, String topic) {
        // An idempotent producer gives up as a whole when it is refused, sometimes before it says why.
        Map<String, String> plain = new HashMap<>(login);
        plain.put("enable.idempotence", "false");
        try (KafkaProducer<byte[], byte[]> producer = producer(plain)) {
            producer.send(new ProducerRecord<>(topic, 0, "key".getBytes(StandardCharsets.UTF_8), new byte[] {1}))
                    .get();
            return "allowed";
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(TopicAuthorizationException.class);
            return "refused";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> login) {
        return new KafkaConsumer<>(Map.copyOf(login), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, String> login) {
        return new KafkaProducer<>(Map.copyOf(login), new ByteArraySerializer(), new ByteArraySerializer());
    }
}
