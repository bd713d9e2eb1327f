package nl.kamerstroom.dead.letters;

/**
 * Another content for the letter of a dead letter.
 *
 * @param fileName without folders; its ending tells a reader what to expect
 * @param mediaType such as {@code application/pdf}
 * @param content its bytes, at least one, never to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and sent at once, never compared
public record Correction(String fileName, String mediaType, byte[] content) {

    public Correction {
        if (content.length == 0) {
            throw new IllegalArgumentException(
                    "File \"%s\" is empty; a correction must have a text".formatted(fileName));
        }
    }
}
