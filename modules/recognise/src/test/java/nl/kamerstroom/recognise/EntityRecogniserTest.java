package nl.kamerstroom.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRecogniserTest {

    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(KnowledgeBase.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Op 16 maart komen de NAVO-ministers van Defensie (DMM) bijeen. | NAVO-ministers van Defensie (DMM) | NAVO Defence Ministers Meeting (DMM)",
                "De JBZ-Raad vergadert. | JBZ-Raad | Raad Justitie en Binnenlandse Zaken (JBZ)",
                "Dat is de RAZ van mei. | RAZ | Raad Algemene Zaken (RAZ)",
                "een top over schijnconstructies in Maastricht | top over schijnconstructies | top over schijnconstructies",
                "De Visserijraden zijn er, de Bosbouwraad ook. | Bosbouwraad | Bosbouwraad",
                "het commissiedebat Wapenexport op 3 mei | commissiedebat Wapenexport | commissiedebat Wapenexport",
                "de G7-gezondheidsministers spreken | G7-gezondheidsministers | G7-gezondheidsministers",
            })
    void shouldFindBodies(String text, String surface, String value) {
        // When
        List<EntityMention> bodies = found(text, EntityKind.BODY);

        // Then
        assertThat(bodies).extracting(body -> body.span().of(text)).contains(surface);
        assertThat(bodies).extracting(EntityMention::value).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de inzet voor air policing verlengt | air policing",
                "de Frontex-operatie Nereus start | Frontex-operatie Nereus",
                "een politiemissie in Haïti | politiemissie in Haïti",
                "de bijdrage aan EUTM Mali eindigt | EUTM Mali",
            })
    void shouldFindMissions(String text, String surface) {
        // When
        List<EntityMention> missions = found(text, EntityKind.MISSION);

        // Then
        assertThat(missions).extracting(mission -> mission.span().of(text)).contains(surface);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De commissie die de emissienormen beziet, rapporteert later.",
                "een taskforce tegen fraude",
                "de economische missie naar Egypte",
                "De transmissie van gegevens en de hersteloperatie toeslagen.",
                "De bijeenkomst was druk bezocht.",
            })
    void shouldFindNothingInLookAlikes(String text) {
        // When
        List<Mention> mentions = RECOGNISER.recognise(text).stream()
                .filter(mention -> ((EntityMention) mention).kind() == EntityKind.MISSION
                        || ((EntityMention) mention).kind() == EntityKind.BODY)
                .toList();

        // Then
        assertThat(mentions).isEmpty();
    }

    @Test
    void shouldUnderstandAnAbbreviationThatTheLetterIntroduces() {
        // Given
        String text = "Het komt uit het Nationaal Restauratiefonds (NRF2). Het NRF2 betaalt jaarlijks.";

        // When
        List<EntityMention> funds = found(text, EntityKind.FUND);

        // Then
        assertThat(funds)
                .extracting(EntityMention::value)
                .containsExactly("Nationaal Restauratiefonds (NRF2)", "Nationaal Restauratiefonds (NRF2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voorgezeten door de Litouwse minister Pabedinskienė. | Litouwse minister Pabedinskienė | Pabedinskienė",
                "de Britse premier Boris Johnson zat voor | Britse premier Boris Johnson | Boris Johnson",
                "namens de heer Juncker | heer Juncker | Juncker",
                "getekend, K.H. Ollongren | K.H. Ollongren | K.H. Ollongren",
            })
    void shouldFindPersons(String text, String surface, String value) {
        // When
        List<EntityMention> persons = found(text, EntityKind.PERSON);

        // Then
        assertThat(persons).singleElement().satisfies(person -> {
            assertThat(person.span().of(text)).isEqualTo(surface);
            assertThat(person.value()).isEqualTo(value);
        });
    }

    @Test
    void shouldGiveTheCountryOfAWordOfOrigin() {
        // When
        List<EntityMention> origins = found("onder Tsjechisch voorzitterschap", EntityKind.DEMONYM);

        // Then
        assertThat(origins).singleElement().satisfies(origin -> {
            assertThat(origin.value()).isEqualTo("Tsjechië");
            assertThat(origin.id()).isEqualTo(Optional.of("iso3166:CZ"));
        });
    }

    private static List<EntityMention> found(String text, EntityKind kind) {
        return RECOGNISER.recognise(text).stream()
                .map(EntityMention.class::cast)
                .filter(mention -> mention.kind() == kind)
                .toList();
    }
}
