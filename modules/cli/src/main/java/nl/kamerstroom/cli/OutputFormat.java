package nl.kamerstroom.cli;

import java.util.Optional;

/** How a command writes its data. */
enum OutputFormat {
    TABLE,
    JSON;

    /** What the user asked for, else a table on a terminal and JSON lines in a pipe. */
    static OutputFormat choose(Optional<OutputFormat> asked, Terminal terminal) {
        return asked.orElse(terminal.interactive() ? TABLE : JSON);
    }
}
