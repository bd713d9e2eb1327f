package nl.kamerstroom.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Span;

/** Finds all that a filler means in one sentence: mentions, noun phrases, pointers back, words with a value. */
final class Candidates {

    private static final Set<EntityKind> WHO_MEETS = Set.of(EntityKind.BODY, EntityKind.ORGANISATION);

    private final Scene scene;
    private final Story story;
    private final ClosedClasses words;

    Candidates(Scene scene, Story story, ClosedClasses words) {
        this.scene = scene;
        this.story = story;
        this.words = words;
    }

    /** In order of their first token; of two that overlap the longer stays. */
    List<Filling> of(Filler filler, SentenceView view) {
        boolean pointsBack = !filler.bare().isEmpty() || !filler.pointers().isEmpty();
        return view.candidates(filler, pointsBack ? story.size() : 0, () -> find(filler, view));
    }

    private List<Filling> find(Filler filler, SentenceView view) {
        List<Filling> found = new ArrayList<>();
        pointers(filler, view, found);
        nouns(filler, view, found);
        for (Mention mention : view.mentions()) {
            if (wanted(filler, mention)) {
                Optional<String> id = mention instanceof EntityMention entity ? entity.id() : Optional.empty();
                found.add(new Filling(view.index(), view.range(mention.span()), mention.span(), mention.value(), id));
            }
        }
        values(filler, view, found);
        signatory(filler, view, found);
        texts(filler, view, found, scene);
        found.removeIf(filling -> !admits(filler, view, filling));
        List<Filling> apart = withoutOverlap(found);
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
        return !isExcepted(filler, filling) && !isBarred(filler, view, filling);
    }

    private boolean isExcepted(Filler filler, Filling filling) {
        if (filler.except().isEmpty()) {
            return false;
        }
        String words = words(filling.span());
        String value = filling.value().toLowerCase(Locale.ROOT);
        return filler.except().stream().anyMatch(name -> name.isNamed(words) || name.isNamed(value));
    }

    private static boolean isBarred(Filler filler, SentenceView view, Filling filling) {
        return filler.notAfter().stream()
                .anyMatch(phrase ->
                        phrase.standsAt(view.tokens(), filling.tokens().first() - phrase.size()));
    }

    private static void texts(Filler filler, SentenceView view, List<Filling> found, Scene scene) {
        if (filler.text()) {
            for (Range range : view.phrases().all(filler.chain())) {
                Span span = view.phrases().span(range);
                found.add(new Filling(view.index(), range, span, span.of(scene.text()), Optional.empty()));
            }
        }
    }

    private String words(Span span) {
        return span.of(scene.text()).toLowerCase(Locale.ROOT);
    }

    private static boolean wanted(Filler filler, Mention mention) {
        return switch (mention) {
            case TimeMention time ->
                filler.mentions().contains("time")
                        || (filler.mentions().contains("until") && time.value().startsWith("../"));
            case DurationMention duration -> filler.mentions().contains("duration");
            case MoneyMention money -> isWanted(filler, money);
            case ReferenceMention reference -> filler.mentions().contains("reference");
            case EntityMention entity -> filler.entities().contains(entity.kind());
        };
    }

    private static boolean isWanted(Filler filler, MoneyMention money) {
        String kind = switch (money.qualifier()) {
            case NONE -> "no-cost";
            case UNDISCLOSED -> "undisclosed";
            case EXACT, APPROXIMATE, OVER, UNDER, MAXIMUM, MINIMUM, RANGE -> "sum";
        };
        boolean large = !kind.equals("sum") || largest(money).compareTo(BigDecimal.valueOf(filler.atLeast())) >= 0;
        return filler.mentions().contains("money") || (filler.mentions().contains(kind) && large);
    }

    /** The amount, or the highest of a range. */
    private static BigDecimal largest(MoneyMention money) {
        return Arrays.stream(money.value().replaceFirst("^\\p{L}++ ?", "").split("\\.\\.", -1))
                .filter(number -> !number.isEmpty())
                .map(number -> new BigDecimal(number).abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private void nouns(Filler filler, SentenceView view, List<Filling> found) {
        if (filler.nouns().isEmpty()) {
            return;
        }
        for (int at = 0; at < view.tokens().size(); at++) {
            Token token = view.tokens().get(at);
            if (token.isWord()
                    && view.phrases().isContent(at)
                    && isOne(filler.nouns(), token.word())
                    && !isInMission(filler, view, token.span())) {
                Range core = view.phrases().core(at);
                if (filler.counted().isPresent() && filler.counted().get() != tellsNumber(view, core)) {
                    continue;
                }
                Range whole = new Range(core.first(), view.phrases().chainEnd(core.last(), filler.chain()));
                found.add(noun(filler, view, core, whole));
                at = core.last();
            }
        }
    }

    /** "maritieme taakgroep van UNIFIL" is a mission's name and no unit. */
    private static boolean isInMission(Filler filler, SentenceView view, Span word) {
        return !filler.entities().contains(EntityKind.MISSION)
                && view.mentions().stream()
                        .filter(EntityMention.class::isInstance)
                        .map(EntityMention.class::cast)
                        .anyMatch(entity -> entity.kind() == EntityKind.MISSION
                                && entity.span().contains(word));
    }

    private boolean tellsNumber(SentenceView view, Range core) {
        for (int at = core.first(); at < core.last(); at++) {
            Token token = view.tokens().get(at);
            if (token.kind() == Token.Kind.NUMBER || (words.is(token, "cardinal") && !token.is("een"))) {
                return true;
            }
        }
        return false;
    }

    /** A phrase is called by the name in it; where its head says nothing ("bijeenkomst van …"), by the body behind it. */
    private Filling noun(Filler filler, SentenceView view, Range core, Range whole) {
        Optional<EntityMention> name = entity(view, view.phrases().span(core), filler.entities());
        if (name.isPresent() && name.get().id().isPresent()) {
            Range named = view.range(name.get().span());
            boolean informal =
                    named.first() > 0 && view.tokens().get(named.first() - 1).is("informele");
            Range range = new Range(informal ? named.first() - 1 : named.first(), named.last());
            return new Filling(
                    view.index(),
                    range,
                    view.phrases().span(range),
                    name.get().value(),
                    name.get().id());
        }
        Span span = view.phrases().span(whole);
        boolean bare = core.first() == core.last()
                && filler.bare().contains(view.tokens().get(core.last()).word());
        if (bare && whole.last() == core.last() && isDefinite(view, core.first())) {
            String noun = view.tokens().get(core.last()).word();
            Optional<Filling> earlier = story.latestNamed(noun, filler.pointsRole(), filler.pointsTo(), span.start())
                    .map(argument -> new Filling(view.index(), whole, span, argument.value(), argument.id()));
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Optional<Filling> meant = compound(filler, view, core, whole);
        if (meant.isPresent()) {
            return meant.get();
        }
        if (bare && whole.last() > core.last()) {
            Optional<EntityMention> inside = entity(view, span, WHO_MEETS);
            if (inside.isPresent()) {
                return new Filling(
                        view.index(),
                        whole,
                        span,
                        inside.get().value(),
                        inside.get().id());
            }
        }
        if (bare && whole.last() == core.last()) {
            return extraposed(filler, view, core);
        }
        return new Filling(view.index(), whole, span, span.of(scene.text()), Optional.empty());
    }

    /** "een bijeenkomst plaatsvindt van regeringsleiders": what tells of the noun stands behind the verb. */
    private Filling extraposed(Filler filler, SentenceView view, Range core) {
        Span own = view.phrases().span(core);
        int verb = core.last() + 1;
        while (verb < view.tokens().size() && view.analysis().isVerb(verb)) {
            verb++;
        }
        int last = verb > core.last() + 1 ? view.phrases().chainEnd(verb - 1, filler.chain()) : verb - 1;
        if (last < verb) {
            return new Filling(view.index(), core, own, own.of(scene.text()), Optional.empty());
        }
        Span tail = view.phrases().span(new Range(verb, last));
        Optional<EntityMention> inside = entity(view, tail, WHO_MEETS);
        if (inside.isPresent()) {
            return new Filling(
                    view.index(),
                    core,
                    inside.get().span(),
                    inside.get().value(),
                    inside.get().id());
        }
        String value = own.of(scene.text()) + " " + tail.of(scene.text());
        return new Filling(view.index(), core, own.cover(tail), value, Optional.empty());
    }

    /** "de NAVO-bijeenkomst" is the meeting of NAVO ministers that the letter named before. */
    private Optional<Filling> compound(Filler filler, SentenceView view, Range core, Range whole) {
        String word = view.tokens().get(core.last()).word();
        int hyphen = word.lastIndexOf('-');
        boolean points = hyphen > 1
                && core.first() == core.last()
                && filler.bare().contains(word.substring(hyphen + 1))
                && !word.endsWith("-top")
                && !word.endsWith("-raad")
                && isDefinite(view, core.first());
        if (!points) {
            return Optional.empty();
        }
        Span span = view.phrases().span(whole);
        return story.latestNamed(word.substring(0, hyphen), filler.pointsRole(), filler.pointsTo(), span.start())
                .filter(argument -> argument.value().toLowerCase(Locale.ROOT).contains(word.substring(0, hyphen)))
                .map(argument -> new Filling(view.index(), whole, span, argument.value(), argument.id()));
    }

    private static Optional<EntityMention> entity(SentenceView view, Span within, Set<EntityKind> kinds) {
        return view.mentions().stream()
                .filter(EntityMention.class::isInstance)
                .map(EntityMention.class::cast)
                .filter(entity -> within.contains(entity.span()) && kinds.contains(entity.kind()))
                .findFirst();
    }

    private boolean isDefinite(SentenceView view, int first) {
        int at = first - 1;
        while (at >= 0 && words.is(view.tokens().get(at), "ordering")) {
            at--;
        }
        String before = at < 0 ? "" : view.tokens().get(at).word();
        return List.of("de", "het", "deze", "dit", "die", "dat").contains(before);
    }

    private static boolean isOne(List<Wording> nouns, String word) {
        for (Wording noun : nouns) {
            if (noun.fits(word)) {
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

    ClosedClasses words() {
        return words;
    }
}
