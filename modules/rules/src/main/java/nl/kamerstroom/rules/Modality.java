package nl.kamerstroom.rules;

/** How sure the letter is of the happening, as the guideline defines it. */
public enum Modality {
    ASSERTED,
    DECIDED,
    PLANNED,
    INTENDED,
    EXPECTED,
    POSSIBLE,
    CONDITIONAL,
    UNDER_CONSIDERATION,
    REQUESTED
}
