package nl.kamerstroom.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.language.VerbLexicon;

/**
 * The rule packs of a source of files, listed in {@code packs.txt}: a line is a pack's name and its files in order.
 *
 * @param packs in the order in which they run
 * @param types the event types that they may give
 * @param cues what sets the modality of an event
 * @param version the first 12 hexadecimal digits of the SHA-256 of all files
 */
record StandardPacks(List<Pack> packs, EventTypes types, Cues cues, String version) {

    /** The files of a version of the rules, by name. */
    @FunctionalInterface
    interface Source {
        byte[] bytes(String name);
    }

    /** Those that come with this version. */
    static StandardPacks read(VerbLexicon verbs) {
        return read(verbs, StandardPacks::onClassPath);
    }

    /** Those that come with this version, with other files in place of those of the same name. */
    static StandardPacks read(VerbLexicon verbs, Map<String, byte[]> others) {
        return read(verbs, name -> Optional.ofNullable(others.get(name)).orElseGet(() -> onClassPath(name)));
    }

    private static StandardPacks read(VerbLexicon verbs, Source files) {
        MessageDigest digest = sha256();
        List<Pack> packs = new ArrayList<>();
        String index = new String(files.bytes("packs.txt"), StandardCharsets.UTF_8);
        Set<String> listed = new HashSet<>();
        for (String line : index.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            String[] parts = line.split("[: ]+", -1);
            for (String part : parts) {
                checkOnce(part, listed);
            }
            PackReader reader = new PackReader(verbs);
            reader.read("shared.yml", new ByteArrayInputStream(files.bytes("shared.yml")));
            for (int i = 1; i < parts.length; i++) {
                byte[] content = files.bytes(parts[i]);
                digest.update(content);
                reader.read(parts[i], new ByteArrayInputStream(content));
            }
            packs.add(reader.pack(parts[0]));
        }
        for (String file : List.of("packs.txt", "shared.yml", "cues.txt", "event-types.yml")) {
            digest.update(files.bytes(file));
        }
        EventTypes types = EventTypes.read(files.bytes("event-types.yml"));
        packs.forEach(pack -> check(pack, types));
        return new StandardPacks(
                packs,
                types,
                Cues.read(new String(files.bytes("cues.txt"), StandardCharsets.UTF_8), verbs),
                HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }

    private static void checkOnce(String part, Set<String> listed) {
        if (!listed.add(part)) {
            throw new IllegalArgumentException(
                    "\"%s\" stands twice in packs.txt, so its rules would run twice; list each pack and each file once"
                            .formatted(part));
        }
    }

    private static void check(Pack pack, EventTypes types) {
        for (Rule rule : pack.rules()) {
            rule.future().filter(type -> !type.equals("recalled")).ifPresent(types::roles);
            rule.past().filter(type -> !type.equals("recalled")).ifPresent(types::roles);
        }
    }

    private static byte[] onClassPath(String name) {
        try (InputStream in = StandardPacks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Rule file \"%s\" is not on the class path".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
