package nl.kamerstroom.rules;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Sentence;

/**
 * Tells which triggers of all packs each sentence wakes, in one Aho-Corasick pass over the letter; the others never run.
 * Triggers bear numbers, in the order of the packs and their rules.
 */
final class TriggerIndex {

    /** A trigger with the rule that it wakes. */
    record Waker(Rule rule, Trigger trigger) {}

    /** The triggers that letters wake: as a word of their own, as the end of a word ("*conferentie"), as its beginning. */
    private record Alarm(BitSet whole, BitSet end, BitSet beginning) {

        Alarm() {
            this(new BitSet(), new BitSet(), new BitSet());
        }

        BitSet of(Wording wording) {
            if (wording.isWhole()) {
                return whole;
            }
            return wording.isEnd() ? end : beginning;
        }

        void ring(boolean begins, boolean ends, BitSet woken) {
            if (begins && ends) {
                woken.or(whole);
            }
            if (ends) {
                woken.or(end);
            }
            if (begins) {
                woken.or(beginning);
            }
        }
    }

    /** In characters; what is longer is no sentence that a person wrote, and states nothing. */
    private static final int LONGEST_SENTENCE = 5_000;

    private static final BitSet NONE = new BitSet();
    private static final List<String> MONEY = List.of("money", "sum", "no-cost", "undisclosed");

    private final List<Waker> wakers = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final TreeMap<String, BitSet> byMention = new TreeMap<>();
    private final Map<EntityKind, BitSet> byEntity = new EnumMap<>(EntityKind.class);
    private final AhoCorasickDoubleArrayTrie<Alarm> trie = new AhoCorasickDoubleArrayTrie<>();

    TriggerIndex(List<Pack> packs) {
        TreeMap<String, Alarm> alarms = new TreeMap<>();
        for (Pack pack : packs) {
            firsts.add(wakers.size());
            for (Rule rule : pack.rules()) {
                for (Trigger trigger : rule.triggers()) {
                    index(trigger, wakers.size(), pack, alarms);
                    wakers.add(new Waker(rule, trigger));
                }
            }
        }
        firsts.add(wakers.size());
        if (!alarms.isEmpty()) {
            trie.build(alarms);
        }
    }

    private void index(Trigger trigger, int number, Pack pack, Map<String, Alarm> alarms) {
        Consumer<Wording> wake = wording -> alarms.computeIfAbsent(wording.waker(), word -> new Alarm())
                .of(wording)
                .set(number);
        switch (trigger) {
            case Trigger.Verb verb ->
                verb.pattern()
                        .wakers()
                        .forEach(word -> alarms.computeIfAbsent(word, key -> new Alarm())
                                .whole()
                                .set(number));
            case Trigger.Phrase phrase -> wake.accept(phrase.words());
            case Trigger.Thing thing -> {
                Filler filler = pack.filler(thing.filler());
                filler.mentions()
                        .forEach(kind -> byMention
                                .computeIfAbsent(kind, key -> new BitSet())
                                .set(number));
                filler.entities()
                        .forEach(kind -> byEntity.computeIfAbsent(kind, key -> new BitSet())
                                .set(number));
                filler.nouns().wordings().forEach(wake);
                filler.pointers().forEach(wake);
                filler.values().values().forEach(wordings -> wordings.forEach(wake));
            }
        }
    }

    Waker waker(int number) {
        return wakers.get(number);
    }

    /** The number of a pack's first trigger; that of the pack behind the last is the number of all triggers. */
    int firstOf(int pack) {
        return firsts.get(pack);
    }

    /** For each sentence the numbers of the triggers that it wakes. */
    List<BitSet> woken(Scene scene) {
        List<Sentence> sentences = scene.letter().sentences();
        List<BitSet> woken = new ArrayList<>();
        sentences.forEach(sentence -> woken.add(new BitSet()));
        if (!sentences.isEmpty()) {
            wakeByWords(scene.lowerCase(), sentences, woken);
        }
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            if (sentences.get(sentence).span().length() > LONGEST_SENTENCE) {
                woken.get(sentence).clear();
            } else {
                for (Mention mention : scene.mentions(sentence)) {
                    wakeByMention(mention, woken.get(sentence));
                }
            }
        }
        return woken;
    }

    private void wakeByWords(String text, List<Sentence> sentences, List<BitSet> woken) {
        SentenceCursor cursor = new SentenceCursor(sentences);
        trie.parseText(text, (begin, end, alarm) -> {
            int sentence = cursor.at(begin);
            if (sentence >= 0) {
                boolean begins = begin == sentences.get(sentence).span().start()
                        || !Character.isLetterOrDigit(text.charAt(begin - 1));
                boolean ends =
                        end >= sentences.get(sentence).span().end() || !Character.isLetterOrDigit(text.charAt(end));
                alarm.ring(begins, ends, woken.get(sentence));
            }
        });
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
