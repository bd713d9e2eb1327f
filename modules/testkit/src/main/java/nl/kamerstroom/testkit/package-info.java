/** What the tests of services stand on: a real broker in the process, and a driver of topologies. */
@NullMarked
package nl.kamerstroom.testkit;

import org.jspecify.annotations.NullMarked;
