package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.platform.Catalogue;
import nl.kamerstroom.platform.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectKeysTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final EntityResolver ENTITIES = new EntityResolver(KnowledgeBase.load());
    private static final SubjectKeys KEYS = new SubjectKeys(SubjectRules.load());
    private static final String LETTER = "kst-36045-3";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MeetingAnnounced        | body=NAVO Defence Ministers Meeting (DMM); time=2022-03-16/2022-03-16 | meeting/nato-dmm/2022-03-16",
                "MeetingReported         | body=NAVO Defence Ministers Meeting (DMM); time=2022-03-16/2022-03-17 | meeting/nato-dmm/2022-03-16",
                "MeetingAnnounced        | body=NAVO Defence Ministers Meeting (DMM); time=2022-06-01/2022-06-30 | meeting/nato-dmm/2022-06",
                "MeetingAnnounced        | body=NAVO Defence Ministers Meeting (DMM); time=2022-01-01/2022-12-31 | meeting/nato-dmm/2022",
                "MeetingAnnounced        | body=NAVO Defence Ministers Meeting (DMM); time=2022-04-01/2022-06-30 | meeting/nato-dmm/2022-04-01",
                "MeetingAnnounced        | body=NAVO Defence Ministers Meeting (DMM); time=../2022-06-30 | meeting/nato-dmm/until-2022-06-30",
                "MeetingRescheduled      | body=NAVO Defence Ministers Meeting (DMM); oldTime=2022-03-16/2022-03-16; time=2022-03-23/2022-03-23 | meeting/nato-dmm/2022-03-16",
                "MeetingRescheduled      | body=NAVO Defence Ministers Meeting (DMM); time=2022-03-23/2022-03-23 | meeting/nato-dmm/2022-03-23",
                "MeetingRescheduled      | body=NAVO Defence Ministers Meeting (DMM) | meeting/nato-dmm/kst-36045-3",
                "MeetingCancelled        | body=NAVO Defence Ministers Meeting (DMM); time=2022-03-16/2022-03-16 | meeting/nato-dmm/2022-03-16",
                "MeetingCancelled        | body=Praatgroep Zuid | meeting/praatgroep-zuid/kst-36045-3",
                "DeploymentAnnounced     | activity=air policing; place=Bulgarije; time=2022-04-01/2022-05-31 | deployment/air-policing/bulgarije",
                "DeploymentExtended      | activity=air policing; duration=P6M | deployment/air-policing",
                "DeploymentEnded         | activity=MINUSMA; place=Mali | deployment/minusma/mali",
                "FundingNote             | amount=EUR 100; purpose=steun aan Oekraïne; time=2022-01-01/2022-12-31 | funding/steun-aan-oekraine/2022",
                "FundingNote             | source=defensiebegroting; purpose=deze inzet | funding/kst-36045-3/defensiebegroting",
                "FundingNote             | amount=EUR ..50000000 | funding/kst-36045-3/eur-50000000",
                "FundingNote             | amount=EUR 100; purpose=Opleiding van personeel; time=2022-01-01/2022-12-31 | funding/kst-36045-3/opleiding-van-personeel",
                "FundingNote             | amount=EUR 100; purpose=F-35 | funding/f-35",
                "DeploymentEnded         | activity=bewaking van de grens; place=Mali | deployment/bewaking-van-de-grens/mali",
                "DeploymentEnded         | activity=bewaking van de grens | deployment/kst-36045-3/bewaking-van-de-grens",
                "SanctionsAnnounced      | target=Rusland; target=vijftien personen | sanctions/kst-36045-3/rusland_vijftien-personen",
                "DecisionExpected        | subject=het vervolg; time=2022-06-01/2022-06-30 | decision/kst-36045-3/het-vervolg",
                "DecisionExpected        | subject=de Wet politiegegevens; time=2022-06-01/2022-06-30 | decision/de-wet-politiegegevens",
                "SanctionsAnnounced      | target=Belarus; target=Rusland; imposer=Europese Unie | sanctions/belarus_rusland",
                "SanctionsAnnounced      | target=Rusland; target=Belarus | sanctions/belarus_rusland",
                "MilitaryAidAnnounced    | recipient=Oekraïne; item=Stinger-raketten | aid/oekraine/stinger-raketten",
                "MilitaryAidAnnounced    | recipient=Oekraïne | aid/oekraine/kst-36045-3",
                "DecisionExpected        | decider=Europese Raad; subject=de kandidaat-status; time=2022-06-23/2022-06-24 | decision/eu-er/de-kandidaat-status",
                "DecisionExpected        | subject=hierover; time=2022-06-01/2022-06-30 | decision/kst-36045-3/2022-06",
                "RepresentationAnnounced | principal=Minister van Defensie; delegate=Staatssecretaris van Defensie; time=2022-03-16/2022-03-16 | representation/minister-van-defensie/2022-03-16",
                "DocumentReferenced      | document=kst-21501-28-283 | document/kst-21501-28-283",
                "DocumentReferenced      | document=2022D09123 | document/2022d09123",
            })
    void shouldNameTheThingInTheWorld(String type, String arguments, String key) {
        assertThat(key(type, arguments)).isEqualTo(key);
    }

    @Test
    void shouldKeepCommitmentsToTheirLetterAndApart() {
        // When
        String one = key("CommitmentMade", "content=Ik informeer u voor de zomer");
        String other = key("CommitmentMade", "content=Ik stuur u het rapport");

        // Then
        assertThat(one).matches("commitment/kst-36045-3/[0-9a-f]{12}").isNotEqualTo(other);
    }

    @Test
    void shouldFindAKeyForATypeThatTheTableDoesNotName() {
        // Given
        SubjectKeys keys = new SubjectKeys(new SubjectRules(Map.of()));
        EventType type = CATALOGUE.eventType("DeploymentExtended");

        // When
        String key = keys.of(type, LETTER, arguments(type, "activity=air policing; duration=P6M; time=2022-04-01/.."));

        // Then
        assertThat(key).isEqualTo("deployment/air-policing/2022-04-01");
    }

    @Test
    void shouldListEveryTypeOfTheCatalogue() {
        assertThat(SubjectRules.load().byType().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.eventTypes().stream().map(EventType::name).toList());
    }

    @Test
    void shouldGiveBoundedAsciiKeysWhateverTheWords() {
        // Given
        Random random = new Random(20220309);
        EventType type = CATALOGUE.eventType("MilitaryAidAnnounced");

        // When
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            keys.add(KEYS.of(
                    type,
                    words(random),
                    List.of(
                            TestLetter.argument("recipient", words(random)),
                            TestLetter.argument("recipient", words(random)),
                            TestLetter.argument("item", words(random)))));
        }

        // Then
        assertThat(keys).allMatch(key -> key.matches("[a-z0-9][a-z0-9/_-]{0,199}"));
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(400), 1, 0x2FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String key(String typeName, String arguments) {
        EventType type = CATALOGUE.eventType(typeName);
        return KEYS.of(type, LETTER, arguments(type, arguments));
    }

    private static List<EventArgument> arguments(EventType type, String arguments) {
        return Arrays.stream(arguments.split("; "))
                .map(argument -> argument.split("=", 2))
                .map(argument -> TestLetter.argument(argument[0], argument[1]))
                .map(argument -> type.role(argument.getRole())
                        .filter(role -> ValueKind.of(role) == ValueKind.ENTITY)
                        .map(role -> ENTITIES.resolve(argument))
                        .orElse(argument))
                .toList();
    }
}
