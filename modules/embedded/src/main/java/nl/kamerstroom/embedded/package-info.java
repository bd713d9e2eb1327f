/** Kafka broker, PostgreSQL and schema registry on one machine, without Docker. */
@NullMarked
package nl.kamerstroom.embedded;

import org.jspecify.annotations.NullMarked;
