package nl.kamerstroom.rules;

import java.util.List;

/**
 * An event that a letter states, before it is linked to the world.
 *
 * @param type the event type of the catalogue: {@code MeetingAnnounced}
 * @param modality how sure the letter is
 * @param negated whether the letter denies the happening itself
 * @param confidence from 0 to 1
 * @param evidence the sentence, or the part of it, that states the event
 * @param arguments what is known of it, in the order of the type's roles
 * @param rule the rule that found it: {@code meeting/komt-bijeen}
 * @param reasons what set the modality and the confidence, for people
 */
public record CandidateEvent(
        String type,
        Modality modality,
        boolean negated,
        double confidence,
        Evidence evidence,
        List<Argument> arguments,
        String rule,
        List<String> reasons) {

    public CandidateEvent {
        arguments = List.copyOf(arguments);
        reasons = List.copyOf(reasons);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence %s must be between 0 and 1".formatted(confidence));
        }
    }
}
