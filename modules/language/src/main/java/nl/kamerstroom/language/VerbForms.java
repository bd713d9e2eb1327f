package nl.kamerstroom.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of one verb without particle.
 *
 * @param infinitive also the plural of the present
 * @param present the singular forms: "kom", "komt"
 * @param past singular and plural: "kwam", "kwamen"
 * @param participle "gekomen"
 */
public record VerbForms(String infinitive, Set<String> present, Set<String> past, String participle) {

    private static final Set<String> DIGRAPHS =
            Set.of("aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou");

    public VerbForms {
        present = Set.copyOf(present);
        past = Set.copyOf(past);
    }

    /** All forms, as single words. */
    public Set<String> all() {
        return Stream.of(Stream.of(infinitive, participle), present.stream(), past.stream())
                .flatMap(forms -> forms)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The forms of a regular weak verb, spelled by the rules of Dutch: "ramen" gives raam, raamt, raamde, geraamd. */
    static VerbForms weak(String infinitive, String stem) {
        String spoken = infinitive.endsWith("en") ? infinitive.substring(0, infinitive.length() - 2) : infinitive;
        boolean voiceless = "tkfspx".indexOf(spoken.charAt(spoken.length() - 1)) >= 0 || spoken.endsWith("ch");
        String t = stem.endsWith("t") ? "" : "t";
        String dental = voiceless ? "t" : "d";
        String dentalOnce = stem.endsWith(dental) ? "" : dental;
        String past = stem + dental + "e";
        return new VerbForms(
                infinitive,
                Set.copyOf(List.of(stem, stem + t)),
                Set.of(past, past + "n"),
                (hasUnstressedPrefix(infinitive) ? stem : withGe(stem)) + dentalOnce);
    }

    /** A vowel that would be read together with the e of ge- bears a diaeresis: geïnformeerd, geëvalueerd, but geuit. */
    private static String withGe(String stem) {
        if (stem.startsWith("ij") || stem.startsWith("ui")) {
            return "ge" + stem;
        }
        return switch (stem.charAt(0)) {
            case 'e' -> "geë" + stem.substring(1);
            case 'i' -> "geï" + stem.substring(1);
            case 'u' -> "geü" + stem.substring(1);
            default -> "ge" + stem;
        };
    }

    /** The stem by the rules of spelling: zetten, zet; hopen, hoop; verhuizen, verhuis; streven, streef. */
    static String stem(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 2);
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if (last > 0 && end == stem.charAt(last - 1)) {
            return stem.substring(0, last);
        }
        boolean openSyllable =
                last > 1 && isVowel(stem.charAt(last - 1)) && !isDigraph(stem, last - 2) && !isVowel(end);
        String grown = openSyllable ? stem.substring(0, last) + stem.charAt(last - 1) + end : stem;
        String head = grown.substring(0, grown.length() - 1);
        return switch (end) {
            case 'z' -> head + "s";
            case 'v' -> head + "f";
            default -> grown;
        };
    }

    /** Two letters that stand for one vowel: "voeren" gives voer, but "evacueren" evacueer. */
    private static boolean isDigraph(String stem, int at) {
        return DIGRAPHS.contains(stem.substring(at, at + 2));
    }

    private static boolean isVowel(char c) {
        return "aeiouyë".indexOf(c) >= 0;
    }

    private static boolean hasUnstressedPrefix(String infinitive) {
        return Stream.of("be", "ge", "her", "ont", "ver", "er", "onder", "over", "vol")
                .anyMatch(prefix -> infinitive.startsWith(prefix) && infinitive.length() > prefix.length() + 4);
    }
}
