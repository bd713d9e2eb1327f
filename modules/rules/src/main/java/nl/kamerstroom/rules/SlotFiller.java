package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kamerstroom.language.Clause;
import nl.kamerstroom.language.ClosedClasses;
import nl.kamerstroom.language.Phrases.Range;
import nl.kamerstroom.language.Token;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.Span;
import nl.kamerstroom.text.ZoneKind;

/** Fills the slots of one rule around one trigger. */
final class SlotFiller {

    private static final int EARLIER_SENTENCES = 2;
    private static final int INFINITIVE_REACH = 16;
    private static final int RECALL_SENTENCES = 3;

    private final Scene scene;
    private final Story story;
    private final Candidates candidates;
    private final Regions regions;
    private final Map<String, Filler> fillers;

    SlotFiller(Scene scene, Story story, Candidates candidates, Map<String, Filler> fillers) {
        this.scene = scene;
        this.story = story;
        this.candidates = candidates;
        this.regions = new Regions(candidates.words());
        this.fillers = fillers;
    }

    /** What the picks of a slot find, best first; empty where none does. */
    List<Filling> fill(Slot slot, Match match, Optional<Filling> anchor, String anchorFiller) {
        for (Pick pick : slot.picks()) {
            List<Filling> found = switch (pick) {
                case Pick.Find find -> find(find, match, anchor, anchorFiller, slot.many());
                case Pick.Recall recall -> recall(recall, match);
            };
            if (found.size() >= slot.atLeast()) {
                return slot.many() ? found : List.of(precise(found, match.view()));
            }
        }
        return List.of();
    }

    /** Of "komende week, op vrijdag 6 maart" the day: what follows the first one directly and lies within it. */
    private Filling precise(List<Filling> found, SentenceView view) {
        Filling best = found.getFirst();
        for (Filling other : found) {
            boolean follows = other.sentence() == best.sentence()
                    && other.tokens().first() > best.tokens().last()
                    && other.tokens().first() - best.tokens().last() <= 3
                    && view.tokens().size() > best.tokens().last() + 1
                    && view.tokens().get(best.tokens().last() + 1).is(",");
            if (follows && Intervals.within(other.value(), best.value())) {
                best = other;
            }
        }
        return best;
    }

    /** The event that a pick points back to, if there is one near enough. */
    Optional<CandidateEvent> recalled(Pick.Recall recall, Match match) {
        int before = recall.where() == Where.EARLIER
                ? match.view().analysis().sentence().span().start()
                : match.view().phrases().span(match.tokens()).start();
        return story.latestEvent(List.of(recall.types()), recall.key(), before)
                .filter(event -> !isFar(event, match))
                .filter(event -> recall.where() != Where.SENTENCE || sameSentence(event, match));
    }

    private List<Filling> recall(Pick.Recall recall, Match match) {
        Span trigger = match.view().phrases().span(match.tokens());
        return recalled(recall, match).stream()
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

    private static boolean sameSentence(CandidateEvent event, Match match) {
        return match.view()
                .analysis()
                .sentence()
                .span()
                .overlaps(event.evidence().span());
    }

    /** Whether one of the picks finds something around the anchor. */
    boolean findsAny(List<Pick> picks, Match match, Optional<Filling> anchor, String anchorFiller) {
        return picks.stream()
                .anyMatch(pick -> !fill(new Slot("", false, false, 1, List.of(pick)), match, anchor, anchorFiller)
                        .isEmpty());
    }

    private List<Filling> find(
            Pick.Find pick, Match match, Optional<Filling> anchor, String anchorFiller, boolean many) {
        Filler filler = filler(pick.filler());
        SentenceView view = match.view();
        Range around = anchor.filter(filling -> filling.sentence() == view.index())
                .map(Filling::tokens)
                .orElse(match.tokens());
        if (pick.isOwn() && isElsewhere(match, anchor)) {
            return List.of();
        }
        return switch (pick.where()) {
            case TRIGGER ->
                match.thing().stream()
                        .filter(thing -> fits(pick, view, candidates.of(filler, view), thing))
                        .toList();
            case SUBJECT -> many ? group(filler, view, subject(filler, match)) : subject(filler, match);
            case OBJECT ->
                object(filler, match).stream()
                        .filter(filling -> !filling.tokens().holds(around.first())
                                && !around.holds(filling.tokens().first()))
                        .toList();
            case CLAUSE -> within(filler, pick, view, regions.clause(match.clause()), around);
            case MAIN -> within(filler, pick, view, regions.main(match), around);
            case SIBLING -> within(filler, pick, view, regions.siblings(match), around);
            case SENTENCE -> within(filler, pick, view, regions.sentence(view), around);
            case RELATIVE -> within(filler, pick, view, regions.relative(view, around), around);
            case JOINED -> within(filler, pick, view, regions.joined(view, around), around);
            case INSIDE -> inside(filler, match, anchor);
            case ATTACHED -> within(filler, pick, view, regions.attached(view, around), around);
            case OWN -> within(filler, pick, view, share(anchorFiller, view, around), around);
            case AHEAD -> within(filler, pick, view, regions.ahead(match.clause(), around), around);
            case FREE ->
                within(filler, pick, view, share(anchorFiller, view, around), around).stream()
                        .filter(filling ->
                                !regions.isGoverned(view, filling.tokens().first()))
                        .toList();
            case EARLIER -> earlier(filler, pick, view);
            case NEXT -> later(filler, pick, view, 1);
            case LATER -> later(filler, pick, view, EARLIER_SENTENCES);
            case HEADING -> at(filler, pick, view.analysis().sentence().zone().heading());
            case LABEL -> label(view);
            case COLUMN -> column(filler, pick, view, around);
            case LEADIN -> at(filler, pick, view.analysis().sentence().zone().leadIn());
        };
    }

    private List<Filling> inside(Filler filler, Match match, Optional<Filling> anchor) {
        Span around = anchor.map(Filling::span).orElse(match.view().phrases().span(match.tokens()));
        int sentence = anchor.map(Filling::sentence).orElse(match.view().index());
        return candidates.of(filler, scene.view(sentence)).stream()
                .filter(filling -> around.contains(filling.span()))
                .toList();
    }

    /** Whether the anchor is a subject shared with an earlier clause: what stands beside it there tells of that clause. */
    private static boolean isElsewhere(Match match, Optional<Filling> anchor) {
        return match.verb().isPresent()
                && match.clause().kind() == Clause.Kind.COORDINATE
                && anchor.isPresent()
                && anchor.get().sentence() == match.view().index()
                && anchor.get().tokens().first()
                        < match.clause().tokens().getFirst().index();
    }

    Filler filler(String name) {
        Filler filler = fillers.get(name);
        if (filler == null) {
            throw new IllegalArgumentException("Filler \"%s\" is not defined; defined are %s"
                    .formatted(name, fillers.keySet().stream().sorted().toList()));
        }
        return filler;
    }

    private BitSet share(String anchorFiller, SentenceView view, Range around) {
        return regions.own(view, around, rivals(anchorFiller, view, around));
    }

    private List<Filling> rivals(String filler, SentenceView view, Range around) {
        return candidates.of(filler(filler), view).stream()
                .filter(other -> !other.tokens().holds(around.first())
                        && !around.holds(other.tokens().first()))
                .toList();
    }

    List<Filling> subject(Filler filler, Match match) {
        List<Filling> all = candidates.of(filler, match.view());
        Clause clause = match.clause();
        if (clause.kind() == Clause.Kind.RELATIVE
                && clause.antecedent().isPresent()
                && !regions.isGoverned(match.view(), openerAt(clause))) {
            int antecedent = clause.antecedent().getAsInt();
            Optional<Filling> before = all.stream()
                    .filter(filling -> filling.tokens().first() <= antecedent)
                    .max(Comparator.comparing(Filling::span));
            if (before.isPresent()) {
                return List.of(before.get());
            }
        }
        List<Filling> free = free(all, match.view(), regions.clause(clause));
        if (free.isEmpty()
                && clause.kind() == Clause.Kind.COORDINATE
                && lacksSubject(clause, match.view(), candidates.words())) {
            return match.view().analysis().parent(clause).stream()
                    .flatMap(parent -> free(all, match.view(), regions.clause(parent)).stream())
                    .limit(1)
                    .toList();
        }
        return free.stream().limit(1).toList();
    }

    /** "en eindigt op 1 juni": the verb stands directly behind the coordinator. */
    private static boolean lacksSubject(Clause clause, SentenceView view, ClosedClasses words) {
        int verb = words.is(clause.tokens().getFirst(), "coordinator") ? 1 : 0;
        return clause.tokens().size() > verb
                && view.analysis().isVerb(clause.tokens().get(verb).index());
    }

    private static int openerAt(Clause clause) {
        return clause.tokens().getFirst().index();
    }

    private List<Filling> object(Filler filler, Match match) {
        List<Filling> free = free(candidates.of(filler, match.view()), match.view(), regions.clause(match.clause()));
        return free.stream().skip(free.size() > 1 ? 1 : 0).toList();
    }

    private List<Filling> free(List<Filling> all, SentenceView view, BitSet region) {
        return all.stream()
                .filter(filling -> region.get(filling.tokens().first()))
                .filter(filling -> !regions.isGoverned(view, filling.tokens().first()))
                .filter(filling -> !isPartOfName(view, filling.span()))
                .toList();
    }

    /** "Mali" in "EUTM Mali" plays no part of its own in the sentence. */
    private static boolean isPartOfName(SentenceView view, Span span) {
        return view.mentions().stream()
                .filter(EntityMention.class::isInstance)
                .map(Mention::span)
                .anyMatch(name -> name.contains(span) && name.length() > span.length());
    }

    private List<Filling> within(Filler filler, Pick.Find pick, SentenceView view, BitSet region, Range around) {
        if (filler.text() && !pick.after().isEmpty()) {
            return phrasesAfter(filler, pick, view, region).stream()
                    .sorted(Comparator.comparingInt(filling -> distance(filling.tokens(), around)))
                    .toList();
        }
        List<Filling> all = candidates.of(filler, view);
        return all.stream()
                .filter(filling -> region.get(filling.tokens().first()))
                .filter(filling -> fits(pick, view, all, filling))
                .sorted(Comparator.comparingInt(filling -> distance(filling.tokens(), around)))
                .toList();
    }

    /** Nearness in tokens; of two that are equally near the one behind counts as nearer. */
    private static int distance(Range range, Range around) {
        return range.first() > around.last()
                ? 2 * (range.first() - around.last())
                : 2 * Math.max(0, around.first() - range.last()) + 1;
    }

    /** For a list ("Estland, Letland en Litouwen") the words before its first member and behind its last count. */
    private boolean fits(Pick.Find pick, SentenceView view, List<Filling> all, Filling filling) {
        if (pick.after().isEmpty() && pick.before().isEmpty()) {
            return true;
        }
        List<Filling> list = listAround(view, all, filling);
        int first = list.getFirst().tokens().first();
        int last = list.getLast().tokens().last();
        boolean after =
                pick.after().isEmpty() || pick.after().stream().anyMatch(phrase -> standsBefore(view, first, phrase));
        boolean before = pick.before().isEmpty()
                || pick.before().stream().anyMatch(phrase -> phrase.standsAt(view.tokens(), last + 1));
        return after && before;
    }

    private List<Filling> group(Filler filler, SentenceView view, List<Filling> subject) {
        return subject.isEmpty() ? subject : listAround(view, candidates.of(filler, view), subject.getFirst());
    }

    private List<Filling> listAround(SentenceView view, List<Filling> all, Filling filling) {
        int at = all.indexOf(filling);
        int first = at;
        while (first > 0 && candidates.areListed(view, all.get(first - 1), all.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < all.size() && candidates.areListed(view, all.get(last), all.get(last + 1))) {
            last++;
        }
        return all.subList(first, last + 1);
    }

    /** Whether a phrase can tell of a further happening: behind the first, in its clause, under no preposition. */
    boolean isFurther(Filling other, Filling first, Match match) {
        int start = other.tokens().first();
        return start > first.tokens().last()
                && match.clause().has(match.view().tokens().get(start))
                && (!regions.isGoverned(match.view(), start) || regions.isFollowUp(match.view(), start));
    }

    /** Whether a phrase stands before a token, with only an article and adjectives between. */
    private boolean standsBefore(SentenceView view, int first, Wording phrase) {
        for (int at = first; at >= Math.max(0, first - 4); at--) {
            if (phrase.standsAt(view.tokens(), at - phrase.size())) {
                return true;
            }
            if (at == 0) {
                return false;
            }
            Token before = view.tokens().get(at - 1);
            boolean skip = candidates.words().isDeterminer(before)
                    || view.phrases().isContent(at - 1)
                    || candidates.words().is(before, "adverb");
            if (!skip) {
                return false;
            }
        }
        return false;
    }

    private List<Filling> phrasesAfter(Filler filler, Pick.Find pick, SentenceView view, BitSet region) {
        List<Filling> found = new ArrayList<>();
        for (Wording phrase : pick.after()) {
            for (Range range : view.occurrences(phrase)) {
                int first = range.last() + 1;
                if (region.get(range.first()) && first < view.tokens().size()) {
                    text(filler, view, region, first).ifPresent(text -> {
                        Span span = view.phrases().span(text);
                        found.add(new Filling(view.index(), text, span, span.of(scene.text()), Optional.empty()));
                    });
                }
            }
        }
        found.removeIf(filling -> !candidates.admits(filler, view, filling));
        return found;
    }

    /** The phrase that begins at a token, or the infinitive clause: "artilleriemunitie aan te schaffen". */
    private static Optional<Range> text(Filler filler, SentenceView view, BitSet region, int first) {
        if (filler.infinitive()) {
            for (int at = first;
                    at < Math.min(first + INFINITIVE_REACH, view.tokens().size() - 1);
                    at++) {
                if (view.tokens().get(at).is("te") && region.get(at)) {
                    return Optional.of(new Range(first, at + 1));
                }
            }
            return Optional.empty();
        }
        Range from = view.phrases().from(first, filler.chain());
        Range text = new Range(first, view.phrases().listEnd(from.last(), filler.chain()));
        boolean ends = view.phrases().isContent(text.last())
                || view.tokens().get(text.last()).is(")");
        return Optional.of(text).filter(range -> ends);
    }

    private List<Filling> earlier(Filler filler, Pick.Find pick, SentenceView view) {
        for (int back = 1; back <= EARLIER_SENTENCES && view.index() - back >= 0; back++) {
            SentenceView before = scene.view(view.index() - back);
            List<Filling> found = within(
                    filler,
                    pick,
                    before,
                    regions.sentence(before),
                    new Range(before.tokens().size(), before.tokens().size()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Filling> later(Filler filler, Pick.Find pick, SentenceView view, int sentences) {
        for (int ahead = 1; ahead <= sentences && view.index() + ahead < scene.size(); ahead++) {
            SentenceView next = scene.view(view.index() + ahead);
            if (!next.analysis()
                    .sentence()
                    .zone()
                    .equals(view.analysis().sentence().zone())) {
                return List.of();
            }
            List<Filling> found = within(filler, pick, next, regions.sentence(next), new Range(0, 0));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What stands in a heading or a lead-in, which are sentences of their own. */
    private List<Filling> at(Filler filler, Pick.Find pick, Optional<Span> place) {
        Optional<Sentence> sentence = place.flatMap(span -> scene.letter().sentenceAt(span.start()));
        if (sentence.isEmpty()) {
            return List.of();
        }
        SentenceView view = scene.view(sentence.get().index());
        return within(filler, pick, view, regions.sentence(view), new Range(0, 0));
    }

    private List<Filling> label(SentenceView view) {
        Span row = view.analysis().sentence().zone().span();
        int end = scene.text().indexOf('\t', row.start());
        if (view.analysis().sentence().zone().kind() != ZoneKind.TABLE_ROW || end <= row.start() || end >= row.end()) {
            return List.of();
        }
        Span cell = new Span(row.start(), end);
        boolean words = cell.of(scene.text()).chars().anyMatch(Character::isLetter);
        return words
                ? List.of(new Filling(view.index(), view.range(cell), cell, cell.of(scene.text()), Optional.empty()))
                : List.of();
    }

    /** The cell of the table's header that stands above a token. */
    private List<Filling> column(Filler filler, Pick.Find pick, SentenceView view, Range around) {
        Optional<Span> header = view.analysis().sentence().zone().leadIn();
        if (view.analysis().sentence().zone().kind() != ZoneKind.TABLE_ROW || header.isEmpty()) {
            return List.of();
        }
        int row = view.analysis().sentence().zone().span().start();
        long cell = tabs(row, view.tokens().get(around.first()).start());
        return at(filler, pick, header).stream()
                .filter(filling -> tabs(header.get().start(), filling.span().start()) == cell)
                .toList();
    }

    private long tabs(int from, int to) {
        return scene.text().substring(from, to).chars().filter(c -> c == '\t').count();
    }

    List<Filling> all(String filler, SentenceView view) {
        return candidates.of(filler(filler), view);
    }
}
