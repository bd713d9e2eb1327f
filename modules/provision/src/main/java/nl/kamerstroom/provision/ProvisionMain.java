package nl.kamerstroom.provision;

import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.ExitCode;
import nl.kamerstroom.platform.Logging;
import nl.kamerstroom.platform.PlatformConfig;
import nl.kamerstroom.platform.RegistryConfig;
import nl.kamerstroom.platform.RegistryNotReadyException;
import nl.kamerstroom.platform.SchemaRegistration;
import nl.kamerstroom.platform.SettingSources;
import nl.kamerstroom.platform.Settings;
import nl.kamerstroom.platform.SettingsException;
import nl.kamerstroom.platform.TopicProvisioning;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares a cluster, once at each deployment and before the services: creates the catalogue's topics, registers its
 * schemas and, on a secured cluster, makes the users with their rights. Doing it again changes nothing.
 */
public final class ProvisionMain {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionMain.class);

    static final ConfigDef DEFINITION = PlatformConfig.and(
            new ConfigDef()
                    .define(
                            "topics.replication.factor",
                            ConfigDef.Type.INT,
                            -1,
                            between(-1, Short.MAX_VALUE),
                            MEDIUM,
                            "How many copies a new topic has; -1: what the broker's default.replication.factor says.")
                    .define(
                            "access.passwords.folder",
                            ConfigDef.Type.STRING,
                            "",
                            MEDIUM,
                            "A folder with a file for each user, such as kamerstroom.extract, that holds its password; empty: the cluster knows no users."));

    private ProvisionMain() {}

    /** Takes its settings from the environment and from the file that KAMERSTROOM_CONFIG names. */
    public static void main(String[] arguments) {
        System.exit(provision(System.getenv()));
    }

    static int provision(Map<String, String> environment) {
        try {
            provision(Settings.of(DEFINITION, sources(environment)));
            return ExitCode.OK;
        } catch (SettingsException faults) {
            System.err.println(faults.getMessage());
            return ExitCode.USAGE;
        } catch (RegistryNotReadyException | org.apache.kafka.common.errors.TimeoutException silent) {
            LOG.atError().setCause(silent).log("Cluster does not answer");
            return ExitCode.UNREACHABLE;
        } catch (KafkaException refused) {
            LOG.atError().setCause(refused).log("Cluster was not provisioned");
            return ExitCode.FAILURE;
        }
    }

    private static void provision(Settings settings) {
        PlatformConfig config = PlatformConfig.from(settings);
        Logging.configure(config.logFormat(), config.logLevel());
        Catalogue catalogue = Catalogue.load();
        Optional<Short> replication = Optional.of((short) settings.integer("topics.replication.factor"))
                .filter(copies -> copies > 0);
        try (Admin admin = Admin.create(settings.kafka())) {
            Set<String> created = new TopicProvisioning(admin, replication).provision(catalogue);
            LOG.atInfo().addKeyValue("created", created.size()).log("Topics are there");
            String passwords = settings.text("access.passwords.folder");
            if (!passwords.isEmpty()) {
                provisionAccess(admin, AccessRights.of(catalogue), Path.of(passwords));
            }
        }
        Map<String, Integer> ids = new SchemaRegistration(RegistryConfig.from(settings.registry())).register(catalogue);
        LOG.atInfo().addKeyValue("subjects", ids.size()).log("Schemas are registered");
    }

    private static void provisionAccess(Admin admin, AccessRights rights, Path folder) {
        Passwords passwords = Passwords.read(folder, rights.ofUsers().keySet());
        AccessProvisioning.Change change = new AccessProvisioning(admin).provision(rights, passwords);
        LOG.atInfo()
                .addKeyValue("users", change.users())
                .addKeyValue("granted", change.granted().size())
                .addKeyValue("revoked", change.revoked().size())
                .log("Users have their rights");
    }

    private static SettingSources sources(Map<String, String> environment) {
        SettingSources sources = SettingSources.none();
        String file = environment.get("KAMERSTROOM_CONFIG");
        return (file == null ? sources : sources.withFile(Path.of(file))).withEnvironment(environment);
    }
}
