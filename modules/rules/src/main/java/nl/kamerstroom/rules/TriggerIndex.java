package nl.kamerstroom.rules;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Sentence;

/** Tells which triggers each sentence wakes, in one Aho-Corasick pass over the letter; the others never run. */
final class TriggerIndex {

    /** A trigger with the rule that it wakes. */
    record Waker(Rule rule, Trigger trigger) {}

    /** In characters; what is longer is no sentence that a person wrote, and states nothing. */
    private static final int LONGEST_SENTENCE = 5_000;

    private static final Set<String> MONEY = Set.of("money", "sum", "no-cost", "undisclosed");

    private final List<Waker> wakers = new ArrayList<>();
    private final TreeMap<String, BitSet> words = new TreeMap<>();
    private final Map<Integer, Filler> things = new TreeMap<>();
    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();

    TriggerIndex(Pack pack) {
        for (Rule rule : pack.rules()) {
            for (Trigger trigger : rule.triggers()) {
                index(trigger, wakers.size(), pack);
                wakers.add(new Waker(rule, trigger));
            }
        }
        if (!words.isEmpty()) {
            TreeMap<String, int[]> numbers = new TreeMap<>();
            words.forEach((word, set) -> numbers.put(word, set.stream().toArray()));
            trie.build(numbers);
        }
    }

    private void index(Trigger trigger, int number, Pack pack) {
        switch (trigger) {
            case Trigger.Verb verb -> verb.pattern().wakers().forEach(word -> wake(word, number));
            case Trigger.Phrase phrase -> wake(phrase.words().waker(), number);
            case Trigger.Thing thing -> {
                Filler filler = pack.filler(thing.filler());
                things.put(number, filler);
                filler.nouns().forEach(noun -> wake(noun.waker(), number));
                filler.pointers().forEach(pointer -> wake(pointer.waker(), number));
                for (List<Wording> wordings : filler.values().values()) {
                    wordings.forEach(wording -> wake(wording.waker(), number));
                }
            }
        }
    }

    private void wake(String word, int number) {
        words.computeIfAbsent(word, key -> new BitSet()).set(number);
    }

    Waker waker(int number) {
        return wakers.get(number);
    }

    /** For each sentence the numbers of the triggers that it wakes. */
    List<BitSet> woken(Scene scene) {
        List<Sentence> sentences = scene.letter().sentences();
        List<BitSet> woken = new ArrayList<>();
        sentences.forEach(sentence -> woken.add(new BitSet()));
        if (!words.isEmpty() && !sentences.isEmpty()) {
            SentenceCursor cursor = new SentenceCursor(sentences);
            trie.parseText(scene.lowerCase(), (begin, end, numbers) -> {
                int sentence = cursor.at(begin);
                if (sentence >= 0) {
                    for (int number : numbers) {
                        woken.get(sentence).set(number);
                    }
                }
            });
        }
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            if (sentences.get(sentence).span().length() > LONGEST_SENTENCE) {
                woken.get(sentence).clear();
            } else {
                wakeByMention(scene.mentions(sentence), woken.get(sentence));
            }
        }
        return woken;
    }

    private void wakeByMention(List<Mention> mentions, BitSet woken) {
        if (!mentions.isEmpty()) {
            things.forEach((number, filler) -> {
                if (!woken.get(number) && wakes(filler, mentions)) {
                    woken.set(number);
                }
            });
        }
    }

    private static boolean wakes(Filler filler, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (wakes(filler, mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean wakes(Filler filler, Mention mention) {
        return switch (mention) {
            case TimeMention time ->
                filler.mentions().contains("time") || filler.mentions().contains("until");
            case DurationMention duration -> filler.mentions().contains("duration");
            case MoneyMention money -> filler.mentions().stream().anyMatch(MONEY::contains);
            case ReferenceMention reference -> filler.mentions().contains("reference");
            case EntityMention entity -> filler.entities().contains(entity.kind());
        };
    }

    /** Finds the sentence of an offset; hits come nearly in order, so it looks around the last one. */
    private static final class SentenceCursor {
        private final List<Sentence> sentences;
        private int last;

        private SentenceCursor(List<Sentence> sentences) {
            this.sentences = sentences;
        }

        private int at(int offset) {
            while (last > 0 && sentences.get(last).span().start() > offset) {
                last--;
            }
            while (last + 1 < sentences.size() && sentences.get(last + 1).span().start() <= offset) {
                last++;
            }
            return sentences.get(last).span().contains(offset) ? last : -1;
        }
    }
}
