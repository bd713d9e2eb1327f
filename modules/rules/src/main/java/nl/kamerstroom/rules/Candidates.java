package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.text.Span;

/** Finds all that a filler means in one sentence: mentions, noun phrases, pointers back, words with a value. */
final class Candidates {

    private final Scene scene;
    private final Story story;
    private final ClosedClasses words;
    private final NounPhrases nouns;
    private final TriggerIndex index;
    private final List<BitSet> woken;

    /** @param woken for each sentence the numbers of the fillers that it may hold */
    Candidates(Scene scene, Story story, ClosedClasses words, TriggerIndex index, List<BitSet> woken) {
        this.index = index;
        this.woken = woken;
        this.scene = scene;
        this.story = story;
        this.words = words;
        this.nouns = new NounPhrases(scene, story, words, index.nouns());
    }

    /** In order of their first token; of two that overlap the longer stays. */
    List<Filling> of(Filler filler, SentenceView view) {
        int number = index.numberOf(filler);
        if (!woken.get(view.index()).get(number)) {
            return List.of();
        }
        int own = number - index.firstFiller();
        return view.candidates(own, story, () -> find(filler, own, view));
    }

    private List<Filling> find(Filler filler, int number, SentenceView view) {
        List<Filling> found = new ArrayList<>();
        pointers(filler, view, found);
        nouns.find(filler, number, view, found);
        for (int at = 0; at < view.mentions().size(); at++) {
            if (filler.takes(view.mentions().get(at))) {
                Filling mention = view.fillings().get(at);
                found.add(filler.eve() ? mention.with(Intervals.before(mention.value())) : mention);
            }
        }
        values(filler, view, found);
        signatory(filler, view, found);
        texts(filler, view, found, scene);
        if (found.isEmpty()) {
            return found;
        }
        found.removeIf(filling -> !admits(filler, view, filling));
        List<Filling> apart = found.size() < 2 ? found : withoutOverlap(found);
        return filler.joined() ? joined(apart, view) : apart;
    }

    /** "Een stafelement en een beveiligingspeloton" is one phrase. */
    private List<Filling> joined(List<Filling> apart, SentenceView view) {
        List<Filling> joined = new ArrayList<>();
        for (Filling filling : apart) {
            if (!joined.isEmpty() && areListed(view, joined.getLast(), filling)) {
                Filling first = joined.removeLast();
                Span span = first.span().cover(filling.span());
                Range range = new Range(first.tokens().first(), filling.tokens().last());
                joined.add(new Filling(view.index(), range, span, span.of(scene.text()), Optional.empty()));
            } else {
                joined.add(filling);
            }
        }
        return joined;
    }

    /** Whether only a comma, "en" and articles stand between two fillings. */
    boolean areListed(SentenceView view, Filling left, Filling right) {
        boolean joined = false;
        for (int at = left.tokens().last() + 1; at < right.tokens().first(); at++) {
            Token token = view.tokens().get(at);
            boolean joins = token.is(",") || token.is("en");
            if (!joins && !words.is(token, "article")) {
                return false;
            }
            joined |= joins;
        }
        return joined;
    }

    /** Whether a filling is none of the filler's exceptions. */
    boolean admits(Filler filler, SentenceView view, Filling filling) {
        return !isExcepted(filler, filling)
                && !isBarred(filler, view, filling)
                && !(filler.ahead() && isOver(filling.value()));
    }

    private boolean isOver(String time) {
        return scene.date().filter(date -> Intervals.isOver(time, date)).isPresent();
    }

    private boolean isExcepted(Filler filler, Filling filling) {
        return !filler.except().isEmpty()
                && (filler.except().hold(words(filling.span()))
                        || filler.except().hold(filling.value().toLowerCase(Locale.ROOT)));
    }

    private static boolean isBarred(Filler filler, SentenceView view, Filling filling) {
        for (Wording phrase : filler.notAfter()) {
            if (phrase.standsAt(view.tokens(), filling.tokens().first() - phrase.size())) {
                return true;
            }
        }
        for (Wording phrase : filler.notBefore()) {
            if (phrase.standsAt(view.tokens(), filling.tokens().last() + 1)) {
                return true;
            }
        }
        return false;
    }

    private void pointers(Filler filler, SentenceView view, List<Filling> found) {
        for (Wording pointer : filler.pointers()) {
            for (Range range : view.occurrences(pointer)) {
                Span span = view.phrases().span(range);
                story.latest(filler.pointsRole(), filler.pointsTo(), span.start())
                        .ifPresent(argument ->
                                found.add(new Filling(view.index(), range, span, argument.value(), argument.id())));
            }
        }
    }

    private static void texts(Filler filler, SentenceView view, List<Filling> found, Scene scene) {
        if (filler.text()) {
            for (Range range : view.phrases().all(filler.chain())) {
                Span span = view.phrases().span(range);
                found.add(new Filling(view.index(), range, span, span.of(scene.text()), Optional.empty()));
            }
        }
    }

    private void values(Filler filler, SentenceView view, List<Filling> found) {
        for (Map.Entry<String, List<Wording>> value : filler.values().entrySet()) {
            for (Wording phrase : value.getValue()) {
                for (Range range : view.occurrences(phrase)) {
                    found.add(new Filling(
                            view.index(), range, view.phrases().span(range), value.getKey(), Optional.empty()));
                }
            }
        }
    }

    private void signatory(Filler filler, SentenceView view, List<Filling> found) {
        List<String> senders = scene.letter().metadata().senders();
        if (senders.isEmpty()) {
            return;
        }
        for (Wording phrase : filler.signatory()) {
            for (Range range : view.occurrences(phrase)) {
                found.add(new Filling(
                        view.index(), range, view.phrases().span(range), senders.getFirst(), Optional.empty()));
            }
        }
    }

    private static List<Filling> withoutOverlap(List<Filling> found) {
        List<Filling> longestFirst = found.stream()
                .sorted(Comparator.<Filling>comparingInt(
                                filling -> -filling.span().length())
                        .thenComparing(Filling::span))
                .toList();
        List<Filling> kept = new ArrayList<>();
        for (Filling filling : longestFirst) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(filling.span()))) {
                kept.add(filling);
            }
        }
        kept.sort(Comparator.comparing(Filling::span));
        return kept;
    }

    private String words(Span span) {
        return span.of(scene.text()).toLowerCase(Locale.ROOT);
    }

    ClosedClasses words() {
        return words;
    }
}
