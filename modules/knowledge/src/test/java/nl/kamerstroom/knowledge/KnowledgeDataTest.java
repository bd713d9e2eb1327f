package nl.kamerstroom.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data files keep their own rules. */
class KnowledgeDataTest {

    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

    @Test
    void shouldDeclareEveryNameOfTwoThings() {
        // Given
        Map<String, Set<String>> declared = DataFile.read("ambiguous-names.tsv", 2).rows().stream()
                .collect(Collectors.toMap(row -> row.cell(0), row -> new LinkedHashSet<>(row.list(1))));
        Map<String, Set<String>> idsByName = new TreeMap<>();

        // When
        KNOWLEDGE
                .names()
                .forEach(name -> idsByName
                        .computeIfAbsent(Folding.fold(name.text()).replace('-', ' '), text -> new LinkedHashSet<>())
                        .add(name.entity().id()));

        // Then
        idsByName.values().removeIf(ids -> ids.size() == 1);
        assertThat(idsByName).containsExactlyInAnyOrderEntriesOf(declared);
    }

    @Test
    void shouldNotRepeatANameWithinAnEntity() {
        // When
        List<Entity> entities = KNOWLEDGE.all();

        // Then
        assertThat(entities).allSatisfy(entity -> {
            assertThat(entity.names()).doesNotHaveDuplicates().doesNotContain(entity.label());
            assertThat(entity.names())
                    .allSatisfy(name -> assertThat(name).isEqualTo(name.strip()).isNotEmpty());
        });
    }

    @Test
    void shouldFormIdsByTheirScheme() {
        // When
        List<Entity> entities = KNOWLEDGE.all();

        // Then
        assertThat(entities)
                .extracting(Entity::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("iso3166:[A-Z]{2}|wikidata:Q[0-9]+|tooi:mnre[0-9]{4}"
                        + "|kamerstroom:[a-z]+/[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void shouldNotLetTermsOfOneOfficeOverlap() {
        // Given
        Map<String, List<Term>> byOffice = KNOWLEDGE.terms().stream().collect(Collectors.groupingBy(Term::office));

        // When
        List<Term> overlapping = KNOWLEDGE.terms().stream()
                .filter(term -> byOffice.getOrDefault(term.office(), List.of()).stream()
                        .anyMatch(other -> other.from().isAfter(term.from())
                                && term.covers(other.from().plusDays(1))))
                .toList();

        // Then
        assertThat(overlapping).isEmpty();
    }
}
