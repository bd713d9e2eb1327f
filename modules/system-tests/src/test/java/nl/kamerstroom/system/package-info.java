/** What only the whole shows: architecture, documents, end to end. */
@NullMarked
package nl.kamerstroom.system;

import org.jspecify.annotations.NullMarked;
