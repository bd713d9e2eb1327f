package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.MoneyMention.Qualifier;
import nl.kamerstroom.text.Span;

/** What a sentence as a whole says of money. */
final class MoneyContext {

    private static final Pattern ABOUT_MONEY = Pattern.compile(
            "(?iu)[€$£]|(?<!\\p{L})(?:eur|euro|usd|dollar|kosten|kost|bedrag|bedragen|geld|subsidie|middelen)(?!\\p{L})"
                    + "|budget|uitgave|investering|begroting|financi|dekking|besparing|bezuinig|bijdrage|vrijgemaakt|ten laste|krediet|voorziening van");
    /** After "3,6 miljoen" a noun counts something else than money ("20 miljoen bezoekers"); these words count nothing. */
    private static final Pattern COUNTS_NOTHING = Pattern.compile(
            "(?iu)\\s?(?:[.,;:)\\]!?]|$|\\s(?:voor|in|per|aan|uit|ten|te|op|bij|van|is|zijn|wordt"
                    + "|worden|was|waren|werd|extra|structureel|incidenteel|eenmalig|jaarlijks|beschikbaar|en|of|die|dat|om|naar|tot|over|meer|minder"
                    + "|hoger|lager|komt|komen|door|via|vanaf|binnen|als|gereserveerd|vrijgemaakt|geraamd|uitgetrokken|toegekend|begroot|nodig|bedraagt|met)(?!\\p{L}))");

    private static final Pattern NO_EFFECT =
            Pattern.compile("(?iu)(?<!\\p{L})(?:(?:geen|zonder)\\s(?:\\p{L}{3,20}\\s(?:of\\s)?){0,2}?"
                    + "(?:(?:budgettaire|financiële|begrotings)\\s?(?:of\\s\\p{L}{3,20}\\s|en\\s\\p{L}{3,20}\\s)?(?:gevolgen|consequenties|effecten|implicaties|lasten|impact)"
                    + "|(?:extra|additionele|aanvullende|bijkomende|meer)\\s?(?:kosten|uitgaven))"
                    + "|geen\\s(?:gevolgen|consequenties|effecten?)\\svoor\\s(?:de|het|’s|'s)\\s(?:\\p{L}{0,15}begroting|budget|rijks\\s?kas|schatkist|\\p{L}{2,20}kader)"
                    + "|geen\\skosten\\sverbonden|budget(?:tair\\s)?neutraal)(?!\\p{L})");
    private static final Pattern SUM = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:\\p{L}{0,20}(?:kosten|bedrag|bedragen|uitgaven|prijs|prijzen)|\\p{L}{0,12}waarde|budget|budgetten"
                    + "|hoeveel(?=.{1,80}gemoeid)|financiële\\s(?:omvang|details|gegevens))(?!\\p{L})");
    private static final Pattern SECRET = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:commercieel\\s)?vertrouwelijk(?:e|heid)?|(?:staats)?geheim|gerubriceerd|niet\\sopenbaar"
                    + "|geen\\s(?:(?:nadere|verdere)\\s)?(?:mededelingen|uitspraken)|niet\\sworden\\s(?:bekendgemaakt|genoemd|gedeeld|gepubliceerd|vermeld)"
                    + "|niet\\s(?:bekend\\s?gemaakt|genoemd|gedeeld|gepubliceerd|vermeld)(?=\\sworden|\\skan|\\skunnen))(?!\\p{L})");
    /** "x € 1.000" tells how a table counts. */
    private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})[x×*]\\s?$");

    private static final int REACH = 160;

    private final String text;
    private final Span sentence;

    MoneyContext(String text, Span sentence) {
        this.text = text;
        this.sentence = sentence;
    }

    /** Whether an amount, or the range from {@code low} to {@code high}, is money. */
    boolean isMoney(MoneyAmount low, MoneyAmount high) {
        int start = low.span().start();
        if (TIMES.matcher(text.substring(Math.max(sentence.start(), start - 3), start))
                .find()) {
            return false;
        }
        if (low.currency().isPresent() || high.currency().isPresent()) {
            return true;
        }
        return high.scale().filter(MoneyLexicon.DUTCH::standsBare).isPresent()
                && in(COUNTS_NOTHING, high.span().end()).lookingAt()
                && in(ABOUT_MONEY, sentence.start()).find();
    }

    /** That there are no costs, and that they are not told. */
    List<MoneyMention> statements() {
        List<MoneyMention> found = new ArrayList<>();
        Matcher none = in(NO_EFFECT, sentence.start());
        while (none.find()) {
            found.add(new MoneyMention(new Span(none.start(), none.end()), "NONE", Qualifier.NONE));
        }
        Matcher secret = in(SECRET, sentence.start());
        Matcher sum = in(SUM, sentence.start());
        if (secret.find() && sum.find() && Math.abs(sum.start() - secret.start()) <= REACH) {
            found.add(new MoneyMention(new Span(secret.start(), secret.end()), "UNDISCLOSED", Qualifier.UNDISCLOSED));
        }
        return found;
    }

    private Matcher in(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, sentence.end()).useTransparentBounds(true);
    }
}
