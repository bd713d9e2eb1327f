package nl.kamerstroom.rules;

import java.util.List;

/**
 * What the rules made of a letter.
 *
 * @param events in order of their evidence
 * @param nearMisses why woken rules gave nothing
 */
public record Extraction(List<CandidateEvent> events, List<NearMiss> nearMisses) {

    public Extraction {
        events = List.copyOf(events);
        nearMisses = List.copyOf(nearMisses);
    }
}
