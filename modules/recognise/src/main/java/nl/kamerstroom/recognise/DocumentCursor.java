package nl.kamerstroom.recognise;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.text.Span;

/** A place in a zone of a letter, from which patterns take words one after the other. */
final class DocumentCursor {

    private final String text;
    private final Span zone;
    private int position;

    DocumentCursor(String text, Span zone, int position) {
        this.text = text;
        this.zone = zone;
        this.position = position;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Takes what the pattern matches here, if it does. */
    Optional<MatchResult> take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    /** Whether the pattern matches here. The zone's end counts as the end of the input. */
    boolean sees(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    /** Up to {@code length} characters of the zone before {@code offset}. */
    String before(int offset, int length) {
        return text.substring(Math.max(zone.start(), offset - length), offset);
    }

    /** Up to {@code length} characters of the zone from {@code offset} on. */
    String after(int offset, int length) {
        return text.substring(offset, Math.min(zone.end(), offset + length));
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(position, zone.end()).useTransparentBounds(true);
    }
}
