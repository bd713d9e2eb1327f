package nl.kamerstroom.rules;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;
import nl.kamerstroom.text.Sentence;

/** Tells which rules each sentence wakes, in one Aho-Corasick pass over the letter; the others never run. */
final class TriggerIndex {

    private static final Set<String> MONEY = Set.of("money", "sum", "no-cost", "undisclosed");

    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final List<List<Filler>> byMention = new ArrayList<>();
    private final boolean empty;

    /** @param rules the rules whose numbers the index gives */
    TriggerIndex(List<Rule> rules, java.util.Map<String, Filler> fillers) {
        TreeMap<String, BitSet> wakers = new TreeMap<>();
        for (int number = 0; number < rules.size(); number++) {
            List<Filler> things = new ArrayList<>();
            for (Trigger trigger : rules.get(number).triggers()) {
                for (String word : words(trigger, fillers, things)) {
                    wakers.computeIfAbsent(word, key -> new BitSet()).set(number);
                }
            }
            byMention.add(things);
        }
        empty = wakers.isEmpty();
        if (!empty) {
            TreeMap<String, int[]> numbers = new TreeMap<>();
            wakers.forEach((word, set) -> numbers.put(word, set.stream().toArray()));
            trie.build(numbers);
        }
    }

    private static List<String> words(Trigger trigger, java.util.Map<String, Filler> fillers, List<Filler> things) {
        return switch (trigger) {
            case Trigger.Verb verb -> List.copyOf(verb.pattern().wakers());
            case Trigger.Phrase phrase -> List.of(bare(phrase.words().getFirst()));
            case Trigger.Thing thing -> {
                Filler filler = fillers.get(thing.filler());
                if (filler == null) {
                    throw new IllegalArgumentException("Filler \"%s\" is not defined; defined are %s"
                            .formatted(
                                    thing.filler(),
                                    fillers.keySet().stream().sorted().toList()));
                }
                things.add(filler);
                List<String> words = new ArrayList<>();
                filler.nouns().forEach(noun -> words.add(bare(noun)));
                filler.pointers().forEach(pointer -> words.add(pointer.split(" ", -1)[0]));
                filler.values()
                        .values()
                        .forEach(phrases -> phrases.forEach(phrase -> words.add(bare(phrase.split(" ", -1)[0]))));
                yield words;
            }
        };
    }

    private static String bare(String pattern) {
        return pattern.startsWith("*") ? pattern.substring(1) : pattern;
    }

    /** For each sentence the numbers of the rules that it wakes. */
    List<BitSet> woken(Scene scene) {
        List<Sentence> sentences = scene.letter().sentences();
        List<BitSet> woken = new ArrayList<>();
        sentences.forEach(sentence -> woken.add(new BitSet()));
        String text = lower(scene.text());
        int[] at = {0};
        if (!empty) {
            trie.parseText(text, (begin, end, numbers) -> {
                while (at[0] < sentences.size() && sentences.get(at[0]).span().end() <= begin) {
                    at[0]++;
                }
                int sentence =
                        at[0] > 0 && begin < sentences.get(at[0] - 1).span().end() ? at[0] - 1 : at[0];
                boolean wordEnds = end == text.length() || !Character.isLetter(text.charAt(end));
                if (wordEnds
                        && sentence < sentences.size()
                        && sentences.get(sentence).span().start() <= begin) {
                    for (int number : numbers) {
                        woken.get(sentence).set(number);
                    }
                }
            });
        }
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            wakeByMention(scene.mentions(sentence), woken.get(sentence));
        }
        return woken;
    }

    private void wakeByMention(List<Mention> mentions, BitSet woken) {
        if (mentions.isEmpty()) {
            return;
        }
        for (int number = 0; number < byMention.size(); number++) {
            for (Filler filler : byMention.get(number)) {
                if (mentions.stream().anyMatch(mention -> wakes(filler, mention))) {
                    woken.set(number);
                }
            }
        }
    }

    private static boolean wakes(Filler filler, Mention mention) {
        return switch (mention) {
            case TimeMention time -> filler.mentions().contains("time");
            case DurationMention duration -> filler.mentions().contains("duration");
            case MoneyMention money -> filler.mentions().stream().anyMatch(MONEY::contains);
            case ReferenceMention reference -> filler.mentions().contains("reference");
            case EntityMention entity -> filler.entities().contains(entity.kind());
        };
    }

    /** Lower case, character by character, so that offsets stay. */
    private static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }
}
