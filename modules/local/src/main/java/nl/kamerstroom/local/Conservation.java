package nl.kamerstroom.local;

/**
 * What became of the letters: none may be lost. A dead letter that was replayed or corrected is on its way again, and
 * counts as what it comes out as; the definition is in ADR 0056.
 *
 * @param submitted letters that were accepted
 * @param extracted letters that were read, with events or without
 * @param duplicates letters that had been there before
 * @param deadLetters letters that could not be processed, were kept, and are open, parked or discarded
 */
public record Conservation(long submitted, long extracted, long duplicates, long deadLetters) {

    /** Whether every letter that was accepted has come out somewhere. */
    public boolean holds() {
        return submitted == extracted + duplicates + deadLetters;
    }

    @Override
    public String toString() {
        return "submitted %d = extracted %d + duplicates %d + dead letters %d"
                .formatted(submitted, extracted, duplicates, deadLetters);
    }
}
