package nl.kamerstroom.dead.letters;

import java.util.List;
import nl.kamerstroom.events.DeadLetterContent;
import nl.kamerstroom.platform.Catalogue;

/** Decides what a replay does with each dead letter. */
final class ReplayPlan {

    /** What a replay topic takes, less room for the frame. */
    private static final long LARGEST = 10_400_000;

    private final Catalogue catalogue;
    private final DeadLetterArchive archive;
    private final int mostAttempts;

    /** @param mostAttempts after so many tries a dead letter is parked instead */
    ReplayPlan(Catalogue catalogue, DeadLetterArchive archive, int mostAttempts) {
        if (mostAttempts < 1) {
            throw new IllegalArgumentException("A dead letter must be tried at least once, not " + mostAttempts);
        }
        this.catalogue = catalogue;
        this.archive = archive;
        this.mostAttempts = mostAttempts;
    }

    List<Step> of(List<DeadLetterHistory> histories) {
        return histories.stream().map(this::of).toList();
    }

    private Step of(DeadLetterHistory history) {
        return switch (history.state()) {
            case REPLAYED -> new Step.Leave(history, "it was replayed already and has not failed since");
            case CORRECTED -> new Step.Leave(history, "it was corrected already");
            case OPEN -> history.attempts() >= mostAttempts ? new Step.Park(history, mostAttempts) : handBack(history);
            case PARKED, DISCARDED -> handBack(history);
        };
    }

    private Step handBack(DeadLetterHistory history) {
        Failure latest = history.latest();
        String topic = ".%s.replay".formatted(latest.service());
        if (catalogue.topics().stream().noneMatch(known -> known.name().endsWith(topic))) {
            return new Step.Leave(history, "the catalogue has no service \"%s\"".formatted(latest.service()));
        }
        if (latest.valueSize() > LARGEST) {
            return new Step.Leave(
                    history,
                    "its record has %d bytes, at most %d can be handed back; correct it with a file, or discard it"
                            .formatted(latest.valueSize(), LARGEST));
        }
        if (latest.content() != DeadLetterContent.RECORD
                && archive.original(latest.origin()).isEmpty()) {
            return new Step.Leave(
                    history,
                    "its record is no longer at \"%s/%d/%d\"; correct it with a file, or discard it"
                            .formatted(
                                    latest.origin().topic(),
                                    latest.origin().partition(),
                                    latest.origin().offset()));
        }
        return new Step.HandBack(history, catalogue.replay(latest.service()).name());
    }
}
