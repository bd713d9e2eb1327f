package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kamerstroom.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickTest {

    @Test
    void shouldReadWhatMustStandAroundIt() {
        // When
        Pick pick = Pick.parse("person clause after onder leiding van | door before op");

        // Then
        assertThat(pick).isInstanceOfSatisfying(Pick.Find.class, find -> {
            assertThat(find.filler()).isEqualTo("person");
            assertThat(find.where()).isEqualTo(Where.CLAUSE);
            assertThat(phrases(find.after())).containsExactly("onder leiding van", "door");
            assertThat(phrases(find.before())).containsExactly("op");
        });
    }

    @Test
    void shouldReadWhatItRecalls() {
        // When
        Pick pick = Pick.parse("time of Meeting* earlier");

        // Then
        assertThat(pick).isEqualTo(new Pick.Recall("time", "Meeting*", Where.EARLIER));
        assertThat(((Pick.Recall) pick).key()).isEqualTo("body");
        assertThat(new Pick.Recall("time", "DecisionExpected", Where.EARLIER).key())
                .isEqualTo("time");
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void shouldKnowEveryPlaceByItsName(Where where) {
        // When
        Where read = Where.parse(where.name().toLowerCase(Locale.ROOT));

        // Then
        assertThat(read).isEqualTo(where);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void shouldKnowWhatBelongsToTheAnchorItself(Where where) {
        // Given
        Set<Where> own = Set.of(Where.ATTACHED, Where.JOINED, Where.OWN, Where.INSIDE, Where.RELATIVE, Where.TRIGGER);

        // When
        boolean isOwn = new Pick.Find("time", where, List.of(), List.of()).isOwn();

        // Then
        assertThat(isOwn).isEqualTo(own.contains(where));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "time clause near", "time afar", "time of Meeting afar"})
    void shouldNameAFault(String notation) {
        // When / Then
        assertThatThrownBy(() -> Pick.parse(notation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(notation.contains("afar") ? "\"afar\"" : "\"" + notation + "\"");
    }

    private static List<String> phrases(List<Wording> wordings) {
        return wordings.stream().map(Wording::toString).toList();
    }
}
