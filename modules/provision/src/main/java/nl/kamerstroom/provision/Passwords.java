package nl.kamerstroom.provision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The passwords of users, never shown.
 *
 * @param ofUsers the password of each user
 */
public record Passwords(SortedMap<String, String> ofUsers) {

    /** Shorter ones can be guessed from what a SCRAM login shows to whoever listens (RFC 5802, section 9). */
    static final int SHORTEST = 16;

    /**
     * Reads one file a user from a folder; the file is named like the user, and holds the password alone.
     *
     * @throws AccessException where files are missing or hold no good password, with all of them
     */
    public static Passwords read(Path folder, Set<String> users) {
        SortedMap<String, String> passwords = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String user : users) {
            Path file = folder.resolve(user);
            if (!Files.isRegularFile(file)) {
                faults.add("User \"%s\" has no password: file \"%s\" must hold it".formatted(user, file));
                continue;
            }
            String password = content(file).strip();
            if (password.length() < SHORTEST) {
                faults.add("File \"%s\" holds a password of %d characters; it must have at least %d"
                        .formatted(file, password.length(), SHORTEST));
            }
            passwords.put(user, password);
        }
        if (!faults.isEmpty()) {
            throw new AccessException(faults);
        }
        return new Passwords(passwords);
    }

    @Override
    public String toString() {
        return "Passwords of " + ofUsers.keySet();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("File \"%s\" cannot be read".formatted(file), e);
        }
    }
}
