/** Compares extracted events with annotated letters, and two extractions with each other. */
@NullMarked
package nl.kamerstroom.evaluate;

import org.jspecify.annotations.NullMarked;
