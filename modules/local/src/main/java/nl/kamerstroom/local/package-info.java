/** Broker, registry, database and all services on one machine, without Docker. */
@NullMarked
package nl.kamerstroom.local;

import org.jspecify.annotations.NullMarked;
