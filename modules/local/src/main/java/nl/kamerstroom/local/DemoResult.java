package nl.kamerstroom.local;

/**
 * How a demo ended.
 *
 * @param letters all letters that the stack has seen, those of earlier starts included
 * @param refused how many of the demo's letters were not accepted
 * @param newEvents how many events the demo's letters added
 * @param storedEvents how many events the database holds
 * @param complete whether all letters came out and all their events were stored in time
 */
public record DemoResult(Conservation letters, int refused, long newEvents, long storedEvents, boolean complete) {}
