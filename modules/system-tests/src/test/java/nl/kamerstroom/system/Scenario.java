package nl.kamerstroom.system;

import java.time.Duration;

/**
 * Something that happens to the stack while letters come in.
 *
 * @param name for people, a few words
 * @param letters how many different ones come in
 * @param perSecond how many of them in a second
 * @param watched the service whose output must resume
 * @param longestPause how long that may take
 * @param course what happens
 */
record Scenario(String name, int letters, int perSecond, Stage watched, Duration longestPause, Course course) {

    /** What happens, step by step. */
    @FunctionalInterface
    interface Course {
        void run(Trial trial) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
