package nl.kamerstroom.enrich;

import java.util.Optional;
import nl.kamerstroom.events.Change;

/**
 * How an event relates to what was known of its subject.
 *
 * @param supersedes the id of the event that it replaces
 */
record Link(Change change, Optional<String> supersedes) {

    static final Link NEW = new Link(Change.NEW, Optional.empty());
    static final Link REPEATED = new Link(Change.REPEATED, Optional.empty());
    static final Link RETRACTED = new Link(Change.RETRACTED, Optional.empty());
}
