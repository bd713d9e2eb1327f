package nl.kamerstroom.platform;

import java.time.LocalDate;
import java.util.List;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EntityKind;
import nl.kamerstroom.events.EntityRef;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.MeetingAnnounced;
import nl.kamerstroom.events.Modality;
import nl.kamerstroom.events.TimeInterval;

/** Events for tests, as a letter could state them. */
final class SampleEvents {

    private SampleEvents() {}

    static MeetingAnnounced meeting() {
        LocalDate day = LocalDate.of(2022, 3, 16);
        return MeetingAnnounced.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId("e-1")
                        .setLetterId("kst-36045-3")
                        .setSubjectKey("meeting/nato-dmm/2022-03-16")
                        .setChange(Change.NEW)
                        .setModality(Modality.PLANNED)
                        .setNegated(false)
                        .setConfidence(0.97)
                        .setLetterDate(LocalDate.of(2022, 3, 9))
                        .setSenders(List.of("Minister van Defensie"))
                        .build())
                .setEvidence(evidence(66, "Op 16 maart komen de ministers bijeen"))
                .setBody(EntityRef.newBuilder()
                        .setValue("NAVO Defence Ministers Meeting (DMM)")
                        .setId("kamerstroom:body/nato-dmm")
                        .setKind(EntityKind.BODY)
                        .setEvidence(evidence(90, "de ministers"))
                        .build())
                .setTime(TimeInterval.newBuilder()
                        .setValue("2022-03-16/2022-03-16")
                        .setStart(day)
                        .setEnd(day)
                        .setEvidence(evidence(66, "Op 16 maart"))
                        .build())
                .setParticipant(List.of(participant("Estland"), participant("Canada")))
                .setDerivation(Derivation.newBuilder()
                        .setRule("meeting/komt-bijeen-op")
                        .setRulePackVersion("1.0.0")
                        .setRulePackHash("00ff")
                        .setReasons(List.of("vindt plaats: PLANNED"))
                        .build())
                .build();
    }

    private static EntityRef participant(String country) {
        return EntityRef.newBuilder()
                .setValue(country)
                .setKind(EntityKind.COUNTRY)
                .setDerivedFrom(List.of("body"))
                .build();
    }

    private static EvidenceSpan evidence(int start, String quote) {
        return new EvidenceSpan(start, start + quote.length(), quote);
    }
}
