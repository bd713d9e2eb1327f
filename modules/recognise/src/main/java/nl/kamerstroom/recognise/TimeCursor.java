package nl.kamerstroom.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.kamerstroom.recognise.TimeLexicon.Entry;
import nl.kamerstroom.recognise.TimeLexicon.Kind;

/** A place in the tokens; a parser moves it on over what it understands, and puts it back where it does not. */
final class TimeCursor {

    private final List<TimeToken> tokens;
    private int at;

    TimeCursor(List<TimeToken> tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    boolean done() {
        return at >= tokens.size();
    }

    TimeToken token() {
        return token(at);
    }

    /** The token at an index; an empty one outside the text. */
    TimeToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : TimeToken.NONE;
    }

    /** Moves over a word of one kind. */
    Optional<Entry> take(Kind kind) {
        Optional<Entry> found = peek(kind);
        found.ifPresent(entry -> at += entry.words().size());
        return found;
    }

    Optional<Entry> peek(Kind kind) {
        return peekAt(kind, at);
    }

    /** The longest surface of one kind that begins at an index. */
    Optional<Entry> peekAt(Kind kind, int index) {
        for (Entry entry : token(index).entries()) {
            if (entry.kind() == kind && standsAt(entry, index)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    boolean skip(Kind kind) {
        return take(kind).isPresent();
    }

    /** Moves over one word. */
    boolean skip(String word) {
        boolean found = token().is(word);
        if (found) {
            at++;
        }
        return found;
    }

    /** Moves over what joins two items of a list: a comma, "en", or both. */
    boolean skipJoint() {
        boolean comma = skip(Kind.COMMA);
        boolean and = skip(Kind.AND);
        return comma || and;
    }

    /** Reads by a rule; where it finds nothing the cursor stays. */
    <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
        int mark = at;
        Optional<T> found = rule.get();
        if (found.isEmpty()) {
            at = mark;
        }
        return found;
    }

    /** Whether a word stands among so many tokens before an index. */
    boolean seen(String word, int index, int reach) {
        return tokens.subList(Math.max(0, index - reach), index).stream().anyMatch(token -> token.is(word));
    }

    /** Whether the sentence that an index lies in has a word of one kind before it. */
    boolean sentenceNames(Kind kind, int index, int reach) {
        for (int i = index - 1; i >= 0 && i > index - reach && !token(i).is("."); i--) {
            if (peekAt(kind, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(Entry entry, int index) {
        List<String> words = entry.words();
        for (int i = 1; i < words.size(); i++) {
            if (!token(index + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
