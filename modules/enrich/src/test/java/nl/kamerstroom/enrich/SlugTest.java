package nl.kamerstroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Oekraïne, oekraine",
        "Coördinerend Raadgevend Comité, coordinerend-raadgevend-comite",
        "'  Raad  Buitenlandse Zaken (RBZ) ', raad-buitenlandse-zaken-rbz",
        "kst-36045-3, kst-36045-3",
        "'€ 1,3 miljard', 1-3-miljard",
        "'ﬁnanciën', financien",
        "'???', ''",
    })
    void shouldKeepOnlyAsciiLettersDigitsAndSingleHyphens(String words, String slug) {
        assertThat(Slug.of(words)).isEqualTo(slug);
    }

    @Test
    void shouldCutLongWordsButKeepThemApart() {
        // Given
        String words = "het door Nederland geleverde pakket aan militaire goederen voor de strijdkrachten van ";

        // When
        String one = Slug.of(words + "Oekraïne");
        String other = Slug.of(words + "Estland");

        // Then
        assertThat(one)
                .hasSizeLessThanOrEqualTo(Slug.LONGEST)
                .startsWith("het-door-nederland-geleverde-pakket-aan-militaire-")
                .isNotEqualTo(other);
    }

    @Test
    void shouldStayBoundedForHostileWords() {
        assertThat(Slug.of("é".repeat(1_000_000))).hasSizeLessThanOrEqualTo(Slug.LONGEST);
    }
}
