package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.EvidenceSpan;
import nl.kamerstroom.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityResolverTest {

    private static final EntityResolver RESOLVER = new EntityResolver(KnowledgeBase.load());

    @ParameterizedTest
    @CsvSource({
        "place, Estland, iso3166:EE",
        "place, estland, iso3166:EE",
        "body, NAVO Defence Ministers Meeting (DMM), kamerstroom:body/nato-dmm",
        "body, NAVO-ministers van Defensie (DMM), kamerstroom:body/nato-dmm",
        "activity, MINUSMA, kamerstroom:mission/minusma",
        "target, Rusland, iso3166:RU",
    })
    void shouldFindWhatIsKnown(String role, String value, String id) {
        assertThat(RESOLVER.resolve(TestLetter.argument(role, value)).getId()).isEqualTo(id);
    }

    @Test
    void shouldFindAnEntityByTheWordsWhereTheValueNamesNone() {
        // Given
        EventArgument argument = EventArgument.newBuilder(
                        TestLetter.argument("place", "Republiek Estland in het noorden"))
                .setEvidence(new EvidenceSpan(0, 7, "Estland"))
                .build();

        // When
        EventArgument resolved = RESOLVER.resolve(argument);

        // Then
        assertThat(resolved.getId()).isEqualTo("iso3166:EE");
        assertThat(resolved.getValue()).isEqualTo("Estland");
        assertThat(resolved.getEvidence()).isEqualTo(argument.getEvidence());
    }

    @ParameterizedTest
    @CsvSource({"activity, Estland", "body, Praatgroep Zuid", "principal, Rusland"})
    void shouldNotGuess(String role, String value) {
        // Given
        EventArgument argument = TestLetter.argument(role, value);

        // When
        EventArgument resolved = RESOLVER.resolve(argument);

        // Then
        assertThat(resolved).isEqualTo(argument);
    }

    @Test
    void shouldBelieveTheIdThatTheExtractorGave() {
        // Given
        EventArgument argument = EventArgument.newBuilder(TestLetter.argument("place", "Estland"))
                .setId("kamerstroom:place/estland-bij-gent")
                .build();

        // When
        EventArgument resolved = RESOLVER.resolve(argument);

        // Then
        assertThat(resolved).isEqualTo(argument);
    }
}
