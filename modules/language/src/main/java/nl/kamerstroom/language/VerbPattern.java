package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verb to look for in a clause, in any of its forms: "bijeen|komen" also where the particle stands far away,
 * "elkaar ontmoeten" where the words before the verb are in the clause too.
 */
public final class VerbPattern {

    private static final int MOST_HELPERS = 4;

    private static final Set<String> PERFECT_OR_PASSIVE = Set.of("zijn", "hebben", "worden");

    private final List<String> needs;
    private final String particle;
    private final Set<String> participles;
    private final boolean auxiliary;
    private final Map<String, Reading.Form> joined = new HashMap<>();
    private final Map<String, Reading.Form> bare = new HashMap<>();

    /**
     * A pattern for one verb.
     *
     * @param needs words that the clause must have side by side, possibly none: "ten laste"
     * @param particle the separable particle, else empty
     * @param forms the forms of the verb without particle
     */
    public VerbPattern(List<String> needs, String particle, VerbForms forms) {
        this.needs = List.copyOf(needs);
        this.particle = particle;
        this.participles = particle.isEmpty()
                ? Set.of(forms.participle())
                : Set.of(forms.participle(), particle + forms.participle());
        this.auxiliary = particle.isEmpty() && Auxiliary.isForm(forms.infinitive());
        add(forms.infinitive(), Reading.Form.INFINITIVE);
        add(forms.participle(), Reading.Form.PARTICIPLE);
        forms.past().forEach(form -> add(form, Reading.Form.PAST));
        forms.present().forEach(form -> add(form, Reading.Form.PRESENT));
        if (!particle.isEmpty()) {
            joined.put(particle + "te" + forms.infinitive(), Reading.Form.INFINITIVE);
        }
    }

    private void add(String form, Reading.Form kind) {
        joined.put(particle + form, kind);
        if (!particle.isEmpty()) {
            bare.put(form, kind);
        }
    }

    /**
     * "Vervangen" is infinitive and participle in one: behind "te" the first. "Besloten" is participle and past plural,
     * "verplaatst" participle and present: beside a helping verb the first.
     */
    private Reading.Form settled(Reading.Form form, Token token, Clause clause, Analysis analysis) {
        if (clause.tokens().stream().anyMatch(te -> te.is("te") && te.index() == token.index() - 1)) {
            return Reading.Form.INFINITIVE;
        }
        boolean both = form != Reading.Form.INFINITIVE && participles.contains(token.word());
        boolean helped = clause.tokens().stream()
                .filter(other -> !other.equals(token) && analysis.isVerb(other.index()))
                .flatMap(other -> Auxiliary.lemma(other.word()).stream())
                .anyMatch(PERFECT_OR_PASSIVE::contains);
        return both && helped ? Reading.Form.PARTICIPLE : form;
    }

    /**
     * Reads the notation of rules.
     *
     * @param notation {@code vergaderen}, {@code bijeen|komen}, {@code elkaar ontmoeten}, {@code ten laste komen}
     */
    public static VerbPattern parse(String notation, VerbLexicon lexicon) {
        List<String> parts = new ArrayList<>(Arrays.asList(notation.strip().split("\\s+", -1)));
        String verb = parts.removeLast();
        int bar = verb.indexOf('|');
        String particle = bar < 0 ? "" : verb.substring(0, bar);
        String lemma = verb.substring(bar + 1);
        VerbForms forms = lexicon.forms(lemma)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Verb \"%s\" is not in verbs.txt of module language; add it there".formatted(lemma)));
        return new VerbPattern(parts, particle, forms);
    }

    /** Words of which one must be in the sentence for the verb to be there, in lower case: its forms, not its particle. */
    public Set<String> wakers() {
        Set<String> wakers = new TreeSet<>(joined.keySet());
        wakers.addAll(bare.keySet());
        return wakers;
    }

    /** The use of this verb as the main verb of a clause, if it is there; "is" in "is verplaatst" is none of zijn. */
    public Optional<VerbUse> in(Clause clause, Analysis analysis) {
        if (!needs.isEmpty() && !clause.hasWords(needs)) {
            return Optional.empty();
        }
        List<Token> tokens = clause.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            Reading.Form form = joined.get(token.word());
            if (form != null && (token.index() == 0 || !token.capital()) && !isNoun(token, form, analysis)) {
                return auxiliary && helpsAnother(clause, analysis)
                        ? Optional.empty()
                        : Optional.of(
                                VerbUse.of(clause, token, Optional.empty(), settled(form, token, clause, analysis)));
            }
            Reading.Form apart = bare.get(token.word());
            if (apart != null) {
                Optional<Token> loose = looseParticle(tokens, at, apart);
                if (loose.isPresent()) {
                    return Optional.of(VerbUse.of(clause, token, loose, settled(apart, token, clause, analysis)));
                }
            }
        }
        return Optional.empty();
    }

    /** "inzet" and "bijdrage" are nouns unless the sentence reads them as verbs. */
    private boolean isNoun(Token token, Reading.Form form, Analysis analysis) {
        return !particle.isEmpty() && form == Reading.Form.PRESENT && !analysis.isVerb(token.index());
    }

    private boolean helpsAnother(Clause clause, Analysis analysis) {
        return clause.tokens().stream()
                .anyMatch(token -> analysis.isVerb(token.index()) && !Auxiliary.isForm(token.word()));
    }

    /** The particle behind a finite verb ("komt … bijeen"), else the one that opens the verbs at the clause's end. */
    private Optional<Token> looseParticle(List<Token> tokens, int verb, Reading.Form form) {
        boolean finite = form != Reading.Form.PARTICIPLE
                && (verb == 0 || !tokens.get(verb - 1).is("te"));
        for (int at = tokens.size() - 1; finite && at > verb; at--) {
            if (tokens.get(at).is(particle)) {
                return Optional.of(tokens.get(at));
            }
        }
        return particleAhead(tokens, verb);
    }

    /** "bijeen te komen", "beschikbaar wordt gesteld", "bijeen zou kunnen komen": helping verbs may stand between. */
    private Optional<Token> particleAhead(List<Token> tokens, int verb) {
        int at = verb - 1;
        while (at >= Math.max(0, verb - MOST_HELPERS)
                && (tokens.get(at).is("te") || Auxiliary.isForm(tokens.get(at).word()))) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(tokens.get(at)).filter(token -> token.is(particle));
    }
}
