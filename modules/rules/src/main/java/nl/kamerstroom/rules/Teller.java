package nl.kamerstroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.text.Span;

/** Makes an event of a rule's arguments: its type by the time, its modality and polarity by the cues, its confidence. */
final class Teller {

    /** A range of days or months alone, with no year and no word that looks back. */
    private static final Pattern YEARLESS =
            Pattern.compile("(?:van )?(?:\\d{1,2} )?[a-z]{3,9} (?:tot|tot en met|t/m) (?:\\d{1,2} )?[a-z]{3,9}");

    /** What these tell lies ahead by its nature: "heeft een top belegd" is a plan. */
    private static final Set<String> AHEAD = Set.of("MeetingAnnounced", "DecisionExpected", "RepresentationAnnounced");

    /** What can go on for months: told without a time it goes on now. */
    private static final Set<String> RUNNING = Set.of("DeploymentAnnounced", "MilitaryAidAnnounced");

    private final Scene scene;
    private final Story story;
    private final EventTypes types;
    private final Cues cues;
    private final ClosedClasses words;

    Teller(Scene scene, Story story, EventTypes types, Cues cues, ClosedClasses words) {
        this.scene = scene;
        this.story = story;
        this.types = types;
        this.cues = cues;
        this.words = words;
    }

    /** Whether the happening lies behind the letter: by its time, else by the tense. */
    boolean isPast(List<Argument> arguments, Match match) {
        Optional<LocalDate> date = scene.date();
        Optional<String> time = arguments.stream()
                .filter(argument -> argument.role().equals("time"))
                .map(Argument::value)
                .findFirst();
        boolean told = match.isPast();
        if (date.isEmpty() || time.isEmpty()) {
            return told;
        }
        return Intervals.isOver(time.get(), date.get()) || (told && Intervals.hasBegun(time.get(), date.get()));
    }

    /** "Van november tot en met april" in May: of a contribution that is still to come, a time without a year lies ahead. */
    List<Argument> ahead(Rule rule, List<Argument> arguments, Match match) {
        Optional<LocalDate> date = scene.date();
        boolean coming = rule.future().equals(Optional.of("DeploymentAnnounced"))
                && match.verb().isPresent()
                && !match.isPast();
        if (date.isEmpty() || !coming) {
            return arguments;
        }
        return arguments.stream()
                .map(argument -> isYearless(argument) && Intervals.isOver(argument.value(), date.get())
                        ? new Argument(
                                argument.role(),
                                Intervals.yearLater(argument.value()),
                                argument.id(),
                                argument.evidence(),
                                argument.derivedFrom())
                        : argument)
                .toList();
    }

    private static boolean isYearless(Argument argument) {
        return argument.role().equals("time")
                && argument.evidence()
                        .filter(words -> YEARLESS.matcher(words.quote()).matches())
                        .isPresent();
    }

    void tell(Rule rule, Match match, String type, boolean past, List<Argument> arguments, Optional<Filling> anchor) {
        List<String> reasons = new ArrayList<>();
        Modality modality = past ? Modality.ASSERTED : rule.modality();
        if (!rule.cues().isEmpty() && !past) {
            Clause clause = match.clause();
            Modality standard = standard(rule, match, type, arguments);
            Cues.Verdict verdict = cues.modality(match.view().analysis(), clause, rule, standard);
            modality = verdict.modality();
            verdict.words().ifPresent(words -> reasons.add("\"" + words + "\" makes it " + verdict.modality()));
        }
        boolean negated = rule.guards().negation() == Guards.Negation.MARKS
                && match.view().isDenied(match.clause());
        double confidence = Confidence.of(
                rule.confidence(), arguments, match.view().analysis().sentence().span(), reasons);
        Span evidence = anchor.filter(
                        filling -> filling.sentence() == match.view().index())
                .map(filling -> match.clause().span().cover(filling.span()))
                .orElse(match.clause().span());
        story.tell(new CandidateEvent(
                type,
                modality,
                negated,
                confidence,
                scene.evidence(evidence),
                types.ofType(type, arguments),
                rule.name(),
                reasons));
    }

    /** "Sinds 3 juli" has begun and no end is told; "werkt tot en met mei" runs until then. */
    private boolean isUnderWay(String type, List<Argument> arguments) {
        return scene.date().isPresent()
                && arguments.stream()
                        .filter(argument -> argument.role().equals("time"))
                        .anyMatch(argument -> runs(type, argument, scene.date().get()));
    }

    private static boolean runs(String type, Argument time, LocalDate date) {
        boolean begun = time.value().endsWith("/..") && Intervals.hasBegun(time.value(), date);
        boolean ends = type.equals("DeploymentAnnounced")
                && time.evidence()
                        .filter(words -> words.quote().startsWith("tot "))
                        .isPresent();
        return begun || ends;
    }

    /** "Op 3 maart jl.": the day lies behind the letter, whatever its verb tells. */
    private boolean isOver(List<Argument> arguments) {
        return scene.date().isPresent()
                && arguments.stream()
                        .filter(argument -> argument.role().equals("time"))
                        .anyMatch(argument -> !argument.value().startsWith("..")
                                && Intervals.isOver(
                                        argument.value(), scene.date().get()));
    }

    /** What is done, denied or running is stated as fact where no cue says otherwise; "zal" sets it ahead. */
    private Modality standard(Rule rule, Match match, String type, List<Argument> arguments) {
        boolean ahead =
                match.verb().map(use -> use.auxiliaries().contains("zullen")).orElse(false);
        if (rule.modality() != Modality.PLANNED || ahead) {
            return rule.modality();
        }
        boolean told = !AHEAD.contains(type) && (match.isPast() || isOver(arguments));
        boolean denied = rule.guards().negation() == Guards.Negation.MARKS
                && match.view().isDenied(match.clause());
        boolean running = isUnderWay(type, arguments) || isRunning(type, match, arguments);
        return told || denied || running ? Modality.ASSERTED : Modality.PLANNED;
    }

    /** "Nederland levert vijftien militairen aan EUTM Mali": without a time or a word that looks ahead it is so today. */
    private boolean isRunning(String type, Match match, List<Argument> arguments) {
        return RUNNING.contains(type)
                && !match.view().isVerbless(match.clause())
                && arguments.stream().noneMatch(argument -> argument.role().equals("time"))
                && match.clause().tokens().stream().noneMatch(token -> words.is(token, "ahead"));
    }
}
