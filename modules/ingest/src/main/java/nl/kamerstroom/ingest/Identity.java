package nl.kamerstroom.ingest;

import nl.kamerstroom.events.LetterSubmitted;

/**
 * Under what a letter is known when its content changes: its official id; else its id at its source; else nothing but
 * its content, and then no correction of it can be recognised.
 */
final class Identity {

    private Identity() {}

    static String of(LetterSubmitted letter) {
        if (isOfficial(letter)) {
            return letter.getLetterId();
        }
        return letter.getSourceId() == null ? letter.getContentHash() : letter.getSource() + "/" + letter.getSourceId();
    }

    /** The letter id is the official one wherever there is one, else the content hash. */
    static boolean isOfficial(LetterSubmitted letter) {
        return !letter.getLetterId().equals(letter.getContentHash());
    }
}
