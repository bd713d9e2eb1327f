package nl.kamerstroom.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.VerbPattern;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Sentence;

/**
 * Tells which triggers of all packs each sentence wakes, and which fillers it may hold; the other rules never run, the other
 * fillers are never looked for. All bear numbers: the triggers first, in the order of the packs and their rules.
 */
final class TriggerIndex {

    /** A trigger with the rule that it wakes. */
    record Waker(Rule rule, Trigger trigger) {}

    /** A verb whose form alone wakes nothing: another word must be in the sentence too, its particle or what it needs. */
    private record Pair(int trigger, int companion) {}

    /** In characters; what is longer is no sentence that a person wrote, and states nothing. */
    private static final int LONGEST_SENTENCE = 5_000;

    private static final BitSet NONE = new BitSet();
    private static final List<String> MONEY = List.of("money", "sum", "no-cost", "undisclosed");

    private final List<Waker> wakers = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final IdentityHashMap<Filler, Integer> fillers = new IdentityHashMap<>();
    private final TreeMap<String, Integer> companions = new TreeMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final TreeMap<String, BitSet> byMention = new TreeMap<>();
    private final Map<EntityKind, BitSet> byEntity = new EnumMap<>(EntityKind.class);
    private final HeadNouns nouns = new HeadNouns();
    private final Alarms alarms = new Alarms();

    TriggerIndex(List<Pack> packs) {
        for (Pack pack : packs) {
            firsts.add(wakers.size());
            for (Rule rule : pack.rules()) {
                for (Trigger trigger : rule.triggers()) {
                    index(trigger, wakers.size(), pack);
                    wakers.add(new Waker(rule, trigger));
                }
            }
        }
        firsts.add(wakers.size());
        packs.stream().flatMap(pack -> pack.fillers().values().stream()).forEach(this::indexOnce);
        for (Waker waker : wakers) {
            if (waker.trigger() instanceof Trigger.Verb verb) {
                verb.pattern()
                        .formsByCompanion()
                        .keySet()
                        .forEach(word -> companions.putIfAbsent(word, behindFillers() + companions.size()));
            }
        }
        companions.forEach(alarms::add);
        for (int number = 0; number < wakers.size(); number++) {
            if (wakers.get(number).trigger() instanceof Trigger.Verb verb) {
                pair(verb.pattern(), number);
            }
        }
        alarms.build();
    }

    private int behindFillers() {
        return wakers.size() + fillers.size();
    }

    private int firstPair() {
        return behindFillers() + companions.size();
    }

    private void pair(VerbPattern verb, int trigger) {
        verb.formsByCompanion().forEach((companion, forms) -> {
            int number = firstPair() + pairs.size();
            forms.forEach(form -> alarms.add(form, number));
            pairs.add(new Pair(trigger, requireNonNull(companions.get(companion))));
        });
    }

    private void index(Trigger trigger, int number, Pack pack) {
        switch (trigger) {
            case Trigger.Verb verb -> verb.pattern().formsAlone().forEach(form -> alarms.add(form, number));
            case Trigger.Phrase phrase -> alarms.add(phrase.words(), number);
            case Trigger.Thing thing -> index(pack.filler(thing.filler()), number);
        }
    }

    private void indexOnce(Filler filler) {
        int number = behindFillers();
        if (fillers.putIfAbsent(filler, number) == null) {
            index(filler, number);
            filler.nouns().forEach(noun -> nouns.add(noun, number - wakers.size()));
            filler.signatory().forEach(words -> alarms.add(words, number));
            if (filler.text()) {
                alarms.addAlways(number);
            }
        }
    }

    private void index(Filler filler, int number) {
        filler.mentions()
                .forEach(kind ->
                        byMention.computeIfAbsent(kind, key -> new BitSet()).set(number));
        filler.entities()
                .forEach(kind ->
                        byEntity.computeIfAbsent(kind, key -> new BitSet()).set(number));
        filler.nouns().forEach(words -> alarms.add(words, number));
        filler.pointers().forEach(words -> alarms.add(words, number));
        for (List<Wording> wordings : filler.values().values()) {
            wordings.forEach(words -> alarms.add(words, number));
        }
    }

    Waker waker(int number) {
        return wakers.get(number);
    }

    /** The number of a pack's first trigger; that of the pack behind the last is the number of all triggers. */
    int firstOf(int pack) {
        return firsts.get(pack);
    }

    /** The number of a filler of one of the packs. */
    int numberOf(Filler filler) {
        return Optional.ofNullable(fillers.get(filler))
                .orElseThrow(
                        () -> new IllegalArgumentException("Filler \"%s\" is of no pack".formatted(filler.name())));
    }

    /** The number of the first filler. */
    int firstFiller() {
        return wakers.size();
    }

    /** The head nouns of the fillers, which bear numbers from 0 there. */
    HeadNouns nouns() {
        return nouns;
    }

    /** For each sentence the numbers of the triggers that it wakes, and of the fillers that it may hold. */
    List<BitSet> woken(Scene scene) {
        List<Sentence> sentences = scene.letter().sentences();
        List<BitSet> woken = alarms.rung(scene.lowerCase(), sentences);
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            BitSet numbers = woken.get(sentence);
            for (Mention mention : scene.mentions(sentence)) {
                wakeByMention(mention, numbers);
            }
            wakeByPairs(numbers);
            if (sentences.get(sentence).span().length() > LONGEST_SENTENCE) {
                numbers.clear(0, wakers.size());
            }
        }
        return woken;
    }

    private void wakeByPairs(BitSet numbers) {
        int first = firstPair();
        for (int number = numbers.nextSetBit(first); number >= 0; number = numbers.nextSetBit(number + 1)) {
            Pair pair = pairs.get(number - first);
            if (numbers.get(pair.companion())) {
                numbers.set(pair.trigger());
            }
        }
    }

    private void wakeByMention(Mention mention, BitSet woken) {
        switch (mention) {
            case TimeMention time -> {
                woken.or(ofMention("time"));
                woken.or(ofMention("until"));
            }
            case DurationMention duration -> woken.or(ofMention("duration"));
            case MoneyMention money -> MONEY.forEach(kind -> woken.or(ofMention(kind)));
            case ReferenceMention reference -> woken.or(ofMention("reference"));
            case EntityMention entity -> woken.or(byEntity.getOrDefault(entity.kind(), NONE));
        }
    }

    private BitSet ofMention(String kind) {
        return byMention.getOrDefault(kind, NONE);
    }
}
