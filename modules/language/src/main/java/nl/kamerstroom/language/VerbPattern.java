package nl.kamerstroom.language;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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
    private final Map<String, Shape> shapes = new HashMap<>();

    /**
     * What a word may be.
     *
     * @param joined the form, where the word is the verb with its particle, if it has one
     * @param apart the form, where it is a verb whose particle stands elsewhere
     */
    private record Shape(Optional<Reading.Form> joined, Optional<Reading.Form> apart) {

        private static final Shape NONE = new Shape(Optional.empty(), Optional.empty());

        Shape withJoined(Reading.Form form) {
            return new Shape(Optional.of(form), apart);
        }

        Shape withApart(Reading.Form form) {
            return new Shape(joined, Optional.of(form));
        }
    }

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
            addJoined(particle + "te" + forms.infinitive(), Reading.Form.INFINITIVE);
        }
    }

    private void add(String form, Reading.Form kind) {
        addJoined(particle + form, kind);
        if (!particle.isEmpty()) {
            shapes.put(form, shapes.getOrDefault(form, Shape.NONE).withApart(kind));
        }
    }

    private void addJoined(String word, Reading.Form kind) {
        shapes.put(word, shapes.getOrDefault(word, Shape.NONE).withJoined(kind));
    }

    /**
     * "Vervangen" is infinitive and participle in one: behind "te" the first. "Besloten" is participle and past plural,
     * "verplaatst" participle and present: beside a helping verb the first.
     */
    private Reading.Form settled(Reading.Form form, Token token, Clause clause, Analysis analysis) {
        if (isBehindTe(token, clause)) {
            return Reading.Form.INFINITIVE;
        }
        boolean both = form != Reading.Form.INFINITIVE && participles.contains(token.word());
        return both && isHelped(token, clause, analysis) ? Reading.Form.PARTICIPLE : form;
    }

    private static boolean isBehindTe(Token token, Clause clause) {
        for (Token other : clause.tokens()) {
            if (other.index() == token.index() - 1) {
                return other.is("te");
            }
        }
        return false;
    }

    private static boolean isHelped(Token token, Clause clause, Analysis analysis) {
        for (Token other : clause.tokens()) {
            if (other.index() != token.index()
                    && analysis.isVerb(other.index())
                    && Auxiliary.lemma(other.word())
                            .filter(PERFECT_OR_PASSIVE::contains)
                            .isPresent()) {
                return true;
            }
        }
        return false;
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

    /** The words, in lower case, of which each shows the verb without another word. */
    public Set<String> formsAlone() {
        return needs.isEmpty() ? forms(Shape::joined) : Set.of();
    }

    /** The words that show the verb only where another word is in the sentence too: its particle, or the longest that it needs. */
    public Map<String, Set<String>> formsByCompanion() {
        Map<String, Set<String>> forms = new TreeMap<>();
        needs.stream().max(comparingInt(String::length)).ifPresent(need -> forms.put(need, forms(Shape::joined)));
        if (!particle.isEmpty()) {
            forms.computeIfAbsent(particle, key -> new TreeSet<>()).addAll(forms(Shape::apart));
        }
        return forms;
    }

    private Set<String> forms(Function<Shape, Optional<Reading.Form>> kind) {
        return shapes.entrySet().stream()
                .filter(shape -> kind.apply(shape.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    /** The use of this verb as the main verb of a clause, if it is there; "is" in "is verplaatst" is none of zijn. */
    public Optional<VerbUse> in(Clause clause, Analysis analysis) {
        List<Token> tokens = clause.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            Shape shape = shapes.get(tokens.get(at).word());
            Optional<VerbUse> use = shape == null ? Optional.empty() : use(shape, at, clause, analysis);
            if (use.isPresent()) {
                boolean fits = (needs.isEmpty() || clause.hasWords(needs)) && !helpsOnly(clause, analysis);
                return fits ? use : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<VerbUse> use(Shape shape, int at, Clause clause, Analysis analysis) {
        Token token = clause.tokens().get(at);
        boolean joined = shape.joined().isPresent()
                && (token.index() == 0 || !token.capital())
                && !isNoun(token, shape.joined().get(), analysis);
        Optional<Reading.Form> form = joined ? shape.joined() : shape.apart();
        Optional<Token> loose =
                joined || form.isEmpty() ? Optional.empty() : looseParticle(clause.tokens(), at, form.get());
        return joined || loose.isPresent()
                ? form.map(known -> VerbUse.of(clause, token, loose, settled(known, token, clause, analysis)))
                : Optional.empty();
    }

    private boolean helpsOnly(Clause clause, Analysis analysis) {
        return auxiliary && VerbUse.hasMainVerb(clause, analysis);
    }

    /** "inzet" and "bijdrage" are nouns unless the sentence reads them as verbs. */
    private boolean isNoun(Token token, Reading.Form form, Analysis analysis) {
        return !particle.isEmpty() && form == Reading.Form.PRESENT && !analysis.isVerb(token.index());
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
