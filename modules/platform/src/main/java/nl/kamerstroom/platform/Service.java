package nl.kamerstroom.platform;

/** Something that runs until it is closed. */
public interface Service extends AutoCloseable {

    /** {@code kamerstroom.<service>}; also the application id and the consumer group. */
    String name();

    /** Begins the work and returns; {@link #health()} tells how far it is. Called once. */
    void start();

    /** Cheap enough to be asked every second, from any thread. */
    Health health();

    /** Stops gracefully: what was taken up is finished or left for the next start. Harmless when called again. */
    @Override
    void close();
}
