package nl.kamerstroom.recognise;

import java.util.List;
import java.util.stream.Stream;
import nl.kamerstroom.text.Span;

/**
 * Everything that the recognisers found in a letter.
 *
 * @param mentions in order of {@link Mention#span()}; mentions of one class do not overlap, of
 *     different classes they may; only entities nest, the inner one being of another kind (Mali in "EUTM Mali")
 */
public record Recognition(List<Mention> mentions) {

    public Recognition {
        mentions =
                mentions.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    }

    /** The mentions of one class that lie wholly inside a span, in order. */
    public <M extends Mention> Stream<M> within(Span span, Class<M> type) {
        return mentions.stream()
                .filter(mention -> span.contains(mention.span()))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
