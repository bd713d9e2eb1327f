/** Stores letters and events in PostgreSQL. */
@NullMarked
package nl.kamerstroom.sink.postgres;

import org.jspecify.annotations.NullMarked;
