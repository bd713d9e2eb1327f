package nl.kamerstroom.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the build unpacked Apicurio Registry: {@code modules/embedded/target/registry}. */
final class RegistryHome {

    /** System property that names another place. */
    static final String PROPERTY = "kamerstroom.registry.home";

    /** Set by the launcher; the working directory otherwise. */
    private static final String CHECKOUT_PROPERTY = "kamerstroom.home";

    private static final String RUNNER = "quarkus-run.jar";

    private RegistryHome() {}

    /** Looks at the property, beside this module's own classes or jar, and in the checkout that we belong to. */
    static Path locate() {
        return candidates()
                .filter(home -> Files.isRegularFile(home.resolve(RUNNER)))
                .findFirst()
                .orElseThrow(() -> new StartException("The schema registry's files are not there; build the project"
                        + " (mvn -Pquick install), or name their directory with -D" + PROPERTY + "=DIR."));
    }

    private static Stream<Path> candidates() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Stream.of(Path.of(named));
        }
        return Stream.concat(besideOurCode().stream(), inTheCheckout());
    }

    private static Optional<Path> besideOurCode() {
        CodeSource source = RegistryHome.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling("registry"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Stream<Path> inTheCheckout() {
        Path start = Path.of(System.getProperty(CHECKOUT_PROPERTY, "")).toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .map(directory -> directory.resolve("modules/embedded/target/registry"));
    }
}
