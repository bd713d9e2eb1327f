/** Prepares a cluster for the services: topics, schemas, users and their rights. */
@NullMarked
package nl.kamerstroom.provision;

import org.jspecify.annotations.NullMarked;
