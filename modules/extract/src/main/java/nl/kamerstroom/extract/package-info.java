/** Turns a received letter into its text and its candidate events. */
@NullMarked
package nl.kamerstroom.extract;

import org.jspecify.annotations.NullMarked;
