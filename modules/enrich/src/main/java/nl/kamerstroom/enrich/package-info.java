/** Links candidate events to the real world and publishes them, one topic a type. */
@NullMarked
package nl.kamerstroom.enrich;

import org.jspecify.annotations.NullMarked;
