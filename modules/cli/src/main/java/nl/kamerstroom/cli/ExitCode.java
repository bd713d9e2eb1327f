package nl.kamerstroom.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ended, as every command's help documents it. */
final class ExitCode {

    static final int DONE = 0;
    /** Some input could not be read; the rest was done. */
    static final int SOME_INPUT_FAILED = 1;

    static final int USAGE = 2;
    /** The stack, or a part of it, could not be reached or started. */
    static final int UNAVAILABLE = 3;
    /** A defect of Kamerstroom itself. */
    static final int DEFECT = 70;

    private ExitCode() {}

    /** Code to meaning, for the commands' help. */
    static Map<String, String> documented() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(String.valueOf(DONE), "Done.");
        meanings.put(String.valueOf(SOME_INPUT_FAILED), "Some input could not be read; the rest was done.");
        meanings.put(String.valueOf(USAGE), "The command's words are off.");
        meanings.put(String.valueOf(UNAVAILABLE), "The stack could not be reached or started.");
        meanings.put(String.valueOf(DEFECT), "A defect of Kamerstroom itself.");
        return meanings;
    }
}
