/** Reads Dutch sentences without knowing any event: tokens, verbs, clauses and phrases. */
@NullMarked
package nl.kamerstroom.language;

import org.jspecify.annotations.NullMarked;
