package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wordings that are looked for together: however many they are, each token is looked up once. */
public final class Wordings {

    private final List<Wording> all;
    private final Map<String, List<Integer>> byWaker = new HashMap<>();
    private final List<Integer> open = new ArrayList<>();
    private final String notation;

    /** @param all in the order in which they are preferred */
    public Wordings(List<Wording> all) {
        this.all = List.copyOf(all);
        this.notation = all.toString();
        for (int number = 0; number < all.size(); number++) {
            Wording wording = all.get(number);
            if (wording.isWhole()) {
                byWaker.computeIfAbsent(wording.waker(), word -> new ArrayList<>())
                        .add(number);
            } else {
                open.add(number);
            }
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first of the wordings, in their own order, that stands anywhere in these tokens. */
    public Optional<Wording> firstIn(List<Token> tokens) {
        int first = all.size();
        for (int at = 0; at < tokens.size() && first > 0; at++) {
            List<Integer> begun = byWaker.get(tokens.get(at).word());
            if (begun != null) {
                first = Math.min(first, firstAt(tokens, at, begun));
            }
            if (!open.isEmpty()) {
                first = Math.min(first, firstAt(tokens, at, open));
            }
        }
        return first < all.size() ? Optional.of(all.get(first)) : Optional.empty();
    }

    private int firstAt(List<Token> tokens, int at, List<Integer> numbers) {
        for (int number : numbers) {
            Wording wording = all.get(number);
            if (wording.standsAt(tokens, at - wording.beforeWaker())) {
                return number;
            }
        }
        return all.size();
    }

    /** As rules write them. */
    @Override
    public String toString() {
        return notation;
    }
}
