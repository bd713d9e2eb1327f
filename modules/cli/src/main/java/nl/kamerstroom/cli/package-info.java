/** The kamerstroom command. */
@NullMarked
package nl.kamerstroom.cli;

import org.jspecify.annotations.NullMarked;
