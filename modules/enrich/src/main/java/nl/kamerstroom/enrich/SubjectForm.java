package nl.kamerstroom.enrich;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A form of subject key: {@code meeting/{body}/{time}}. */
record SubjectForm(List<String> parts) {

    SubjectForm {
        parts = List.copyOf(parts);
    }

    static SubjectForm of(String form) {
        return new SubjectForm(Arrays.asList(form.split("/")));
    }

    /**
     * The key; empty where a part has no value.
     *
     * @param values the value for what stands between braces
     */
    Optional<String> fill(Function<String, Optional<String>> values) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            Optional<String> filled = part.startsWith("{")
                    ? values.apply(part.substring(1, part.length() - 1)).filter(slug -> !slug.isEmpty())
                    : Optional.of(part);
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            key.append(key.isEmpty() ? "" : "/").append(filled.get());
        }
        return Optional.of(key.toString());
    }
}
