package nl.kamerstroom.rules;

import java.util.Map;
import java.util.Optional;

/**
 * A sentence that shows what a rule does.
 *
 * @param text one or more sentences, read as a letter of 9 March 2022 from the Minister van Defensie
 * @param type the event that comes out, where the rule can give several
 * @param modality its modality, where the example tells
 * @param negated whether it is denied, where the example tells
 * @param gives values by role; several values of one role are parted by " + "
 */
public record Example(
        String text,
        Optional<String> type,
        Optional<Modality> modality,
        Optional<Boolean> negated,
        Map<String, String> gives) {}
