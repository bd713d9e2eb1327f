package nl.kamerstroom.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether two mentions are of one happening, by what their event type says parts one from another. */
final class SameHappening {

    private static final Set<Modality> SETTLED =
            Set.of(Modality.ASSERTED, Modality.DECIDED, Modality.PLANNED, Modality.EXPECTED, Modality.INTENDED);

    /** The roles of which two mentions must tell the same. */
    static final List<String> ROLES =
            List.of("body", "activity", "recipient", "target", "document", "principal", "content", "amount", "source");

    private SameHappening() {}

    /** Whether two mentions tell of one happening. */
    static boolean of(CandidateEvent a, CandidateEvent b) {
        if (!a.type().equals(b.type()) || a.negated() != b.negated()) {
            return false;
        }
        if (a.type().equals("FundingNote")) {
            return samePayment(a, b);
        }
        if (a.type().equals("DecisionExpected")) {
            return sameDecision(a, b);
        }
        if (a.type().equals("CommitmentMade") && isToldAtOnce(a, b)) {
            return true;
        }
        return sameKey(a, b)
                && compatible(a, b, "time")
                && (compatible(a, b, "place") || pointsBack(a, b))
                && compatible(a, b, "duration")
                && sameMatter(a, b);
    }

    /** "De vluchten, waarvoor dertig militairen in Jordanië zijn gestationeerd": what points back to a mission may add where else it works from. */
    private static boolean pointsBack(CandidateEvent a, CandidateEvent b) {
        boolean announced = a.type().equals("DeploymentAnnounced");
        return a.type().startsWith("Deployment")
                && sameWords(a, b, "activity")
                && (!announced || (lacksEither(a, b, "personnel") && lacksEither(a, b, "time")));
    }

    /** One clause promises one thing once, whatever day each rule took for the deadline: "de agenda van 11 maart stuur ik op 1 maart". */
    private static boolean isToldAtOnce(CandidateEvent a, CandidateEvent b) {
        return a.evidence().equals(b.evidence()) && sameWords(a, b, "content");
    }

    private static boolean sameKey(CandidateEvent a, CandidateEvent b) {
        boolean some = false;
        for (String role : ROLES) {
            Optional<Argument> left = Story.argument(a, role);
            Optional<Argument> right = Story.argument(b, role);
            if (left.isPresent() != right.isPresent()) {
                return false;
            }
            if (left.isPresent()) {
                boolean sameWords = left.get().evidence().equals(right.get().evidence())
                        || (role.equals("content") && isPartOf(left.get(), right.get()));
                if (!sameWords
                        && !fold(left.get().value()).equals(fold(right.get().value()))) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    /** Of "een brief te sturen" the letter itself: the words of one lie within those of the other. */
    private static boolean isPartOf(Argument a, Argument b) {
        return a.evidence()
                .flatMap(left -> b.evidence()
                        .map(right -> left.span().contains(right.span())
                                || right.span().contains(left.span())))
                .orElse(false);
    }

    /** Notes of one payment: the amount or the source is told by the same words, and the other of both does not part them. */
    private static boolean samePayment(CandidateEvent a, CandidateEvent b) {
        boolean amount = sameWords(a, b, "amount");
        boolean source = sameWords(a, b, "source");
        return ((amount || source) || names(a, b) || names(b, a))
                && (amount || lacksEither(a, b, "amount"))
                && (source || amount || lacksEither(a, b, "source"));
    }

    /** One clause tells of one decision at a moment, whatever the words that gave it away. */
    private static boolean sameDecision(CandidateEvent a, CandidateEvent b) {
        return a.evidence().span().overlaps(b.evidence().span()) && sameWords(a, b, "time");
    }

    /** "De lasten bedragen € 2 miljoen en komen ten laste van de HGIS": the clause behind names the source of the sum. */
    private static boolean names(CandidateEvent sum, CandidateEvent source) {
        int gap = source.evidence().span().start() - sum.evidence().span().end();
        return gap >= 0
                && gap <= 2
                && source.evidence()
                        .quote()
                        .matches("(?s)en (?:komen|komt|worden|wordt|drukken|drukt|zijn|is|zullen|zal) .*+")
                && Story.argument(source, "amount").isEmpty()
                && Story.argument(sum, "source").isEmpty();
    }

    private static boolean sameWords(CandidateEvent a, CandidateEvent b, String role) {
        Optional<Evidence> left = Story.argument(a, role).flatMap(Argument::evidence);
        return left.isPresent() && left.equals(Story.argument(b, role).flatMap(Argument::evidence));
    }

    private static boolean lacksEither(CandidateEvent a, CandidateEvent b, String role) {
        return Story.argument(a, role).isEmpty() || Story.argument(b, role).isEmpty();
    }

    /** One mission can get several contributions and one country several deliveries: what is given and how surely parts them. */
    private static boolean sameMatter(CandidateEvent a, CandidateEvent b) {
        return switch (a.type()) {
            case "DeploymentAnnounced" -> equallySure(a, b) && shareWord(a, b, "personnel");
            case "MilitaryAidAnnounced" -> equallySure(a, b) && shareWord(a, b, "item") && compatible(a, b, "donor");
            case "SanctionsAnnounced" -> equallySure(a, b) && sameState(a, b, "imposer");
            default -> true;
        };
    }

    /** Sanctions of the Council and of the Union are the same ones, those of Japan and of Canada are not. */
    private static boolean sameState(CandidateEvent a, CandidateEvent b, String role) {
        Optional<String> left = Story.argument(a, role).flatMap(Argument::id);
        Optional<String> right = Story.argument(b, role).flatMap(Argument::id);
        return left.equals(right)
                || Stream.of(left, right).flatMap(Optional::stream).noneMatch(id -> id.startsWith("iso3166:"));
    }

    private static boolean equallySure(CandidateEvent a, CandidateEvent b) {
        return a.modality() == b.modality() || (SETTLED.contains(a.modality()) && SETTLED.contains(b.modality()));
    }

    private static boolean shareWord(CandidateEvent a, CandidateEvent b, String role) {
        Optional<Argument> left = Story.argument(a, role);
        Optional<Argument> right = Story.argument(b, role);
        return left.isEmpty()
                || right.isEmpty()
                || List.of(fold(left.get().value()).split(" ", -1)).stream()
                        .anyMatch(List.of(fold(right.get().value()).split(" ", -1))::contains);
    }

    /** Two values agree where one is absent, they are equal, or one time lies within the other. */
    private static boolean compatible(CandidateEvent a, CandidateEvent b, String role) {
        Optional<Argument> left = Story.argument(a, role);
        Optional<Argument> right = Story.argument(b, role);
        if (left.isEmpty()
                || right.isEmpty()
                || left.get().value().equals(right.get().value())) {
            return true;
        }
        return role.equals("time")
                && (Intervals.within(left.get().value(), right.get().value())
                        || Intervals.within(right.get().value(), left.get().value()));
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
