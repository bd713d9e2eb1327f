package nl.kamerstroom.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field of government: from it follow its minister, state secretary, ministry and budget.
 *
 * @param slug its part of ids: {@code defensie}
 * @param label its name: {@code Defensie}
 * @param otherNames other spellings and abbreviations
 * @param offices which of {@code van} (minister van), {@code voor} (minister voor), {@code staats}, {@code ministerie} it has
 * @param chapter the chapter of the state budget, empty where it has none
 * @param ministryId the id of its ministry, empty where it follows from the slug
 */
record Portfolio(
        String slug, String label, List<String> otherNames, List<String> offices, String chapter, String ministryId) {

    static Portfolio of(DataFile.Row row) {
        return new Portfolio(row.cell(0), row.cell(1), row.list(2), row.list(3), row.cell(4), row.cell(5));
    }

    Stream<Entity> entities() {
        List<Entity> found = new ArrayList<>();
        if (offices.contains("van")) {
            found.add(office("minister-van-", List.of("Minister van ", "Minister voor ")));
        }
        if (offices.contains("voor")) {
            found.add(office("minister-voor-", List.of("Minister voor ", "Minister van ")));
        }
        if (offices.contains("staats")) {
            found.add(office("staatssecretaris-", List.of("Staatssecretaris van ", "Staatssecretaris ")));
        }
        if (offices.contains("ministerie")) {
            found.add(ministry());
        }
        if (!chapter.isEmpty()) {
            found.add(budget());
        }
        return found.stream();
    }

    private Entity office(String prefix, List<String> titles) {
        List<String> names = new ArrayList<>();
        for (String title : titles) {
            spellings().forEach(name -> names.add(lowerFirst(title) + name));
        }
        return new Entity(
                "kamerstroom:office/" + prefix + slug,
                EntityKind.OFFICE,
                titles.getFirst() + label,
                List.copyOf(names));
    }

    private Entity ministry() {
        List<String> names = new ArrayList<>();
        spellings().forEach(name -> names.addAll(List.of("ministerie van " + name, "departement van " + name)));
        String id = ministryId.isEmpty() ? "kamerstroom:organisation/ministerie-" + slug : ministryId;
        return new Entity(id, EntityKind.ORGANISATION, "Ministerie van " + label, names);
    }

    private Entity budget() {
        List<String> names = new ArrayList<>();
        for (String name : spellings().toList()) {
            names.addAll(List.of(
                    "begroting van " + name,
                    "begroting voor " + name,
                    "begroting van het ministerie van " + name,
                    "begroting van " + name + " (hoofdstuk " + chapter + ")",
                    "begroting voor " + name + " (hoofdstuk " + chapter + ")",
                    "begroting van het ministerie van " + name + " (hoofdstuk " + chapter + ")",
                    name + "-begroting"));
        }
        return new Entity(
                "kamerstroom:fund/begroting-" + slug,
                EntityKind.FUND,
                "begroting van %s (hoofdstuk %s)".formatted(label, chapter),
                names);
    }

    private Stream<String> spellings() {
        return Stream.concat(Stream.of(label), otherNames.stream());
    }

    private static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
