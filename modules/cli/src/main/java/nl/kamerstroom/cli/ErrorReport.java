package nl.kamerstroom.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong; a defect is shown whole. */
final class ErrorReport implements IExecutionExceptionHandler {

    private final Terminal terminal;

    ErrorReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        if (problem instanceof CommandFailure failure) {
            terminal.err().println("kamerstroom: " + failure.getMessage());
            return failure.exitCode();
        }
        terminal.err().println("kamerstroom: a defect, please report what follows with the command that you gave");
        problem.printStackTrace(terminal.err());
        return ExitCode.DEFECT;
    }
}
