package nl.kamerstroom.recognise;

import java.util.Optional;
import nl.kamerstroom.knowledge.EntityKind;
import nl.kamerstroom.recognise.EntityLexicon.WordClass;

/**
 * Bodies by construction: "top over schijnconstructies", "VN-misdaadcongres", "G7-gezondheidsministers", "ministers van
 * Verkeer", "Raad Werkgelegenheid", "Visserijraad", "commissiedebat Wapenexport".
 */
final class EntityBodyPattern implements EntityPattern {

    private static final int LONGEST_COMPOUND = 4;

    private final EntityPhrases phrases;

    EntityBodyPattern(EntityPhrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<EntityCandidate> at(EntityTokens tokens, int head) {
        if (tokens.is(WordClass.MEETING_HEAD, head) || tokens.endsIn(WordClass.MEETING_SUFFIX, head)) {
            return meeting(tokens, head);
        }
        if (tokens.is(WordClass.PEOPLE_HEAD, head) || tokens.endsIn(WordClass.PEOPLE_SUFFIX, head)) {
            return people(tokens, head);
        }
        return tokens.is(WordClass.ENGLISH_HEAD, head) ? english(tokens, head) : council(tokens, head);
    }

    /** "High Level Conference on Drugs", "Nuclear Energy Summit". */
    private Optional<EntityCandidate> english(EntityTokens tokens, int head) {
        int from = head;
        while (head - from < LONGEST_COMPOUND && tokens.follows(from) && isEnglishName(tokens, from - 1)) {
            from--;
        }
        if (from == head || !tokens.isCapitalised(head)) {
            return Optional.empty();
        }
        int to = head + 1;
        boolean linked = tokens.follows(to) && tokens.is(WordClass.ENGLISH_LINK, to);
        int names = linked && tokens.follows(to + 1) ? phrases.endOfNames(tokens, to + 1) : to;
        return Optional.of(EntityCandidate.described(tokens, from, names > to + 1 ? names : to, EntityKind.BODY));
    }

    private static boolean isEnglishName(EntityTokens tokens, int at) {
        return tokens.isCapitalised(at) && !tokens.is(WordClass.NOT_A_NAME, at);
    }

    /** A bare "bijeenkomst" names nothing: something must stand before or behind it. */
    private Optional<EntityCandidate> meeting(EntityTokens tokens, int head) {
        int names = endOfTopic(tokens, head);
        boolean topic = names > head + 1 && tokens.is(WordClass.TOPIC_HEAD, head);
        int to = topic ? names : phrases.endOfComplements(tokens, names);
        int from = startOfModifiers(tokens, startOfCompound(tokens, head));
        boolean compound = tokens.endsIn(WordClass.MEETING_SUFFIX, head);
        if (tokens.folded(head).equals("top") && tokens.folded(head - 2).equals("aan")) {
            return Optional.empty();
        }
        if (from == head && to == head + 1 && !compound) {
            return Optional.empty();
        }
        return Optional.of(EntityCandidate.described(tokens, from, to, EntityKind.BODY));
    }

    /** "stuurgroep North Sea-Baltic", "commissiedebat Wapenexport", "werkgroep visserij"; not "na het debat stuur ik". */
    private int endOfTopic(EntityTokens tokens, int head) {
        int names = tokens.follows(head + 1) ? phrases.endOfNames(tokens, head + 1) : head + 1;
        boolean field = tokens.is(WordClass.TOPIC_HEAD, head);
        boolean verb = tokens.follows(names + 1) && tokens.folded(names + 1).equals("ik");
        return names == head + 1 && field && !verb && phrases.isNoun(tokens, names) ? names + 1 : names;
    }

    private Optional<EntityCandidate> people(EntityTokens tokens, int head) {
        int to = phrases.endOfComplements(tokens, head + 1);
        int from = startOfCompound(tokens, head);
        boolean compound = tokens.endsIn(WordClass.PEOPLE_SUFFIX, head);
        if (from == head && to == head + 1 && !compound) {
            return Optional.empty();
        }
        return Optional.of(EntityCandidate.described(tokens, from, to, EntityKind.BODY));
    }

    private Optional<EntityCandidate> council(EntityTokens tokens, int head) {
        String word = tokens.folded(head);
        boolean bare = word.equals("raad");
        if (!word.endsWith("raad") || (!bare && tokens.is(WordClass.COUNCIL_NOT, head))) {
            return Optional.empty();
        }
        int from = startOfCompound(tokens, head);
        if (!tokens.isCapitalised(from)) {
            return Optional.empty();
        }
        int to = bare && from == head ? endOfFormation(tokens, head + 1) : head + 1;
        return bare && from == head && to == head + 1
                ? Optional.empty()
                : Optional.of(EntityCandidate.described(tokens, from, to, EntityKind.BODY));
    }

    /** "Raad Werkgelegenheid", "Raad voor Concurrentievermogen". */
    private int endOfFormation(EntityTokens tokens, int from) {
        boolean linked = tokens.follows(from)
                && (tokens.folded(from).equals("voor") || tokens.folded(from).equals("van"));
        int names = linked ? from + 1 : from;
        int end = tokens.follows(names) ? phrases.endOfNames(tokens, names) : names;
        if (end == names) {
            return from;
        }
        boolean and = tokens.follows(end) && tokens.folded(end).equals("en") && tokens.isCapitalised(end + 1);
        return and ? phrases.endOfNames(tokens, end + 1) : end;
    }

    private int startOfModifiers(EntityTokens tokens, int from) {
        int start = from;
        while (start > 0 && tokens.follows(start) && tokens.is(WordClass.MODIFIER, start - 1)) {
            start--;
        }
        return startOfCompound(tokens, start);
    }

    /** "VN|-misdaadcongres", "milieu- en |transportbijeenkomst". */
    static int startOfCompound(EntityTokens tokens, int head) {
        int start = head;
        while (head - start < LONGEST_COMPOUND && tokens.isCompound(start) && tokens.isWord(start - 1)) {
            start--;
        }
        boolean suspended = start >= 2
                && tokens.follows(start)
                && tokens.get(start - 1).before() == EntityTokens.Gap.SUSPENDED
                && tokens.folded(start - 1).equals("en");
        return suspended ? start - 2 : start;
    }
}
