package nl.kamerstroom.embedded;

import java.nio.file.Path;

/** A broker in a JVM of its own, which can be killed without hurting anything else. */
public final class BrokerMain {

    private BrokerMain() {}

    /** Runs until it is told to stop; wants a data directory, a client port and a controller port. */
    public static void main(String[] args) {
        if (args.length != 3) {
            System.err.println("BrokerMain wants: DATA-DIRECTORY PORT CONTROLLER-PORT");
            System.exit(2);
        }
        try {
            EmbeddedBroker broker =
                    EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
            broker.awaitShutdown();
        } catch (RuntimeException e) {
            e.printStackTrace(System.err);
            // The broker's threads are no daemons: without this the process would stay.
            System.exit(1);
        }
    }
}
