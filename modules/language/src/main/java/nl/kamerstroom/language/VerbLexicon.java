package nl.kamerstroom.language;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs of Dutch that letters use, read from any form; a particle may be written in one with the verb. */
public final class VerbLexicon {

    private final Map<String, VerbForms> byLemma = new HashMap<>();
    private final Map<String, List<Reading>> byForm = new HashMap<>();
    private final Map<Character, List<String>> particles;

    private VerbLexicon(ClosedClasses words) {
        this.particles = words.words("particle").stream()
                .sorted(comparingInt(String::length).thenComparing(naturalOrder()))
                .collect(groupingBy(particle -> particle.charAt(0)));
    }

    /** Reads the verbs that come with this module. */
    public static VerbLexicon standard(ClosedClasses words) {
        VerbLexicon lexicon = new VerbLexicon(words);
        for (String line : Resource.lines("verbs.txt")) {
            String[] parts = line.split("\\s+", -1);
            lexicon.add(
                    switch (parts.length) {
                        case 1 -> VerbForms.weak(parts[0], VerbForms.stem(parts[0]));
                        case 2 -> VerbForms.weak(parts[0], parts[1]);
                        case 6 ->
                            new VerbForms(
                                    parts[0],
                                    present(parts[1], parts[2]),
                                    new LinkedHashSet<>(List.of(parts[3], parts[4])),
                                    parts[5]);
                        default ->
                            throw new IllegalStateException(
                                    "Line \"%s\" of verbs.txt must have 1, 2 or 6 words".formatted(line));
                    });
        }
        lexicon.byForm.replaceAll((form, readings) -> List.copyOf(readings));
        return lexicon;
    }

    /** "Kan" and "kan/kunt": the second person stands behind a stroke where it is a form of its own. */
    private static Set<String> present(String first, String others) {
        Set<String> present = new LinkedHashSet<>(List.of(first));
        present.addAll(List.of(others.split("/", -1)));
        return present;
    }

    private void add(VerbForms forms) {
        byLemma.put(forms.infinitive(), forms);
        forms.present().forEach(form -> read(form, forms.infinitive(), Reading.Form.PRESENT));
        forms.past().forEach(form -> read(form, forms.infinitive(), Reading.Form.PAST));
        read(forms.participle(), forms.infinitive(), Reading.Form.PARTICIPLE);
        read(forms.infinitive(), forms.infinitive(), Reading.Form.INFINITIVE);
    }

    private void read(String form, String lemma, Reading.Form kind) {
        List<Reading> known = byForm.computeIfAbsent(form, key -> new ArrayList<>());
        Reading reading = new Reading(lemma, "", kind, isStem(form, lemma, kind));
        if (!known.contains(reading)) {
            known.add(reading);
        }
    }

    /** Whether a form of the present is that of the first person only: "kom" beside "komt". */
    boolean isFirstPerson(String form, String lemma) {
        VerbForms forms = byLemma.get(lemma);
        return forms != null && forms.present().contains(form + "t");
    }

    private boolean isStem(String form, String lemma, Reading.Form kind) {
        VerbForms forms = byLemma.get(lemma);
        return kind == Reading.Form.PRESENT
                && forms != null
                && (forms.present().size() == 1 || forms.present().contains(form + "t"));
    }

    /** The forms of a verb, by its infinitive without particle. */
    public Optional<VerbForms> forms(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }

    /** Every way to read a word in lower case as a verb; none where it is not known as one. */
    public List<Reading> readings(String word) {
        List<Reading> readings = byForm.getOrDefault(word, List.of());
        for (String particle : particles.getOrDefault(word.charAt(0), List.of())) {
            if (particle.length() < word.length() - 1 && word.startsWith(particle)) {
                List<Reading> behind = behind(particle, word);
                if (!behind.isEmpty()) {
                    readings = new ArrayList<>(readings);
                    readings.addAll(behind);
                }
            }
        }
        return readings;
    }

    private List<Reading> behind(String particle, String word) {
        String rest = word.substring(particle.length());
        String verb = rest.startsWith("te") && byForm.containsKey(rest.substring(2)) ? rest.substring(2) : rest;
        List<Reading> bases = byForm.getOrDefault(verb, List.of());
        if (bases.isEmpty()) {
            return bases;
        }
        List<Reading> readings = new ArrayList<>();
        for (Reading base : bases) {
            readings.add(new Reading(base.lemma(), particle, base.form(), base.stem()));
        }
        return readings;
    }
}
