/** Reads documents whose parsers may run away in processes of their own, which are killed when they do. */
@NullMarked
package nl.kamerstroom.parser.worker;

import org.jspecify.annotations.NullMarked;
