package nl.kamerstroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialIdTest {

    @ParameterizedTest
    @CsvSource({
        "kst-36045-3.xml, kst-36045-3",
        "KST-36045-3.PDF, kst-36045-3",
        "kst-21501-28-283.html, kst-21501-28-283",
        "kst-36600-x-12.xml, kst-36600-X-12",
        "kst-36045-a.xml, kst-36045-A",
        "kst-36200-XV-2, kst-36200-XV-2",
        "2022D09123.pdf, 2022D09123",
        "2022d09123.docx, 2022D09123",
        "2025Z01234.pdf, 2025Z01234",
        "ah-tk-20212022-1234.xml, ah-tk-20212022-1234",
        "h-tk-20212022-39-4.xml, h-tk-20212022-39-4",
        "blg-1107483.pdf, blg-1107483",
        "stcrt-2022-1234.xml, stcrt-2022-1234",
    })
    void shouldFindTheIdOfAPublication(String fileName, String id) {
        // Given
        String name = fileName;

        // When
        var found = OfficialId.in(name);

        // Then
        assertThat(found).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "brief.pdf",
                "kst-.xml",
                "kst-36045.xml",
                "kst-36045-3 (kopie).xml",
                "Kamerbrief 2022D09123.pdf",
                "12022D09123.pdf",
                "2022D0912.pdf",
                "tk-brief.pdf",
                "h-brief.docx",
                "kst-36045-3-4-5-6.xml"
            })
    void shouldNotTakeOtherNamesForIds(String fileName) {
        // Given
        String name = fileName;

        // When
        var found = OfficialId.in(name);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldNotReadOnInAnEndlessName() {
        // Given
        String name = "kst-" + "1-".repeat(500_000);

        // When
        var found = OfficialId.in(name);

        // Then
        assertThat(found).isEmpty();
    }
}
