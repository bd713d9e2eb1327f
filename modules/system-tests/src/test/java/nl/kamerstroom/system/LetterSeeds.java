package nl.kamerstroom.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes letters from sentences whose events are known, by chance that a seed decides. A letter shares at most one
 * subject with others, a meeting of its scenario's year; whatever else it states is its own.
 */
final class LetterSeeds {

    private static final int FIRST_YEAR = 2030;
    private static final List<String> MONTHS = List.of("januari", "maart", "april", "mei", "juni", "september");
    private static final List<Integer> MONTH_NUMBERS = List.of(1, 3, 4, 5, 6, 9);

    private static final String HEAD = """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 9 maart 2029

            """;

    private static final String FOOT = "\n\nDe Minister van Defensie\n";

    /** States nothing, however often it is said. */
    private static final String PADDING = "De bijlage is ter inzage gelegd. ";

    private final Random random;
    private final int scenario;
    private int written;

    /**
     * @param seed what decides; the same gives the same letters
     * @param scenario number of the scenario: letters of two scenarios have nothing in common
     */
    LetterSeeds(long seed, int scenario) {
        this.random = new Random(seed * 1_000 + scenario);
        this.scenario = scenario;
    }

    /** The next letters. */
    List<SeededLetter> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    /** The next letters, each longer than so many characters. */
    List<SeededLetter> takeLongerThan(int characters, int count) {
        String padding =
                "\n\n" + PADDING.repeat(characters / PADDING.length() + 1).strip();
        return IntStream.range(0, count).mapToObj(i -> next(padding)).toList();
    }

    private SeededLetter next() {
        return next("");
    }

    private SeededLetter next(String padding) {
        written++;
        List<String> sentences = new ArrayList<>();
        List<SeededLetter.Stated> states = new ArrayList<>();
        sentences.add("Dit is brief %d uit reeks %d.".formatted(written, scenario));
        if (random.nextInt(10) < 6) {
            meeting(sentences, states);
        }
        if (random.nextInt(10) < 5) {
            reference(sentences, states);
        }
        if (random.nextInt(10) < 4) {
            commitment(sentences, states);
        }
        return SeededLetter.of(HEAD + String.join(" ", sentences) + padding + FOOT, states);
    }

    /** Few days, so that letters meet; where a letter gives another place than the last, the event has changed. */
    private void meeting(List<String> sentences, List<SeededLetter.Stated> states) {
        int month = random.nextInt(MONTHS.size());
        int day = 10 + random.nextInt(5);
        String place = random.nextInt(4) == 0 ? "Londen" : "Brussel";
        sentences.add("Op %d %s %d komen de NAVO-ministers van Defensie (DMM) in %s bijeen."
                .formatted(day, MONTHS.get(month), FIRST_YEAR + scenario, place));
        states.add(new SeededLetter.Stated(
                "MeetingAnnounced",
                String.format(
                        Locale.ROOT,
                        "meeting/nato-dmm/%d-%02d-%02d",
                        FIRST_YEAR + scenario,
                        MONTH_NUMBERS.get(month),
                        day)));
    }

    private void reference(List<String> sentences, List<SeededLetter.Stated> states) {
        int dossier = 30_000 + scenario;
        sentences.add("Ik verwijs naar Kamerstuk %d, nr. %d.".formatted(dossier, written));
        states.add(new SeededLetter.Stated("DocumentReferenced", "document/kst-%d-%d".formatted(dossier, written)));
    }

    private void commitment(List<String> sentences, List<SeededLetter.Stated> states) {
        sentences.add("Ik zal uw Kamer vóór 1 mei 2031 informeren over punt %d van het verslag.".formatted(written));
        states.add(new SeededLetter.Stated("CommitmentMade", "commitment/"));
    }
}
