package nl.kamerstroom.provision;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.CatalogueTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each user may do on a secured cluster, and nothing more, as Kafka's access control lists. It follows from the
 * catalogue: a service reads what names it as a reader, writes what it owns, and has its consumer group, its transactions
 * and Kafka Streams' internal topics under its own name.
 *
 * <p>Besides the services there are {@value #SUBSCRIBER}, for whoever receives events, and {@value #OPERATOR}, for the
 * person who watches every topic and hands dead letters back, on topics that only operators write.
 *
 * @param ofUsers the rights of each user; the user of service {@code extract} is {@code kamerstroom.extract}
 */
public record AccessRights(SortedMap<String, Set<AclBinding>> ofUsers) {

    /** How the names of our users, groups and transactions begin. */
    static final String PREFIX = "kamerstroom.";

    static final String SUBSCRIBER = "subscriber";
    static final String OPERATOR = "operator";

    private static final String ANY_HOST = "*";

    public AccessRights {
        ofUsers = Collections.unmodifiableSortedMap(new TreeMap<>(ofUsers));
    }

    /** The rights that the catalogue's topics call for. */
    public static AccessRights of(Catalogue catalogue) {
        SortedMap<String, Set<AclBinding>> users = new TreeMap<>();
        for (CatalogueTopic topic : catalogue.topics()) {
            grant(users, topic.owner(), TOPIC, topic.name(), PatternType.LITERAL, List.of(WRITE, DESCRIBE));
            for (String reader : topic.readers()) {
                grant(users, reader, TOPIC, topic.name(), PatternType.LITERAL, List.of(READ, DESCRIBE));
            }
            operate(users, topic);
        }
        for (String user : List.copyOf(users.keySet())) {
            ownName(users, user.substring(PREFIX.length()));
        }
        return new AccessRights(users);
    }

    /** All rights of all users. */
    public Set<AclBinding> all() {
        Set<AclBinding> all = new LinkedHashSet<>();
        ofUsers.values().forEach(all::addAll);
        return all;
    }

    /** Whoever operates sees everything; what a service is to try again has a topic of its own, which operators write. */
    private static void operate(SortedMap<String, Set<AclBinding>> users, CatalogueTopic topic) {
        grant(users, OPERATOR, TOPIC, topic.name(), PatternType.LITERAL, List.of(READ, DESCRIBE));
    }

    /** Consumer groups and transactions under the user's name; services also make internal topics under it. */
    private static void ownName(SortedMap<String, Set<AclBinding>> users, String user) {
        String name = PREFIX + user;
        grant(users, user, GROUP, name, PatternType.PREFIXED, List.of(READ, DESCRIBE));
        if (user.equals(SUBSCRIBER)) {
            return;
        }
        grant(users, user, TRANSACTIONAL_ID, name, PatternType.PREFIXED, List.of(WRITE, DESCRIBE));
        if (user.equals(OPERATOR)) {
            grant(users, user, GROUP, PREFIX, PatternType.PREFIXED, List.of(DESCRIBE));
        } else {
            grant(users, user, TOPIC, name + "-", PatternType.PREFIXED, List.of(CREATE, READ, WRITE, DELETE, DESCRIBE));
        }
    }

    private static void grant(
            SortedMap<String, Set<AclBinding>> users,
            String user,
            ResourceType type,
            String resource,
            PatternType pattern,
            List<AclOperation> operations) {
        Set<AclBinding> rights = users.computeIfAbsent(PREFIX + user, any -> new LinkedHashSet<>());
        for (AclOperation operation : operations) {
            rights.add(new AclBinding(
                    new ResourcePattern(type, resource, pattern),
                    new AccessControlEntry("User:" + PREFIX + user, ANY_HOST, operation, AclPermissionType.ALLOW)));
        }
    }
}
