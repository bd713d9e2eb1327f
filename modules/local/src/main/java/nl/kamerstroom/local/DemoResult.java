package nl.kamerstroom.local;

/**
 * How a demo ended.
 *
 * @param letters all letters that the stack has seen, those of earlier starts included
 * @param refused how many of the demo's letters were not accepted
 * @param newEvents how many events the demo's letters added
 * @param complete whether all letters and all their events came out in time
 */
public record DemoResult(Conservation letters, int refused, long newEvents, boolean complete) {}
