package nl.kamerstroom.platform;

import java.util.Optional;

/** What is running. */
public final class BuildInfo {

    private BuildInfo() {}

    /** The version in the jar's manifest; {@code development} when run from classes. */
    public static String version() {
        return Optional.ofNullable(BuildInfo.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
