/** The rule engine and its packs: candidate events with evidence. */
@NullMarked
package nl.kamerstroom.rules;

import org.jspecify.annotations.NullMarked;
