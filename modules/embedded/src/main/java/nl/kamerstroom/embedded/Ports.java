package nl.kamerstroom.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports of one stack. */
public record Ports(Map<Endpoint, Integer> ports) {

    private static final int HIGHEST = 65_535;

    public Ports {
        ports = Map.copyOf(ports);
        for (Endpoint endpoint : Endpoint.values()) {
            if (!ports.containsKey(endpoint)) {
                throw new IllegalArgumentException("No port for " + endpoint.purpose() + ".");
            }
        }
    }

    /** The addresses that the documentation names. */
    public static Ports usual() {
        return new Ports(Stream.of(Endpoint.values()).collect(Collectors.toMap(e -> e, Endpoint::usualPort)));
    }

    /** One block of consecutive ports, for a second stack on this machine. */
    public static Ports from(int first) {
        Endpoint[] endpoints = Endpoint.values();
        int last = first + endpoints.length - 1;
        if (first < 1024 || last > HIGHEST) {
            throw new IllegalArgumentException("--ports-from '" + first + "' does not fit: the stack takes "
                    + endpoints.length + " ports in a row, so it must lie between 1024 and "
                    + (HIGHEST - endpoints.length + 1) + ".");
        }
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        for (int i = 0; i < endpoints.length; i++) {
            ports.put(endpoints[i], first + i);
        }
        return new Ports(ports);
    }

    /** Ports that the operating system calls free at this moment, for parallel tests. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
            for (Endpoint endpoint : Endpoint.values()) {
                // All are held until the last one is known, so that none is given twice.
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(endpoint, socket.getLocalPort());
            }
            return new Ports(ports);
        } catch (IOException e) {
            throw new UncheckedIOException("No free ports on this machine.", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    public int of(Endpoint endpoint) {
        return Objects.requireNonNull(ports.get(endpoint));
    }

    /** {@code localhost:port}, as Kafka's and PostgreSQL's clients write it. */
    public String address(Endpoint endpoint) {
        return "localhost:" + of(endpoint);
    }

    /**
     * Checks that nothing listens where these parts of the stack want to.
     *
     * @throws PortInUseException naming every busy port, whom it was for, and the way out
     */
    public void requireFree(List<Endpoint> wanted) {
        List<String> busy = wanted.stream()
                .filter(endpoint -> !isFree(of(endpoint)))
                .map(endpoint -> "port " + of(endpoint) + " for " + endpoint.purpose())
                .toList();
        if (!busy.isEmpty()) {
            String listed = String.join(", ", busy);
            throw new PortInUseException(Character.toUpperCase(listed.charAt(0)) + listed.substring(1)
                    + (busy.size() == 1 ? " is" : " are")
                    + " in use; stop the program that listens there, or move the whole stack with --ports-from N.");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last connections are still winding down is free; only a listener makes it busy.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
