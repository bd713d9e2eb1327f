package nl.kamerstroom.language;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.kamerstroom.text.Span;

/**
 * A verb as one clause uses it, with its auxiliaries.
 *
 * @param clause the clause
 * @param verb the word that carries the meaning
 * @param particle the separable particle where it stands alone
 * @param form the form of the verb itself
 * @param auxiliaries infinitives of the helping verbs in the clause: worden, zijn, hebben, zullen, kunnen …
 * @param past whether the happening is told as past: simple past, or perfect
 */
public record VerbUse(
        Clause clause, Token verb, Optional<Token> particle, Reading.Form form, Set<String> auxiliaries, boolean past) {

    public VerbUse {
        auxiliaries = Set.copyOf(auxiliaries);
    }

    static VerbUse of(Clause clause, Token verb, Optional<Token> particle, Reading.Form form) {
        Set<String> auxiliaries = new TreeSet<>();
        boolean pastAuxiliary = false;
        for (Token token : clause.tokens()) {
            if (token.index() == verb.index()) {
                continue;
            }
            if (Auxiliary.isForm(token.word())) {
                Auxiliary.lemma(token.word()).ifPresent(auxiliaries::add);
                pastAuxiliary |= Auxiliary.isPast(token.word());
            }
        }
        boolean modal = auxiliaries.contains("zullen") || auxiliaries.contains("kunnen");
        boolean perfect = form == Reading.Form.PARTICIPLE
                && (auxiliaries.contains("hebben") || auxiliaries.contains("zijn"))
                && !auxiliaries.contains("worden");
        boolean past = !modal && (form == Reading.Form.PAST || perfect || pastAuxiliary);
        return new VerbUse(clause, verb, particle, form, auxiliaries, past);
    }

    /** Whether a clause tells of the past, whatever its verb: simple past, or a perfect. */
    public static boolean isPast(Clause clause, Analysis analysis) {
        boolean perfect = false;
        boolean open = false;
        for (Token token : clause.tokens()) {
            String helper = Auxiliary.lemma(token.word()).orElse("");
            open |= helper.equals("zullen") || helper.equals("kunnen") || helper.equals("worden");
            perfect |= (helper.equals("hebben") || helper.equals("zijn")) && analysis.isVerb(token.index());
            if (Auxiliary.isPast(token.word())) {
                return true;
            }
        }
        return perfect && !open && hasMainVerb(clause, analysis);
    }

    /** Whether a clause has a verb that is no helping verb. */
    static boolean hasMainVerb(Clause clause, Analysis analysis) {
        for (Token token : clause.tokens()) {
            if (analysis.isVerb(token.index()) && !Auxiliary.isForm(token.word()) && !isAside(token, analysis)) {
                return true;
            }
        }
        return false;
    }

    /** "zoals gevraagd": said in passing. */
    private static boolean isAside(Token token, Analysis analysis) {
        return token.index() > 0 && analysis.tokens().get(token.index() - 1).is("zoals");
    }

    /** From the verb to its particle. */
    public Span span() {
        return particle.map(token -> token.span().cover(verb.span())).orElse(verb.span());
    }
}
