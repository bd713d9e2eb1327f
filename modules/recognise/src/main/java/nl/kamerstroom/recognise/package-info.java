/** Finds times, money, document references and entities in a letter. */
@NullMarked
package nl.kamerstroom.recognise;

import org.jspecify.annotations.NullMarked;
