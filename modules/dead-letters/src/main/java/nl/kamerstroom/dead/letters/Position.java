package nl.kamerstroom.dead.letters;

/** Where a record stands on the broker. */
public record Position(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return "%s/%d/%d".formatted(topic, partition, offset);
    }
}
