package nl.kamerstroom.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kamerstroom.events.Chamber;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.ExtractedEvent;
import nl.kamerstroom.events.LetterDetails;
import nl.kamerstroom.events.LetterExtracted;
import nl.kamerstroom.events.LetterParsed;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.events.LetterZone;
import nl.kamerstroom.events.Modality;
import nl.kamerstroom.events.ZoneKind;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.rules.Argument;
import nl.kamerstroom.rules.CandidateEvent;
import nl.kamerstroom.rules.Evidence;
import nl.kamerstroom.rules.Extraction;
import nl.kamerstroom.text.LetterMetadata;
import nl.kamerstroom.text.LetterText;

/**
 * A letter in the form of its topics.
 *
 * @param received the letter as it came
 * @param letter the letter as it was read
 */
record LetterRecords(LetterReceived received, LetterText letter) {

    AnalysedLetter of(Extraction extraction, String rulePackVersion) {
        LetterDetails details = details(letter.metadata());
        String textHash = LetterContent.hash(letter.text().getBytes(StandardCharsets.UTF_8));
        LetterParsed parsed = LetterParsed.newBuilder()
                .setLetterId(received.getLetterId())
                .setContentHash(received.getContentHash())
                .setText(letter.text())
                .setTextHash(textHash)
                .setMetadata(details)
                .setZones(zones())
                .build();
        LetterExtracted extracted = LetterExtracted.newBuilder()
                .setLetterId(received.getLetterId())
                .setMetadata(details)
                .setTextHash(textHash)
                .setRulePackVersion(rulePackVersion)
                .setRulePackHash(rulePackVersion)
                .setEvents(
                        extraction.events().stream().map(LetterRecords::event).toList())
                .build();
        return new AnalysedLetter(parsed, extracted);
    }

    private List<LetterZone> zones() {
        return letter.zones().stream()
                .map(zone -> LetterZone.newBuilder()
                        .setKind(ZoneKind.valueOf(zone.kind().name()))
                        .setStart(zone.span().start())
                        .setEnd(zone.span().end())
                        .build())
                .toList();
    }

    private static LetterDetails details(LetterMetadata metadata) {
        return LetterDetails.newBuilder()
                .setOfficialId(metadata.officialId().orElse(null))
                .setDate(metadata.date().orElse(null))
                .setSenders(metadata.senders())
                .setSignatories(metadata.signatories())
                .setChamber(metadata.chamber()
                        .map(chamber -> Chamber.valueOf(chamber.name()))
                        .orElse(null))
                .setDossiers(metadata.dossiers())
                .setReference(metadata.reference().orElse(null))
                .setSubject(metadata.subject().orElse(null))
                .build();
    }

    private static ExtractedEvent event(CandidateEvent event) {
        return ExtractedEvent.newBuilder()
                .setType(event.type())
                .setModality(Modality.valueOf(event.modality().name()))
                .setNegated(event.negated())
                .setConfidence(event.confidence())
                .setEvidence(span(event.evidence()))
                .setArguments(
                        event.arguments().stream().map(LetterRecords::argument).toList())
                .setRule(event.rule())
                .setReasons(event.reasons())
                .build();
    }

    private static EventArgument argument(Argument argument) {
        return EventArgument.newBuilder()
                .setRole(argument.role())
                .setValue(argument.value())
                .setId(argument.id().orElse(null))
                .setEvidence(argument.evidence().map(LetterRecords::span).orElse(null))
                .setDerivedFrom(argument.derivedFrom())
                .build();
    }

    private static EvidenceSpan span(Evidence evidence) {
        return EvidenceSpan.newBuilder()
                .setStart(evidence.span().start())
                .setEnd(evidence.span().end())
                .setQuote(evidence.quote())
                .build();
    }
}
