package nl.kamerstroom.embedded;

/** A running part of the stack; closing it stops it, and is orderly and quick. */
public interface Part extends AutoCloseable {

    /** What the part is called in progress lines: {@code broker}, {@code database}, {@code registry}. */
    String name();

    /** Whether it still runs; cheap. */
    boolean isAlive();

    @Override
    void close();
}
