package nl.kamerstroom.rules;

import java.util.List;
import nl.kamerstroom.text.Span;

/** How sure an event is: the rule's prior, moved by what is known of its arguments. */
final class Confidence {

    private Confidence() {}

    static double of(double prior, List<Argument> arguments, Span sentence, List<String> reasons) {
        double score = prior;
        boolean known = false;
        boolean far = false;
        for (Argument argument : arguments) {
            known |= argument.id().isPresent();
            far |= argument.evidence().isPresent()
                    && !sentence.contains(argument.evidence().get().span());
        }
        if (known) {
            score += 0.05;
            reasons.add("names a thing that the knowledge base has: +0.05");
        }
        if (far) {
            score -= 0.1;
            reasons.add("an argument stands in another sentence: -0.10");
        }
        return Math.round(Math.max(0.05, Math.min(0.99, score)) * 100) / 100.0;
    }
}
