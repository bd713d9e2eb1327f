package nl.kamerstroom.ingest;

import java.util.regex.Pattern;
import nl.kamerstroom.events.LetterSubmitted;

/**
 * Under what a letter is known when its content changes: its official id; else its id at its source; else nothing but
 * its content, and then no correction of it can be recognised.
 */
final class Identity {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Identity() {}

    static String of(LetterSubmitted letter) {
        if (isOfficial(letter) || letter.getSourceId() == null) {
            return letter.getLetterId();
        }
        return letter.getSource() + "/" + letter.getSourceId();
    }

    /** The letter id is the official one wherever there is one, else the hash of the content under which it came first. */
    static boolean isOfficial(LetterSubmitted letter) {
        return !HASH.matcher(letter.getLetterId()).matches();
    }
}
