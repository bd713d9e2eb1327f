/** Letter text: canonical text with an offset map, zones, sentences, metadata. */
@NullMarked
package nl.kamerstroom.text;

import org.jspecify.annotations.NullMarked;
