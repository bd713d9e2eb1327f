/** Finds, groups, replays, corrects and discards what services could not process. */
@NullMarked
package nl.kamerstroom.dead.letters;

import org.jspecify.annotations.NullMarked;
