/** Takes letters in over HTTP and from a folder, and deduplicates them. */
@NullMarked
package nl.kamerstroom.ingest;

import org.jspecify.annotations.NullMarked;
