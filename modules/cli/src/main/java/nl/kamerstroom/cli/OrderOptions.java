package nl.kamerstroom.cli;

import java.util.Optional;
import nl.kamerstroom.dead.letters.Order;
import picocli.CommandLine.Option;

/** Who gives an order, and why; the audit topic keeps both. */
final class OrderOptions {

    @Option(names = "--by", paramLabel = "NAME", description = "Who wants it; by default the user of this machine.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for those who come after you.")
    private Optional<String> why = Optional.empty();

    Order order() {
        return new Order(by, why);
    }
}
