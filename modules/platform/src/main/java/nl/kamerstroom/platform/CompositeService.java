package nl.kamerstroom.platform;

import java.util.List;

/** Several parts as one service: started in order, closed in reverse, well when all are well. */
public final class CompositeService implements Service {

    private final String name;
    private final List<Service> parts;

    public CompositeService(String name, List<Service> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        parts.forEach(Service::start);
    }

    @Override
    public Health health() {
        return parts.stream().map(Service::health).reduce(Health.of(), Health::and);
    }

    @Override
    public void close() {
        CloseInReverse.of(parts);
    }
}
