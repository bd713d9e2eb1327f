package nl.kamerstroom.evaluate;

/**
 * How many were found rightly, wrongly, and not at all.
 *
 * @param right found and in the annotation
 * @param spurious found and not in the annotation
 * @param missed in the annotation and not found
 */
public record Tally(int right, int spurious, int missed) {

    public static final Tally ZERO = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(right + other.right, spurious + other.spurious, missed + other.missed);
    }

    Tally plusRight(int n) {
        return new Tally(right + n, spurious, missed);
    }

    Tally plusSpurious(int n) {
        return new Tally(right, spurious + n, missed);
    }

    Tally plusMissed(int n) {
        return new Tally(right, spurious, missed + n);
    }

    public double precision() {
        return right + spurious == 0 ? 1 : (double) right / (right + spurious);
    }

    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
