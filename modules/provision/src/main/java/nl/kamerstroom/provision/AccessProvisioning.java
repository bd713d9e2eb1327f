package nl.kamerstroom.provision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** Gives a cluster our users (SASL/SCRAM, KIP-554) and exactly the rights that they need. */
public final class AccessProvisioning {

    /** What a login costs an attacker who tries passwords; Kafka's own default is its least, 4096. */
    private static final int ITERATIONS = 8192;

    private final Admin admin;

    /** @param admin a connection as a user who may alter the cluster */
    public AccessProvisioning(Admin admin) {
        this.admin = admin;
    }

    /**
     * What was done.
     *
     * @param users how many users have the password they were given
     * @param granted rights that were missing
     * @param revoked rights of our users that nothing calls for
     */
    public record Change(int users, Set<AclBinding> granted, Set<AclBinding> revoked) {}

    /** Sets passwords, grants what is missing and revokes what our users have beyond it; again, it changes no right. */
    public Change provision(AccessRights rights, Passwords passwords) {
        List<UserScramCredentialAlteration> credentials = new ArrayList<>();
        passwords
                .ofUsers()
                .forEach((user, password) -> credentials.add(new UserScramCredentialUpsertion(
                        user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password)));
        get(admin.alterUserScramCredentials(credentials).all());

        Set<AclBinding> present = present(rights.ofUsers().keySet());
        Set<AclBinding> granted = without(rights.all(), present);
        Set<AclBinding> revoked = without(present, rights.all());
        get(admin.createAcls(granted).all());
        get(admin.deleteAcls(revoked.stream().map(AclBinding::toFilter).toList())
                .all());
        return new Change(credentials.size(), granted, revoked);
    }

    private Set<AclBinding> present(Set<String> users) {
        Set<AclBinding> present = new LinkedHashSet<>();
        for (String user : users) {
            present.addAll(get(admin.describeAcls(new AclBindingFilter(
                            ResourcePatternFilter.ANY,
                            new AccessControlEntryFilter(
                                    "User:" + user, null, AclOperation.ANY, AclPermissionType.ANY)))
                    .values()));
        }
        return present;
    }

    private static Set<AclBinding> without(Set<AclBinding> some, Set<AclBinding> others) {
        Set<AclBinding> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
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
