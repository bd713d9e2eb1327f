package nl.kamerstroom.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A clause while its words are still being taken: what it has, and what it waits for. */
final class ClauseDraft {

    private static final Set<String> INFINITIVE_ASKERS = Set.of(
            "zal", "zult", "zullen", "zou", "zouden", "kan", "kunt", "kunnen", "kon", "konden", "moet", "moeten", "mag",
            "mogen", "wil", "wilt", "willen", "wilde", "wilden", "gaat", "gaan", "laat", "laten", "doen", "doet",
            "hoeft", "hoeven");

    private final Clause.Kind kind;
    private final Optional<Token> opener;
    private final int parent;
    private final int antecedent;
    private final int number;
    private final List<Token> tokens = new ArrayList<>();
    private boolean finite;
    private boolean surelyFinite;
    private boolean asksInfinitive;
    private boolean asksParticiple;
    private boolean participle;
    private int lastVerb = -1;

    /**
     * @param parent the number of the draft around or before it, -1 where there is none
     * @param antecedent the token that it tells of, -1 where there is none
     */
    ClauseDraft(Clause.Kind kind, Optional<Token> opener, int parent, int antecedent, int number) {
        this.kind = kind;
        this.opener = opener;
        this.parent = parent;
        this.antecedent = antecedent;
        this.number = number;
    }

    /** A clause of the same rank behind this one: embedded in the same parent, else coordinated with this one. */
    ClauseDraft sibling(Optional<Token> coordinator, int siblingNumber) {
        return embedded()
                ? new ClauseDraft(kind, opener, parent, antecedent, siblingNumber)
                : new ClauseDraft(Clause.Kind.COORDINATE, coordinator, number, antecedent, siblingNumber);
    }

    void take(Token token, VerbReader verbs) {
        tokens.add(token);
        asksInfinitive |= token.is("te");
        if (verbs.isVerb(token)) {
            lastVerb = token.index();
            finite |= verbs.maybeFinite(token);
            surelyFinite |= verbs.maybeFinite(token) && !verbs.isParticiple(token);
            asksParticiple |= Auxiliary.isForm(token.word());
            participle |= verbs.isParticiple(token);
            asksInfinitive |= INFINITIVE_ASKERS.contains(token.word());
        }
    }

    Clause clause(int index, OptionalInt parentIndex) {
        return new Clause(
                index,
                kind,
                tokens,
                opener,
                parentIndex,
                antecedent < 0 ? OptionalInt.empty() : OptionalInt.of(antecedent));
    }

    boolean embedded() {
        return kind != Clause.Kind.MAIN && kind != Clause.Kind.COORDINATE;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    int firstToken() {
        return tokens.getFirst().index();
    }

    int number() {
        return number;
    }

    int parent() {
        return parent;
    }

    /** Whether it has a verb that can be finite. */
    boolean finite() {
        return finite;
    }

    /** "De conferentie, voorzien op 4 mei, is …": its only verb can be the participle of an apposition, and its own is yet to come. */
    boolean maybeApposition() {
        return finite && !surelyFinite && !embedded();
    }

    /** Whether it has "te" or a helping verb that an infinitive must follow: a plural form behind it is one. */
    boolean asksInfinitive() {
        return asksInfinitive;
    }

    /** Whether it has a helping verb that a participle may follow. */
    boolean asksParticiple() {
        return asksParticiple;
    }

    /** Whether it has a helping verb and no participle yet: "heeft de missie, …". */
    boolean lacksParticiple() {
        return asksParticiple && !participle;
    }

    /** The index of its last verb, -1 where it has none. */
    int lastVerb() {
        return lastVerb;
    }
}
