package nl.kamerstroom.recognise;

import java.util.List;
import java.util.regex.MatchResult;

/** One family of official documents that letters cite in the same manner. */
interface DocumentScheme {

    /** Where a citation may begin; bounded in length, so that a hostile line stays cheap. */
    WordPattern opening();

    /**
     * Reads the citation behind an opening.
     *
     * @param opening a match of {@link #opening()}
     * @param cursor stands behind the opening, and is left behind the citation
     * @return the cited documents in order; none where the words are no citation after all
     */
    List<ReferenceMention> read(MatchResult opening, DocumentCursor cursor);
}
