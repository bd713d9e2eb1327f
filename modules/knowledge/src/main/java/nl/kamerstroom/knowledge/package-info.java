/** What the recognisers know: bodies, missions, offices, countries, places, funds. */
@NullMarked
package nl.kamerstroom.knowledge;

import org.jspecify.annotations.NullMarked;
