package nl.kamerstroom.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.kamerstroom.language.Analyser;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.text.LetterText;

/**
 * Finds the events that a letter states. Immutable: one serves all threads; the same letter gives the same events.
 *
 * <p>Packs run one after the other over the whole letter, so that a later pack can point back to what an earlier one
 * found ("bij deze bijeenkomst").
 */
public final class Extractor {

    private final Analyser analyser;
    private final Cues cues;
    private final List<Pack> packs;
    private final TriggerIndex triggers;
    private final EventTypes types;
    private final String version;

    private Extractor(Analyser analyser, StandardPacks packs) {
        this.types = packs.types();
        this.analyser = analyser;
        this.cues = packs.cues();
        this.packs = packs.packs();
        this.triggers = new TriggerIndex(packs.packs());
        this.version = packs.version();
    }

    /** The extractor with the rule packs that come with it. */
    public static Extractor standard() {
        Analyser analyser = Analyser.standard();
        return new Extractor(analyser, StandardPacks.read(analyser.verbs()));
    }

    /**
     * The extractor with another version of the rule packs.
     *
     * @param files by name, as {@code meetings.yml}; each stands in place of that of this version
     * @throws IllegalArgumentException where one of them is wrong, with the place
     */
    public static Extractor with(Map<String, byte[]> files) {
        Analyser analyser = Analyser.standard();
        return new Extractor(analyser, StandardPacks.read(analyser.verbs(), files));
    }

    /** A fingerprint of the rule packs: it changes when any of their files does. */
    public String rulePackVersion() {
        return version;
    }

    /** The packs in the order in which they run. */
    public List<Pack> packs() {
        return packs;
    }

    public Extraction extract(LetterText letter, Recognition recognition) {
        Extraction told = tell(letter, recognition);
        return new Extraction(Merger.merge(told.events()), told.nearMisses());
    }

    /** Every mention of a happening, before mentions of the same one are merged. */
    Extraction tell(LetterText letter, Recognition recognition) {
        Scene scene = new Scene(letter, recognition, analyser);
        Story story = new Story();
        List<NearMiss> misses = new ArrayList<>();
        List<BitSet> woken = triggers.woken(scene);
        Candidates candidates = new Candidates(scene, story, analyser.words(), triggers, woken);
        for (int pack = 0; pack < packs.size(); pack++) {
            RuleRunner runner = new RuleRunner(scene, story, candidates, packs.get(pack), types, cues, misses);
            int end = triggers.firstOf(pack + 1);
            for (int sentence = 0; sentence < woken.size(); sentence++) {
                BitSet numbers = woken.get(sentence);
                int number = numbers.nextSetBit(triggers.firstOf(pack));
                while (number >= 0 && number < end) {
                    TriggerIndex.Waker waker = triggers.waker(number);
                    runner.run(waker.rule(), waker.trigger(), scene.view(sentence));
                    number = numbers.nextSetBit(number + 1);
                }
            }
        }
        return new Extraction(story.events(), misses);
    }
}
