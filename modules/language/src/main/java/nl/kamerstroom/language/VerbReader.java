package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which words of one sentence are verbs: "besluit" is one behind "hij", a noun behind "het". */
final class VerbReader {

    /** Words that open or join phrases: none of them is a noun. */
    private static final List<String> CLOSED =
            List.of("article", "determiner", "possessive", "pronoun", "preposition", "adverb", "adverbial-pronoun");

    private final VerbLexicon lexicon;
    private final ClosedClasses words;
    private final List<List<Reading>> readings = new ArrayList<>();
    private final BitSet verbs = new BitSet();

    VerbReader(List<Token> tokens, BitSet named, VerbLexicon lexicon, ClosedClasses words) {
        this.lexicon = lexicon;
        this.words = words;
        boolean first = hasWord(tokens, "ik");
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean word = token.isWord() && !named.get(at) && !isThatIsToSay(tokens, at);
            List<Reading> found = word ? readings(token, first) : List.of();
            boolean verb = !found.isEmpty() && !looksLikeNoun(tokens, at, found);
            verbs.set(at, verb);
            readings.add(verb ? (afterTe(tokens, at) ? infinitives(found) : found) : List.of());
        }
    }

    /** "overleg", "verzoek", "steun" are nouns where nobody says "ik"; "wil" stays a verb. */
    private List<Reading> readings(Token token, boolean first) {
        List<Reading> all = lexicon.readings(token.word());
        if (first || all.isEmpty() || Auxiliary.isForm(token.word())) {
            return all;
        }
        List<Reading> others = new ArrayList<>(all.size());
        for (Reading reading : all) {
            if (reading.form() != Reading.Form.PRESENT || !isFirstPerson(token, reading)) {
                others.add(reading);
            }
        }
        return others;
    }

    private boolean isFirstPerson(Token token, Reading reading) {
        String form = token.word().substring(reading.particle().length());
        return lexicon.isFirstPerson(form, reading.lemma());
    }

    private static boolean hasWord(List<Token> tokens, String word) {
        for (Token token : tokens) {
            if (token.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** "dat wil zeggen" is no clause. */
    private static boolean isThatIsToSay(List<Token> tokens, int at) {
        int wil = tokens.get(at).is("wil") ? at : at - 1;
        return wil > 0
                && wil + 1 < tokens.size()
                && tokens.get(wil - 1).is("dat")
                && tokens.get(wil).is("wil")
                && tokens.get(wil + 1).is("zeggen");
    }

    private boolean looksLikeNoun(List<Token> tokens, int at, List<Reading> found) {
        Token token = tokens.get(at);
        if (words.is(token, "not-finite-verb") && !token.is("zijn")) {
            return true;
        }
        if (isNumber(tokens, at)) {
            return true;
        }
        if (at == 0) {
            return found.stream().allMatch(VerbReader::endsItsClause) || isFrontedNoun(tokens, found);
        }
        if (token.capital()) {
            return true;
        }
        Token before = tokens.get(at - 1);
        if (words.is(token, "particle")) {
            return !before.is("ik");
        }
        if (before.is("het") || before.is("dit") || before.is("dat")) {
            return found.stream().allMatch(this::isStem);
        }
        if (isAdjective(tokens, at, found)) {
            return true;
        }
        if (token.is("zijn") || Auxiliary.isForm(token.word())) {
            return token.is("zijn") && (words.is(before, "preposition") || before.is("als"));
        }
        return words.is(before, "article")
                || (words.is(before, "possessive")
                        && !before.is("zijn")
                        && !before.is("haar")
                        && !isFromUs(tokens, at, found))
                || NOUN_BRINGERS.contains(before.word())
                || (before.is("extra") && found.stream().allMatch(Reading::stem))
                || (isNounForm(token, found) && isInflectedAdjective(before));
    }

    /** "Kunt u van ons verwachten": behind "van ons" an infinitive is a verb, "van ons besluit" a noun. */
    private static boolean isFromUs(List<Token> tokens, int at, List<Reading> found) {
        return at > 1
                && tokens.get(at - 1).is("ons")
                && tokens.get(at - 2).is("van")
                && found.stream().noneMatch(Reading::stem);
    }

    /** "In besloten vergadering", "met gesloten deuren": between a preposition and a noun a participle is an adjective. */
    private boolean isAdjective(List<Token> tokens, int at, List<Reading> found) {
        boolean participle = found.stream().anyMatch(reading -> reading.form() == Reading.Form.PARTICIPLE);
        return participle
                && words.is(tokens.get(at - 1), "preposition")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isWord()
                && lexicon.readings(tokens.get(at + 1).word()).isEmpty()
                && CLOSED.stream().noneMatch(closed -> words.is(tokens.get(at + 1), closed));
    }

    /** "Schepen levert Nederland niet": before a finite verb a plural is a noun. */
    private boolean isFrontedNoun(List<Token> tokens, List<Reading> found) {
        return tokens.size() > 1
                && found.stream().allMatch(reading -> reading.form() == Reading.Form.INFINITIVE)
                && lexicon.readings(tokens.get(1).word()).stream().anyMatch(Reading::surelyFinite);
    }

    /** "Inzet" and "bijdraagt" are finite only at the end of a clause; where one opens it, "inzet" is the noun. */
    private static boolean endsItsClause(Reading reading) {
        return !reading.particle().isEmpty() && reading.form() == Reading.Form.PRESENT;
    }

    /** "Acht personen", "vier generaals": numbers; "acht het van belang" is none. */
    private boolean isNumber(List<Token> tokens, int at) {
        if (!words.is(tokens.get(at), "cardinal") || at + 1 >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return next.isWord() && CLOSED.stream().noneMatch(closed -> words.is(next, closed));
    }

    private static boolean isNounForm(Token token, List<Reading> found) {
        return token.word().endsWith("en") || found.stream().allMatch(Reading::stem);
    }

    /** "De aanvullende uitgaven", "het Nederlandse aandeel", "de voortgezette inzet": an ending that only adjectives have, or a participle's. */
    private boolean isInflectedAdjective(Token token) {
        if (token.capital()) {
            return token.word().endsWith("se");
        }
        if (isVerb(token)) {
            return false;
        }
        return ADJECTIVE_ENDINGS.stream().anyMatch(token.word()::endsWith) || isInflectedParticiple(token.word());
    }

    private boolean isInflectedParticiple(String word) {
        int end = word.length();
        return word.endsWith("e")
                && end > 4
                && (isParticiple(word.substring(0, end - 1)) || isParticiple(word.substring(0, end - 2)));
    }

    private boolean isParticiple(String word) {
        return lexicon.readings(word).stream().anyMatch(reading -> reading.form() == Reading.Form.PARTICIPLE);
    }

    /** Nouns are spelled as the stem: "het besluit", "het verzoek"; "het komt" is a verb. */
    private boolean isStem(Reading reading) {
        return reading.form() == Reading.Form.INFINITIVE || (reading.form() == Reading.Form.PRESENT && reading.stem());
    }

    private static final Set<String> ADJECTIVE_ENDINGS =
            Set.of("ele", "nde", "ige", "ische", "lijke", "bare", "tieve", "aire", "loze");

    private static final Set<String> NOUN_BRINGERS = Set.of("geen", "elk", "ieder", "welk");

    private static boolean afterTe(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1).is("te");
    }

    private static List<Reading> infinitives(List<Reading> found) {
        return found.stream()
                .filter(reading -> reading.form() == Reading.Form.INFINITIVE)
                .map(reading -> new Reading(reading.lemma(), reading.particle(), Reading.Form.PARTICIPLE, false))
                .toList();
    }

    boolean isVerb(Token token) {
        return verbs.get(token.index());
    }

    /** The indices of the tokens that are verbs. */
    BitSet verbs() {
        return verbs;
    }

    boolean surelyFinite(Token token) {
        return hasReading(token, Reading::surelyFinite);
    }

    boolean maybeFinite(Token token) {
        return hasReading(token, Reading::maybeFinite);
    }

    /** Whether the word is the plural of the present where no helping verb asks for an infinitive. */
    boolean isPlural(Token token) {
        return hasReading(token, reading -> reading.form() == Reading.Form.INFINITIVE);
    }

    boolean isParticiple(Token token) {
        return hasReading(token, reading -> reading.form() == Reading.Form.PARTICIPLE);
    }

    private boolean hasReading(Token token, Predicate<Reading> wanted) {
        for (Reading reading : readings.get(token.index())) {
            if (wanted.test(reading)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause that opens here keeps its finite verb back, as subordinate clauses do. */
    boolean verbFinal(List<Token> tokens, int opener, BitSet inUnit) {
        int next = opener + 1;
        return next < tokens.size() && (inUnit.get(next) || !surelyFinite(tokens.get(next)) || verbAlone(tokens, next));
    }

    /** "die deelnemen", "die is verschoven": the verb group is all that the clause has. */
    private boolean verbAlone(List<Token> tokens, int at) {
        int end = at;
        while (end < tokens.size() && isVerb(tokens.get(end))) {
            end++;
        }
        return end - at >= 2
                || end == tokens.size()
                || tokens.get(end).is(",")
                || tokens.get(end).is(".");
    }
}
