package nl.kamerstroom.rules;

/**
 * A rule that was woken by a trigger and gave no event.
 *
 * @param rule the rule
 * @param trigger the words that woke it
 * @param missing what was not there, or the guard that stopped it, for people
 */
public record NearMiss(String rule, Evidence trigger, String missing) {}
