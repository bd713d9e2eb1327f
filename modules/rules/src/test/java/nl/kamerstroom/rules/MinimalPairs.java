package nl.kamerstroom.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads sentences in pairs with the events that each must give; the form stands at the head of the file. */
final class MinimalPairs {

    record Pair(List<Member> members) {

        String name() {
            return members.stream().map(Member::text).collect(Collectors.joining(" / "));
        }
    }

    /** @param claims what must hold of the events of the sentence */
    record Member(String text, List<Claim> claims) {}

    sealed interface Claim {

        /** No event at all. */
        record Nothing() implements Claim {}

        /** No event of a type. */
        record No(String type) implements Claim {}

        /**
         * An event of a type; those of the same type that one member claims are all that it has.
         *
         * @param status the modality, with " negated" where the letter denies it
         * @param values by role, several joined with " + ", empty where the role must be absent
         */
        record Event(String type, String status, Map<String, String> values) implements Claim {}
    }

    private final List<Pair> pairs = new ArrayList<>();
    private List<Member> members = new ArrayList<>();

    private MinimalPairs() {}

    static List<Pair> read(String resource) {
        MinimalPairs read = new MinimalPairs();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MinimalPairs.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(read::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.endPair();
        return read.pairs;
    }

    private void take(String line) {
        if (line.isBlank()) {
            endPair();
        } else if (line.startsWith(" ")) {
            members.getLast().claims().add(claim(line.strip()));
        } else {
            members.add(new Member(line, new ArrayList<>()));
        }
    }

    private void endPair() {
        if (!members.isEmpty()) {
            if (members.size() != 2
                    || members.stream().anyMatch(member -> member.claims().isEmpty())) {
                throw new IllegalStateException("A pair must have two sentences with claims: " + members);
            }
            pairs.add(new Pair(members));
            members = new ArrayList<>();
        }
    }

    private static Claim claim(String notation) {
        if (notation.equals("none")) {
            return new Claim.Nothing();
        }
        if (notation.startsWith("no ")) {
            return new Claim.No(notation.substring(3));
        }
        String[] parts = notation.split(" \\| ", -1);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            values.put(
                    parts[i].substring(0, colon), parts[i].substring(colon + 1).strip());
        }
        int space = parts[0].indexOf(' ');
        return new Claim.Event(parts[0].substring(0, space), parts[0].substring(space + 1), values);
    }
}
