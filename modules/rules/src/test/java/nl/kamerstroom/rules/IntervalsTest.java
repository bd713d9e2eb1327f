package nl.kamerstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "2022-03-16/2022-03-16, 2022-03-01/2022-03-31, true",
        "2022-03-01/2022-03-31, 2022-03-16/2022-03-16, false",
        "2022-03-16/2022-03-16, 2022-03-16/2022-03-16, false",
        "../2022-03-16, 2022-03-01/2022-03-31, false",
        "2022-04-16/2022-04-16, 2022-03-01/2022-03-31, false",
        "2022-03-01/2022-03-05, 2022-03-01/2022-03-31, true",
        "2022-03-20/2022-03-31, 2022-03-01/2022-03-31, true",
        "Brussel, 2022-03-01/2022-03-31, false"
    })
    void shouldTellTheNarrowerFromTheWider(String inner, String outer, boolean within) {
        // When
        boolean lies = Intervals.within(inner, outer);

        // Then
        assertThat(lies).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-08/2022-03-08, true, true",
        "2022-03-09/2022-03-09, false, true",
        "2022-03-10/2022-03-10, false, false",
        "../2022-03-08, true, false",
        "2022-03-01/.., false, true"
    })
    void shouldSetATimeAgainstTheLetter(String time, boolean over, boolean begun) {
        // Given
        LocalDate letter = LocalDate.of(2022, 3, 9);

        // When
        boolean isOver = Intervals.isOver(time, letter);
        boolean hasBegun = Intervals.hasBegun(time, letter);

        // Then
        assertThat(isOver).isEqualTo(over);
        assertThat(hasBegun).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-16/2022-03-17, false",
        "2022-03-16/2022-03-20, false",
        "2022-03-16/2022-03-21, true",
        "2022-03-14/2022-03-20, true",
        "../2022-03-20, true"
    })
    void shouldCallAWeekVague(String time, boolean vague) {
        // When
        boolean isVague = Intervals.isVague(time);

        // Then
        assertThat(isVague).isEqualTo(vague);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-01/2022-02-28, 2022-11-01/2023-02-28",
        "../2022-02-28, ../2023-02-28",
        "2022-02-01/.., 2023-02-01/.."
    })
    void shouldSetATimeAYearLater(String time, String later) {
        // When
        String set = Intervals.yearLater(time);

        // Then
        assertThat(set).isEqualTo(later);
    }
}
