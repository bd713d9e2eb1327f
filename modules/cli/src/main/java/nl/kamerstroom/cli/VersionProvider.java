package nl.kamerstroom.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the jar, and of the Java that runs it. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(VersionProvider.class.getPackage().getImplementationVersion())
                .orElse("built from source");
        return new String[] {"kamerstroom " + version, "Java " + Runtime.version()};
    }
}
