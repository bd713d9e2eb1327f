package nl.kamerstroom.text;

/** A House of the States General. */
public enum Chamber {
    TWEEDE_KAMER,
    EERSTE_KAMER
}
