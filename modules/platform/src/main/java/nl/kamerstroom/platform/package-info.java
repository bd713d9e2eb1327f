/** What every service stands on: topics, serdes, settings, runner, health, metrics, dead letters. */
@NullMarked
package nl.kamerstroom.platform;

import org.jspecify.annotations.NullMarked;
