package nl.kamerstroom.rules;

import java.util.List;
import java.util.Optional;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.Zone;
import nl.kamerstroom.text.ZoneKind;

/** Finds what a pick recalls of the events that the letter told before. */
final class Recollection {

    private static final int RECALL_SENTENCES = 3;

    private final Scene scene;
    private final Story story;

    Recollection(Scene scene, Story story) {
        this.scene = scene;
        this.story = story;
    }

    /** The event that a pick points back to, if there is one near enough. */
    Optional<CandidateEvent> event(Pick.Recall recall, Match match) {
        int before = recall.where() == Where.EARLIER
                ? match.view().analysis().sentence().span().start()
                : match.view().phrases().span(match.tokens()).start();
        return story.latestEvent(List.of(recall.types()), recall.key(), before)
                .filter(event -> !isFar(event, match))
                .filter(event -> !recall.types().startsWith("Deployment") || sameParagraph(event, match))
                .filter(event -> recall.where() != Where.SENTENCE || sameSentence(event, match));
    }

    /** The argument that the pick asks for, proved by the words that proved it before; where a body was told, of its meeting only. */
    List<Filling> arguments(Pick.Recall recall, Match match, List<Argument> told) {
        Span trigger = match.view().phrases().span(match.tokens());
        Optional<Argument> body =
                told.stream().filter(argument -> argument.role().equals("body")).findFirst();
        return body
                .map(named -> story.latestOf(named, recall.types(), recall.role(), trigger.start()))
                .orElseGet(() -> event(recall, match))
                .stream()
                .flatMap(event -> event.arguments().stream())
                .filter(argument -> argument.role().equals(recall.role()))
                .map(argument -> new Filling(
                        match.view().index(),
                        match.tokens(),
                        argument.evidence().map(Evidence::span).orElse(trigger),
                        argument.value(),
                        argument.id()))
                .toList();
    }

    private boolean isFar(CandidateEvent event, Match match) {
        int from = Math.max(0, match.view().index() - RECALL_SENTENCES);
        return event.evidence().span().end()
                < scene.letter().sentences().get(from).span().start();
    }

    private boolean sameParagraph(CandidateEvent event, Match match) {
        Zone zone = match.view().analysis().sentence().zone();
        return zone.kind() != ZoneKind.PARAGRAPH
                || event.evidence().span().end() > zone.span().start();
    }

    private static boolean sameSentence(CandidateEvent event, Match match) {
        return match.view()
                .analysis()
                .sentence()
                .span()
                .overlaps(event.evidence().span());
    }
}
