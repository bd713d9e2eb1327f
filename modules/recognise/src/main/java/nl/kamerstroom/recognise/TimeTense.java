package nl.kamerstroom.recognise;

/** Whether the clause around words of time looks back or ahead. */
enum TimeTense {
    /** A date that lies much nearer ahead is meant all the same: "wilde op 14 oktober bijeenkomen" in September. */
    PAST(1.0 / 3.5, 1.0 / 6),
    /** Nothing tells it: the nearest date wins. */
    UNKNOWN(1, 1),
    PRESENT(3.5, 8),
    FUTURE(12, 12);

    private final double dayWeight;
    private final double periodWeight;

    TimeTense(double dayWeight, double periodWeight) {
        this.dayWeight = dayWeight;
        this.periodWeight = periodWeight;
    }

    /** How far off a moment feels: days, of which those in the past count more where the clause looks ahead. */
    double distance(long days, boolean day) {
        return days >= 0 ? days : -days * (day ? dayWeight : periodWeight);
    }
}
