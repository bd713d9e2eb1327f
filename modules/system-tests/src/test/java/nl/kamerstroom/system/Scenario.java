package nl.kamerstroom.system;

import java.time.Duration;

/**
 * Something that happens to the stack while letters come in.
 *
 * @param name for people, a few words
 * @param mail what comes in
 * @param watched the service whose output must resume
 * @param longestPause how long that may take
 * @param course what happens
 */
record Scenario(String name, Mail mail, Stage watched, Duration longestPause, Course course) {

    /**
     * What comes in.
     *
     * @param letters how many different ones
     * @param perSecond how many in a second
     * @param again how many are handed in once more, at any time
     * @param poison how many documents come in that nobody can read
     * @param longLetters how many letters come in besides that have more than {@link #LONG} characters
     */
    record Mail(int letters, int perSecond, int again, int poison, int longLetters) {

        /** No other letter has so many characters. */
        static final int LONG = 3_000;

        Mail(int letters, int perSecond, int again, int poison) {
            this(letters, perSecond, again, poison, 0);
        }

        static Mail of(int letters, int perSecond) {
            return new Mail(letters, perSecond, 0, 0);
        }
    }

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
