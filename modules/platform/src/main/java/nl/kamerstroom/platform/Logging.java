package nl.kamerstroom.platform;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Chooses how this process logs; before the choice, warnings go to standard error in plain text. */
public final class Logging {

    private Logging() {}

    /** For whom the lines are. */
    public enum Format {
        /** One JSON object a line on standard output. */
        JSON,
        /** A short human line on standard error. */
        PLAIN;

        static Format of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Logs in this format from now on.
     *
     * @param level the least severe level logged for our own classes; libraries log from WARN, or from ERROR with us
     */
    public static void configure(Format format, String level) {
        String libraries = level.equals("ERROR") ? "ERROR" : "WARN";
        load(
                "logback-%s.xml".formatted(format.name().toLowerCase(Locale.ROOT)),
                Map.of("level", level, "libraries", libraries));
    }

    /**
     * Logs to a file from now on, for a program whose output is for people and which runs what logs a lot.
     *
     * @param level the least severe level logged for our own classes
     */
    public static void toFile(Path file, String level) {
        load("logback-file.xml", Map.of("level", level, "file", file.toString()));
    }

    private static void load(String name, Map<String, String> properties) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        URL configuration = Objects.requireNonNull(Logging.class.getResource(name));
        context.reset();
        properties.forEach(context::putProperty);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException broken) {
            throw new IllegalStateException("The built-in log configuration is broken", broken);
        }
    }
}
