package nl.kamerstroom.system;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Modality;
import nl.kamerstroom.text.Span;
import org.apache.avro.generic.GenericRecord;

/** Events that were read from the topic of all events, in the form that the judge takes. */
final class Published {

    private Published() {}

    static List<CandidateEvent> candidates(Collection<GenericRecord> events) {
        return events.stream().map(Published::candidate).toList();
    }

    private static CandidateEvent candidate(GenericRecord event) {
        GenericRecord header = (GenericRecord) event.get("header");
        return new CandidateEvent(
                event.get("type").toString(),
                Modality.valueOf(header.get("modality").toString()),
                (Boolean) header.get("negated"),
                (Double) header.get("confidence"),
                evidence((GenericRecord) event.get("evidence")),
                ((Collection<?>) event.get("arguments"))
                        .stream()
                                .map(argument -> argument((GenericRecord) argument))
                                .toList(),
                "",
                List.of());
    }

    private static Argument argument(GenericRecord argument) {
        return new Argument(
                argument.get("role").toString(),
                argument.get("value").toString(),
                Optional.ofNullable(argument.get("id")).map(Object::toString),
                Optional.ofNullable((GenericRecord) argument.get("evidence")).map(Published::evidence),
                ((Collection<?>) argument.get("derivedFrom"))
                        .stream().map(Object::toString).toList());
    }

    private static Evidence evidence(GenericRecord evidence) {
        return new Evidence(
                new Span((Integer) evidence.get("start"), (Integer) evidence.get("end")),
                evidence.get("quote").toString());
    }
}
