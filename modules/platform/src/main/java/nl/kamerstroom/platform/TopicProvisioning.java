package nl.kamerstroom.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the catalogue's topics, at deployment, and checks those that exist; it never alters one. */
public final class TopicProvisioning {

    private final Admin admin;
    private final Optional<Short> replication;

    /**
     * @param admin a connection to the broker
     * @param replication how many copies a topic has, absent: the broker's default
     */
    public TopicProvisioning(Admin admin, Optional<Short> replication) {
        this.admin = admin;
        this.replication = replication;
    }

    /**
     * Creates what is missing.
     *
     * @return the names of the topics that were created
     * @throws TopicsDifferException where existing topics are not as the catalogue says, with all differences; then
     *     nothing is created
     * @throws KafkaException where the broker does not answer or refuses
     */
    public Set<String> provision(Catalogue catalogue) {
        List<TopicDifference> differences = differences(catalogue);
        if (!differences.isEmpty()) {
            throw new TopicsDifferException(differences);
        }
        Set<String> existing = existing(catalogue);
        List<NewTopic> missing = catalogue.topics().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(this::describe)
                .toList();
        Set<String> created = new TreeSet<>();
        admin.createTopics(missing).values().forEach((name, creation) -> {
            if (isCreated(creation)) {
                created.add(name);
            }
        });
        return created;
    }

    /** What is not as the catalogue says of the topics that exist; it changes nothing. */
    public List<TopicDifference> differences(Catalogue catalogue) {
        Set<String> existing = existing(catalogue);
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(existing).allTopicNames());
        Map<ConfigResource, Config> configs = get(admin.describeConfigs(
                        existing.stream().map(TopicProvisioning::resource).toList())
                .all());
        List<TopicDifference> differences = new ArrayList<>();
        for (CatalogueTopic topic : catalogue.topics()) {
            TopicDescription description = descriptions.get(topic.name());
            Config config = configs.get(resource(topic.name()));
            if (description != null && config != null) {
                differences.addAll(
                        TopicDifference.of(topic, description.partitions().size(), config));
            }
        }
        return List.copyOf(differences);
    }

    private Set<String> existing(Catalogue catalogue) {
        Set<String> names = new TreeSet<>();
        catalogue.topics().forEach(topic -> names.add(topic.name()));
        names.retainAll(get(admin.listTopics().names()));
        return names;
    }

    private NewTopic describe(CatalogueTopic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), replication).configs(topic.config());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** Two deployments may meet; the one that comes second finds the topic there. */
    private static boolean isCreated(KafkaFuture<Void> creation) {
        try {
            get(creation);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
