package nl.kamerstroom.platform;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Locale;
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
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        URL configuration = Objects.requireNonNull(Logging.class.getResource(
                "logback-%s.xml".formatted(format.name().toLowerCase(Locale.ROOT))));
        context.reset();
        context.putProperty("level", level);
        context.putProperty("libraries", level.equals("ERROR") ? "ERROR" : "WARN");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException broken) {
            throw new IllegalStateException("The built-in log configuration is broken", broken);
        }
    }
}
