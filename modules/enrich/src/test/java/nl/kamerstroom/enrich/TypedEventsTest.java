package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.kamerstroom.events.Change;
import nl.kamerstroom.events.Derivation;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EventHeader;
import nl.kamerstroom.events.EventPublished;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.events.MilitaryAidAnnounced;
import nl.kamerstroom.events.Modality;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;
import nl.kamerstroom.platform.InternalAvroSerde;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypedEventsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final TypedEvents TYPED =
            new TypedEvents(CATALOGUE, new TypedValues(new EntityResolver(KnowledgeBase.load())));

    static Stream<EventType> eventTypes() {
        return CATALOGUE.eventTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void shouldFillEveryRoleOfEveryType(EventType type) {
        // Given
        List<EventArgument> arguments = new ArrayList<>();
        type.roles().forEach(role -> {
            arguments.add(sample(role));
            if (role.many()) {
                arguments.add(sample(role));
            }
        });

        // When
        SpecificRecord record = TYPED.of(event(type.name(), arguments));

        // Then
        assertThat(writtenAndRead(type.record(), record)).isEqualTo(record);
        type.roles()
                .forEach(role -> assertThat(
                                record.get(type.schema().getField(role.name()).pos()))
                        .isNotNull()
                        .satisfies(value -> assertThat(value instanceof List<?> many ? many.size() : 1)
                                .isEqualTo(role.many() ? 2 : 1)));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void shouldLeaveEmptyWhatIsNotGiven(EventType type) {
        // When
        SpecificRecord record = TYPED.of(event(type.name(), List.of()));

        // Then
        assertThat(writtenAndRead(type.record(), record)).isEqualTo(record);
    }

    @Test
    void shouldKeepTheOrderOfValues() {
        // Given
        EventPublished event = event(
                "MilitaryAidAnnounced",
                List.of(
                        TestLetter.argument("donor", "Nederland"),
                        TestLetter.argument("recipient", "Oekraïne"),
                        TestLetter.argument("donor", "België")));

        // When
        MilitaryAidAnnounced aid = (MilitaryAidAnnounced) TYPED.of(event);

        // Then
        assertThat(aid.getDonor()).extracting(donor -> donor.getValue()).containsExactly("Nederland", "België");
        assertThat(aid.getHeader()).isEqualTo(event.getHeader());
        assertThat(aid.getDerivation()).isEqualTo(event.getDerivation());
    }

    private static <T extends SpecificRecord> T writtenAndRead(Class<T> type, SpecificRecord record) {
        var serde = new InternalAvroSerde<>(type, List.of());
        byte[] written = serde.serializer().serialize("events", type.cast(record));
        return serde.deserializer().deserialize("events", written);
    }

    private static EventArgument sample(EventType.Role role) {
        return TestLetter.argument(
                role.name(),
                switch (ValueKind.of(role)) {
                    case ENTITY -> "Nederland";
                    case TIME -> "2022-03-16/..";
                    case DURATION -> "P6M";
                    case MONEY -> "EUR 100";
                    case FORMAT -> "VIRTUAL";
                    case COVERAGE -> "WITHIN_BUDGET";
                    case DOCUMENT -> "kst-36045-3";
                    case TEXT -> "goederen";
                });
    }

    private static EventPublished event(String type, List<EventArgument> arguments) {
        return EventPublished.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId("id")
                        .setLetterId("kst-1")
                        .setSubjectKey("subject")
                        .setChange(Change.NEW)
                        .setModality(Modality.PLANNED)
                        .setNegated(false)
                        .setConfidence(1)
                        .build())
                .setType(type)
                .setEvidence(new EvidenceSpan(0, 1, "x"))
                .setArguments(arguments)
                .setDerivation(Derivation.newBuilder()
                        .setRule("test/rule")
                        .setRulePackVersion("1")
                        .setRulePackHash("1")
                        .build())
                .build();
    }
}
