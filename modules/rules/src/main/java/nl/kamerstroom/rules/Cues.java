package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.Analysis;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.VerbLexicon;

/** Reads modality and polarity from the words of the happening's own clause, and of the clause that governs it. */
final class Cues {

    /** @param parts runs of words that must follow one another, with anything between the runs */
    private record Cue(Modality modality, String words, List<List<Word>> parts) {}

    /**
     * @param verb whether only a verb will do: "besluit" in "het kabinet besluit", not in "het besluit"
     * @param notBefore the word that must not follow, else empty: "voorzien" is no cue in "voorzien van"
     */
    private record Word(Set<String> forms, boolean verb, String notBefore) {}

    /** @param words the words that decided, absent where the rule's default stands */
    record Verdict(Modality modality, Optional<String> words) {}

    private static final String TELLING = "TELLING";
    private static final int DEEPEST = 3;

    private final List<Cue> cues = new ArrayList<>();
    private final Map<String, BitSet> cuesByFirstWord = new HashMap<>();
    private final List<List<List<Word>>> telling = new ArrayList<>();
    private final Set<String> tellingWords = new HashSet<>();

    private Cues() {}

    /** Reads {@code cues.txt}: the first line that matches decides. */
    static Cues read(String lines, VerbLexicon verbs) {
        Cues cues = new Cues();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> cues.addLine(line, verbs));
        return cues;
    }

    private void addLine(String line, VerbLexicon verbs) {
        int colon = line.indexOf(':');
        for (String cue : line.substring(colon + 1).split("\\|", -1)) {
            List<List<Word>> parts = new ArrayList<>();
            for (String part : cue.strip().split(" … ", -1)) {
                parts.add(Arrays.stream(part.split(" ", -1))
                        .map(word -> forms(word, verbs))
                        .toList());
            }
            if (line.startsWith(TELLING)) {
                telling.add(parts);
                tellingWords.addAll(parts.getFirst().getFirst().forms());
            } else {
                for (String form : parts.getFirst().getFirst().forms()) {
                    cuesByFirstWord.computeIfAbsent(form, any -> new BitSet()).set(cues.size());
                }
                cues.add(new Cue(Modality.valueOf(line.substring(0, colon)), cue.strip(), parts));
            }
        }
    }

    private static Word forms(String notation, VerbLexicon verbs) {
        int slash = notation.indexOf('/');
        String word = slash < 0 ? notation : notation.substring(0, slash);
        String notBefore = slash < 0 ? "" : notation.substring(slash + 1);
        if (!word.startsWith("<")) {
            return new Word(Set.of(word), false, notBefore);
        }
        String lemma = word.substring(1, word.length() - 1);
        return new Word(
                verbs.forms(lemma)
                        .orElseThrow(
                                () -> new IllegalStateException("Cue verb \"%s\" is not in verbs.txt".formatted(lemma)))
                        .all(),
                true,
                notBefore);
    }

    /** The modality of a happening in a clause, as far as the rule heeds cues. */
    Verdict modality(Analysis analysis, Clause clause, Rule rule, Modality standard) {
        List<Clause> scope = new ArrayList<>(List.of(clause));
        Clause outer = clause;
        int depth = 0;
        while (outer.kind() == Clause.Kind.SUBORDINATE && analysis.parent(outer).isPresent() && depth++ < DEEPEST) {
            outer = analysis.parent(outer).orElseThrow();
            // "Ik wil u melden dat …" wants to tell; it does not want what it tells.
            if (!isTelling(analysis, outer)) {
                scope.add(outer);
            }
        }
        if (isConditional(analysis, scope)) {
            return new Verdict(Modality.CONDITIONAL, Optional.of("voorwaarde"));
        }
        BitSet possible = possible(scope);
        for (int number = possible.nextSetBit(0); number >= 0; number = possible.nextSetBit(number + 1)) {
            Cue cue = cues.get(number);
            if (rule.cues().contains(cue.modality()) && anyHas(analysis, scope, cue.parts())) {
                return new Verdict(cue.modality(), Optional.of(cue.words()));
            }
        }
        return new Verdict(standard, Optional.empty());
    }

    /** The cues of which at least the first word is there. */
    private BitSet possible(List<Clause> scope) {
        BitSet numbers = new BitSet();
        for (Clause clause : scope) {
            for (Token token : clause.tokens()) {
                BitSet begun = cuesByFirstWord.get(token.word());
                if (begun != null) {
                    numbers.or(begun);
                }
            }
        }
        return numbers;
    }

    private static boolean isConditional(Analysis analysis, List<Clause> scope) {
        for (Clause clause : scope) {
            boolean governed = analysis.children(clause).anyMatch(child -> child.kind() == Clause.Kind.CONDITIONAL);
            boolean follows = clause.kind() == Clause.Kind.COORDINATE
                    && analysis.parent(clause).map(Cues::opensWithMocht).orElse(false);
            if (governed || follows || opensWithDan(analysis, clause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensWithMocht(Clause clause) {
        return clause.kind() == Clause.Kind.CONDITIONAL
                || clause.tokens().getFirst().word().startsWith("mocht");
    }

    /** "Lukt de terugtrekking, dan komen de leiders bijeen": a clause with its verb in front is the condition. */
    private static boolean opensWithDan(Analysis analysis, Clause clause) {
        return clause.kind() == Clause.Kind.COORDINATE
                && clause.tokens().getFirst().is("dan")
                && analysis.parent(clause)
                        .map(before -> before.tokens().getFirst().index())
                        .filter(analysis::isVerb)
                        .isPresent();
    }

    private boolean isTelling(Analysis analysis, Clause clause) {
        for (Token token : clause.tokens()) {
            if (tellingWords.contains(token.word())) {
                return telling.stream().anyMatch(parts -> has(analysis, clause.tokens(), parts));
            }
        }
        return false;
    }

    private static boolean anyHas(Analysis analysis, List<Clause> scope, List<List<Word>> parts) {
        for (Clause clause : scope) {
            if (has(analysis, clause.tokens(), parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Analysis analysis, List<Token> tokens, List<List<Word>> parts) {
        int at = 0;
        for (List<Word> part : parts) {
            at = behind(analysis, tokens, at, part);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static int behind(Analysis analysis, List<Token> tokens, int from, List<Word> part) {
        for (int at = from; at + part.size() <= tokens.size(); at++) {
            boolean all = true;
            for (int i = 0; i < part.size() && all; i++) {
                all = fits(analysis, tokens.get(at + i), part.get(i)) && !isBarred(tokens, at + i + 1, part.get(i));
            }
            if (all) {
                return at + part.size();
            }
        }
        return -1;
    }

    private static boolean isBarred(List<Token> tokens, int next, Word word) {
        return !word.notBefore().isEmpty()
                && next < tokens.size()
                && tokens.get(next).is(word.notBefore());
    }

    private static boolean fits(Analysis analysis, Token token, Word word) {
        return word.forms().contains(token.word()) && (!word.verb() || analysis.isVerb(token.index()));
    }

    private static final Set<String> DENIALS =
            Set.of("niet", "geen", "noch", "evenmin", "nooit", "nimmer", "verworpen", "afgewezen");

    /** Behind "niet" they set a limit or add something: "niet alleen", "niet uitgesloten", "niet eerder dan". */
    private static final Set<String> NO_DENIAL_BEFORE =
            Set.of("alleen", "uitgesloten", "uit", "slechts", "enkel", "eerder", "later", "voor", "vóór");

    /** Whether a word denies what the clause says; "niet in Brussel, maar in Luxemburg" corrects and denies nothing. */
    static boolean isDenied(Clause clause) {
        List<Token> tokens = clause.tokens();
        String next = "";
        for (int at = tokens.size() - 1; at >= 0; at--) {
            String word = tokens.get(at).word();
            if (word.equals("maar")) {
                return false;
            }
            if (DENIALS.contains(word) && !NO_DENIAL_BEFORE.contains(next)) {
                return true;
            }
            next = word;
        }
        return false;
    }
}
