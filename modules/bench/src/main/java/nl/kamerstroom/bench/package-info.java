/** How fast letters are read, on one core. */
@NullMarked
package nl.kamerstroom.bench;

import org.jspecify.annotations.NullMarked;
