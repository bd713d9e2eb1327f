/** Reads received letters again with this version, in the shadow; compares with what is live, and promotes what differs. */
@NullMarked
package nl.kamerstroom.replay;

import org.jspecify.annotations.NullMarked;
