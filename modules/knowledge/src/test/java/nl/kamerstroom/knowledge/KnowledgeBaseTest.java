package nl.kamerstroom.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

    private final KnowledgeBase knowledge = KnowledgeBase.load();

    @Test
    void shouldFindAnEntityByItsId() {
        // When
        Entity estonia = knowledge.byId("iso3166:EE").orElseThrow();

        // Then
        assertThat(estonia.label()).isEqualTo("Estland");
        assertThat(estonia.kind()).isEqualTo(EntityKind.COUNTRY);
    }

    @Test
    void shouldFindAnEntityWhateverTheCaseAndDiacritics() {
        // When
        List<Entity> found = knowledge.byName("OEKRAINE");

        // Then
        assertThat(found).extracting(Entity::id).containsExactly("iso3166:UA");
    }

    @Test
    void shouldPutTheLikelierEntityFirst() {
        // When
        List<Entity> found = knowledge.byName("Gezondheidsraad");

        // Then
        assertThat(found)
                .extracting(Entity::id)
                .containsExactly("kamerstroom:organisation/gezondheidsraad", "kamerstroom:body/eu-gezondheidsraad");
    }

    @Test
    void shouldNameByTheWordsAndTheAbbreviationOfALabel() {
        // When
        Entity fund = knowledge.byName("BIV", EntityKind.FUND).orElseThrow();

        // Then
        assertThat(fund.label()).isEqualTo("Budget Internationale Veiligheid (BIV)");
        assertThat(fund.names()).contains("Budget Internationale Veiligheid", "BIV");
    }

    @Test
    void shouldComposeOfficesAndBudgetsOfAPortfolio() {
        // When
        List<String> labels = List.of(
                knowledge.byName("staatssecretaris van EZ").getFirst().label(),
                knowledge.byName("minister voor BHOS").getFirst().label(),
                knowledge.byName("begroting van BZ").getFirst().label(),
                knowledge
                        .byName("begroting voor BHO (hoofdstuk XVII)")
                        .getFirst()
                        .label());

        // Then
        assertThat(labels)
                .containsExactly(
                        "Staatssecretaris van Economische Zaken",
                        "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
                        "begroting van Buitenlandse Zaken (hoofdstuk V)",
                        "begroting van Buitenlandse Handel en Ontwikkelingshulp (hoofdstuk XVII)");
    }

    @Test
    void shouldTellWhoHeldAnOfficeOnADay() {
        // When
        String person = knowledge
                .holder("kamerstroom:office/minister-van-defensie", LocalDate.of(2022, 3, 9))
                .orElseThrow()
                .person();

        // Then
        assertThat(person).isEqualTo("K.H. Ollongren");
    }

    @Test
    void shouldHaveTheSameVersionEachTime() {
        // When
        String version = KnowledgeBase.load().version();

        // Then
        assertThat(version).isEqualTo(knowledge.version()).matches("[0-9a-f]{16}");
    }

    @Test
    void shouldRefuseAFileWithoutSource() {
        // Given
        String text = "# licence: none\nbody\tx\tX\n";

        // When
        ThrowingCallable parse = () -> DataFile.parse("x.tsv", text, 4);

        // Then
        assertThatThrownBy(parse).hasMessage("x.tsv: has no \"# source:\" line");
    }

    @Test
    void shouldNameTheLineThatHasTooManyColumns() {
        // Given
        String text = "# source: s\n# licence: l\na\tb\tc\n";

        // When
        ThrowingCallable parse = () -> DataFile.parse("x.tsv", text, 2);

        // Then
        assertThatThrownBy(parse).hasMessage("x.tsv:3: has 3 columns, must have at most 2");
    }
}
