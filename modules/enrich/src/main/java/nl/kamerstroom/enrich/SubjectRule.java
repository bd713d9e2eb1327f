package nl.kamerstroom.enrich;

import java.util.List;
import nl.kamerstroom.events.Change;

/**
 * What the events of a type are about and how they relate.
 *
 * @param line types on one line are compared with one another
 * @param other what an event is whose predecessor on the line says something else
 * @param forms of the subject key; the first that an event can fill is its own
 */
record SubjectRule(String line, Change other, List<SubjectForm> forms) {

    SubjectRule {
        forms = List.copyOf(forms);
    }
}
