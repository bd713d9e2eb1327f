package nl.kamerstroom.platform;

/**
 * One setting in force, fit to be shown: secrets are masked already.
 *
 * @param origin where the value came from; {@code default} where nobody gave one
 * @param defaultValue what holds when nobody gives a value; empty when there is no default
 * @param meaning what it does, one or two sentences
 */
public record Setting(String name, String value, String origin, String defaultValue, String meaning) {}
