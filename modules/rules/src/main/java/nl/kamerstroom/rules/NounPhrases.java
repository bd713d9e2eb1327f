package nl.kamerstroom.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.text.Span;

/** Finds the noun phrases that a filler names by their head, and what each is called. */
final class NounPhrases {

    private static final Set<EntityKind> WHO_MEETS = Set.of(EntityKind.BODY, EntityKind.ORGANISATION);

    private static final Set<EntityKind> TITLES = Set.of(EntityKind.OFFICE, EntityKind.PERSON);

    /** "Een tiental adviseurs" tells a number. */
    private static final Set<String> COLLECTIVES = Set.of(
            "handvol",
            "vijftal",
            "zestal",
            "zevental",
            "achttal",
            "tiental",
            "twaalftal",
            "vijftiental",
            "twintigtal",
            "dertigtal",
            "veertigtal",
            "vijftigtal",
            "zestigtal",
            "tachtigtal",
            "honderdtal",
            "dozijn");

    private static final Set<String> DEFINITE = Set.of("de", "het", "deze", "dit", "die", "dat");

    private final Scene scene;
    private final Story story;
    private final ClosedClasses words;
    private final HeadNouns nouns;

    NounPhrases(Scene scene, Story story, ClosedClasses words, HeadNouns nouns) {
        this.nouns = nouns;
        this.scene = scene;
        this.story = story;
        this.words = words;
    }

    /** Adds the noun phrases of one sentence whose head the filler of a number names; of two heads in one phrase the first counts. */
    void find(Filler filler, int number, SentenceView view, List<Filling> found) {
        int next = 0;
        for (SentenceView.Head head : view.heads(nouns)) {
            Token token = head.token();
            if (!head.fillers().get(number) || token.index() < next || isInName(filler, view, token)) {
                continue;
            }
            Range core = view.phrases().core(token.index());
            if (filler.counted().isEmpty() || filler.counted().get() == tellsNumber(view, core)) {
                Range whole = new Range(core.first(), view.phrases().chainEnd(core.last(), filler.chain()));
                found.add(noun(filler, view, core, whole));
                next = core.last() + 1;
            }
        }
    }

    /** "maritieme taakgroep van UNIFIL", "taakgroep Takuba" and "NAVO-missie" name missions, "Minister van Defensie" an office: none is a unit. */
    private static boolean isInName(Filler filler, SentenceView view, Token word) {
        for (EntityMention entity : view.entities()) {
            boolean named = filler.entities().contains(entity.kind());
            if (!named && entity.kind() == EntityKind.MISSION && namesMission(entity.span(), word, view)) {
                return true;
            }
            if (!named
                    && TITLES.contains(entity.kind())
                    && entity.span().start() < word.start()
                    && entity.span().contains(word.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesMission(Span mission, Token word, SentenceView view) {
        boolean endsWord = mission.end() == word.end() && word.span().contains(mission);
        int next = word.index() + 1;
        boolean follows = next < view.tokens().size()
                && mission.start() == view.tokens().get(next).start();
        return mission.contains(word.span()) || endsWord || follows;
    }

    private boolean tellsNumber(SentenceView view, Range core) {
        for (int at = core.first(); at < core.last(); at++) {
            Token token = view.tokens().get(at);
            boolean number = words.is(token, "cardinal") && !token.is("een");
            if (token.kind() == Token.Kind.NUMBER || number || COLLECTIVES.contains(token.word())) {
                return true;
            }
        }
        return false;
    }

    /** A phrase is called by the name in it; where its head says nothing ("bijeenkomst van …"), by the body behind it. */
    private Filling noun(Filler filler, SentenceView view, Range core, Range whole) {
        Optional<EntityMention> name = name(view, view.phrases().span(core), filler.entities());
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
        if (bare && whole.last() == core.last() && isDefinite(view, core.first())) {
            Optional<EntityMention> named = bodyBefore(view, span);
            if (named.isPresent()) {
                return new Filling(
                        view.index(),
                        whole,
                        span,
                        named.get().value(),
                        named.get().id());
            }
        }
        if (bare && whole.last() == core.last()) {
            return extraposed(filler, view, core);
        }
        return new Filling(view.index(), whole, span, span.of(scene.text()), Optional.empty());
    }

    /** "De Energieraad ligt achter ons: de bijeenkomst was op 1 april": the body that the sentence named before. */
    private static Optional<EntityMention> bodyBefore(SentenceView view, Span noun) {
        Optional<EntityMention> last = Optional.empty();
        for (EntityMention entity : view.entities()) {
            if (entity.kind() == EntityKind.BODY && entity.span().end() <= noun.start()) {
                last = Optional.of(entity);
            }
        }
        return last;
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

    /** The entity in a core, or the one that the core begins: "NAVO-ministers" of "NAVO-ministers van Defensie". */
    private static Optional<EntityMention> name(SentenceView view, Span core, Set<EntityKind> kinds) {
        for (EntityMention entity : view.entities()) {
            if (kinds.contains(entity.kind())
                    && (core.contains(entity.span()) || entity.span().contains(core))) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    private static Optional<EntityMention> entity(SentenceView view, Span within, Set<EntityKind> kinds) {
        for (EntityMention entity : view.entities()) {
            if (within.contains(entity.span()) && kinds.contains(entity.kind())) {
                return Optional.of(entity);
            }
        }
        return Optional.empty();
    }

    private boolean isDefinite(SentenceView view, int first) {
        int at = first - 1;
        while (at >= 0 && words.is(view.tokens().get(at), "ordering")) {
            at--;
        }
        String before = at < 0 ? "" : view.tokens().get(at).word();
        return DEFINITE.contains(before);
    }
}
