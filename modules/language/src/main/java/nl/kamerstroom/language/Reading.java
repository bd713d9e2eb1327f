package nl.kamerstroom.language;

/**
 * One way to read a word as a verb.
 *
 * @param lemma the infinitive without particle: "komen" for "bijeengekomen"
 * @param particle the particle written in one with the verb, else empty: "bijeen"
 * @param form the form
 * @param stem whether the word is the bare stem, as many nouns are: "besluit"
 */
public record Reading(String lemma, String particle, Form form, boolean stem) {

    /** The form of a verb. */
    public enum Form {
        PRESENT,
        PAST,
        PARTICIPLE,
        /** Infinitive, or plural of the present: the words are the same. */
        INFINITIVE
    }

    /** Whether the word can only be finite. */
    public boolean surelyFinite() {
        return form == Form.PRESENT || form == Form.PAST;
    }

    public boolean maybeFinite() {
        return form != Form.PARTICIPLE;
    }
}
