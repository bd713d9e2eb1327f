package nl.kamerstroom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Certificates for one test, made by the JDK's own keytool: an authority, and whom it vouches for. */
final class Certificates {

    /** Of every key store; they live as long as the test. */
    static final String PASSWORD = "secret-of-a-test";

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;

    /** An authority of its own, with its files in an empty folder. */
    Certificates(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key("authority", "-ext", "bc:critical=ca:true");
        keytool("authority", "-exportcert", "-rfc", "-alias", "authority", "-file", path("authority.pem"));
        trust("trust");
    }

    /** The key store of somebody whom the authority vouches for, with their key and certificate. */
    Path of(String name) {
        key(name);
        keytool(name, "-certreq", "-alias", name, "-file", path(name + ".request"));
        keytool(
                "authority",
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-infile",
                path(name + ".request"),
                "-outfile",
                path(name + ".pem"),
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        trust(name);
        keytool(name, "-importcert", "-noprompt", "-alias", name, "-file", path(name + ".pem"));
        return store(name);
    }

    /** The store of those who trust the authority. */
    Path trusted() {
        return store("trust");
    }

    private void key(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1"));
        arguments.addAll(List.of(more));
        keytool(name, arguments.toArray(String[]::new));
    }

    private void trust(String store) {
        keytool(store, "-importcert", "-noprompt", "-alias", "authority", "-file", path("authority.pem"));
    }

    private void keytool(String store, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool failed: " + Files.readString(folder.resolve("keytool.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("keytool was interrupted", e);
        }
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }
}
