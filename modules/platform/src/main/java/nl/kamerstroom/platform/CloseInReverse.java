package nl.kamerstroom.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes things last to first; one that fails does not keep the others open. */
final class CloseInReverse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CloseInReverse.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    static void of(List<? extends AutoCloseable> opened) {
        CloseInReverse closing = new CloseInReverse();
        opened.forEach(closing::add);
        closing.close();
    }

    <T extends AutoCloseable> T add(T opened) {
        open.push(opened);
        return opened;
    }

    @Override
    public void close() {
        for (AutoCloseable next : new ArrayList<>(open)) {
            try {
                next.close();
            } catch (Exception failed) {
                LOG.atWarn()
                        .setCause(failed)
                        .addKeyValue(LogKeys.SERVICE, next.getClass().getSimpleName())
                        .log("Closing failed");
            }
        }
        open.clear();
    }
}
