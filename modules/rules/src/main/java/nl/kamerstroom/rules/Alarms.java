package nl.kamerstroom.rules;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import nl.kamerstroom.language.Wording;
import nl.kamerstroom.text.Sentence;

/** Numbers that words ring: one Aho-Corasick pass over a letter tells which of them each sentence rings. May ring in vain, misses none. */
final class Alarms {

    /** The numbers that letters ring: as a word of their own, as the end of a word ("*conferentie"), as its beginning. */
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
    }

    /** An alarm as it is rung: few numbers of many, so that they are listed. */
    private static final class Bells {
        private final int[] whole;
        private final int[] end;
        private final int[] beginning;

        private Bells(Alarm alarm) {
            this.whole = alarm.whole().stream().toArray();
            this.end = alarm.end().stream().toArray();
            this.beginning = alarm.beginning().stream().toArray();
        }

        private void ring(boolean begins, boolean ends, BitSet rung) {
            if (begins && ends) {
                set(whole, rung);
            }
            if (ends) {
                set(end, rung);
            }
            if (begins) {
                set(beginning, rung);
            }
        }

        private static void set(int[] numbers, BitSet rung) {
            for (int number : numbers) {
                rung.set(number);
            }
        }
    }

    private final TreeMap<String, Alarm> alarms = new TreeMap<>();
    private final BitSet always = new BitSet();
    private final AhoCorasickDoubleArrayTrie<Bells> trie = new AhoCorasickDoubleArrayTrie<>();

    /** A number for each sentence that can hold a wording. */
    void add(Wording wording, int number) {
        String letters = wording.waker();
        if (letters.isEmpty() || !Character.isLetterOrDigit(letters.charAt(0))) {
            always.set(number);
        } else {
            alarms.computeIfAbsent(letters, word -> new Alarm()).of(wording).set(number);
        }
    }

    /** A number for each sentence that has a word. */
    void add(String word, int number) {
        alarms.computeIfAbsent(word, letters -> new Alarm()).whole().set(number);
    }

    /** A number for every sentence. */
    void addAlways(int number) {
        always.set(number);
    }

    /** To be called once, when all are added. */
    Alarms build() {
        if (!alarms.isEmpty()) {
            TreeMap<String, Bells> bells = new TreeMap<>();
            alarms.forEach((word, alarm) -> bells.put(word, new Bells(alarm)));
            trie.build(bells);
        }
        return this;
    }

    /** For each sentence the numbers that it rings. */
    List<BitSet> rung(String lowerCase, List<Sentence> sentences) {
        List<BitSet> rung =
                sentences.stream().map(sentence -> (BitSet) always.clone()).toList();
        if (sentences.isEmpty() || alarms.isEmpty()) {
            return rung;
        }
        SentenceCursor cursor = new SentenceCursor(sentences);
        trie.parseText(lowerCase, (begin, end, bells) -> {
            int sentence = cursor.at(begin);
            if (sentence >= 0) {
                boolean begins = begin == sentences.get(sentence).span().start()
                        || !Character.isLetterOrDigit(lowerCase.charAt(begin - 1));
                boolean ends = end >= sentences.get(sentence).span().end()
                        || !Character.isLetterOrDigit(lowerCase.charAt(end));
                bells.ring(begins, ends, rung.get(sentence));
            }
        });
        return rung;
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
