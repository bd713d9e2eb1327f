package nl.kamerstroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "Geachte voorzitter, text/plain; charset=utf-8, '', PLAIN_TEXT",
        "Geachte voorzitter, '', '', PLAIN_TEXT",
        "%PDF-1.7, application/pdf, brief.pdf, PDF",
        "%PDF-1.7, application/octet-stream, brief.pdf, PDF",
        "'  <!DOCTYPE HTML><html>', text/html, '', HTML",
        "'<?xml version=\"1.0\"?><html>', application/xhtml+xml, '', HTML",
        "'<?xml version=\"1.0\"?><officiele-publicatie>', text/xml, kst-36045-3.xml, XML",
        "'<?xml version=\"1.0\"?><officiele-publicatie>', text/plain, '', XML",
        "'PK\u0003\u0004', application/vnd.openxmlformats-officedocument.wordprocessingml.document, brief.docx, DOCX",
    })
    void shouldBelieveTheBytes(String content, String declared, String fileName, MediaType expected) {
        // Given
        byte[] bytes = content.getBytes(UTF_8);

        // When
        MediaType found = MediaType.of(bytes, declared, fileName);

        // Then
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Geachte voorzitter | application/pdf  | ''         | is declared "application/pdf", but its bytes are "text/plain"
                    Geachte voorzitter | ''               | brief.pdf  | File "brief.pdf" is declared "application/pdf"
                    %PDF-1.7           | text/plain       | brief.txt  | is declared "text/plain", but its bytes are "application/pdf"
                    Geachte voorzitter | application/json | ''         | Media type "application/json" is not taken
                    """)
    void shouldRefuseWhatIsNotWhatItIsCalled(String content, String declared, String fileName, String message) {
        // Given
        byte[] bytes = content.getBytes(UTF_8);

        // When
        assertThatThrownBy(() -> MediaType.of(bytes, declared, fileName))

                // Then
                .isInstanceOf(RefusedLetterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldTakeTextOfTwoBytesACharacterForText() {
        // Given
        byte[] wide = "Geachte voorzitter".getBytes(UTF_16);

        // When
        MediaType found = MediaType.of(wide, "", "brief.txt");

        // Then
        assertThat(found).isEqualTo(MediaType.PLAIN_TEXT);
    }
}
