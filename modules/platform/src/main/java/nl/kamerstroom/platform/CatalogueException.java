package nl.kamerstroom.platform;

import java.util.List;

/** The catalogue has faults; the message lists all of them. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueException(String source, List<String> faults) {
        super("Catalogue \"%s\" has faults:%n  %s".formatted(source, String.join("%n  ".formatted(), faults)));
    }
}
