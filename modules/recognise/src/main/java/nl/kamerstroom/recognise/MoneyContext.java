package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kamerstroom.recognise.MoneyMention.Qualifier;
import nl.kamerstroom.text.Span;

/** What a sentence as a whole says of money. */
final class MoneyContext {

    private static final Pattern ABOUT_MONEY = Pattern.compile(
            "(?iu)[€$£]|(?<!\\p{L})(?:eur|euro|usd|dollar|kost|kostte|gekost|bedrag|bedraagt|bedragen|belo(?:opt|pen)|geld|middelen|vergt|vergen"
                    + "|prijskaartje|lasten|baten|structureel|incidenteel|beschikbaar|vrij|trekt|trek|trekken|uitgegeven|bekostigd|vergoed)(?!\\p{L})"
                    + "|budget|uitgave|investe|begroting|financi|dekking|besparing|bezuinig|bijdrage|bijgedragen|vrijgemaakt|ten laste|krediet|voorziening van"
                    + "|subsidi|kosten|tekort|reserv|tegenvaller|meevaller|opbrengst|intensivering|compens|donatie|doneer|toegekend|uitgetrokken|fonds");
    /** Beside amounts with their currency a bare one is money too. */
    private static final Pattern CURRENCY = Pattern.compile("(?iu)[€$£]|(?<!\\p{L})(?:euro|dollar)(?!\\p{L})");

    private static final int NEIGHBOURHOOD = 240;
    /** After "3,6 miljoen" a noun counts something else than money ("20 miljoen bezoekers"); these words count nothing. */
    private static final Pattern COUNTS_NOTHING = Pattern.compile(
            "(?iu)\\s?(?:[.,;:)\\]!?]|$|\\s\\(|\\s(?:voor|in|per|aan|uit|ten|te|op|bij|van|is|zijn|wordt"
                    + "|worden|was|waren|werd|extra|structureel|incidenteel|eenmalig|jaarlijks|beschikbaar|en|of|die|dat|om|naar|tot|over|meer|minder"
                    + "|hoger|lager|komt|komen|door|via|vanaf|binnen|als|bedraagt|met|apart|opzij|opgenomen|uitgegeven|gegeven|bekostigd|toegekend|nodig|dan|naast|bovenop|hierbij|daarbij|kwijt"
                    + "|zal|zullen|kan|kunnen|moet|moeten|heeft|hebben|gaat|gaan|krijgt|valt|vloeit|loopt|bestemd|ter|tussen|sinds|tijdens|onder"
                    + "|\\p{L}{0,12}ge\\p{L}{2,20}[dt]|(?:be|ver)\\p{L}{2,20}[dt]|uitgetrokken|opgebracht)(?!\\p{L}))");

    private static final String EFFECTS = "(?:gevolgen|consequenties|effecten|implicaties|lasten|impact)";
    private static final String COSTS = "(?:kosten|uitgaven|lasten)";
    private static final String MORE = "(?:extra|additionele|aanvullende|bijkomende|verdere)";
    private static final String BUDGETS =
            "(?:de\\s(?:\\p{L}{0,15}begroting|schatkist|\\p{L}{2,20}uitgaven)|het\\s(?:\\p{L}{0,15}kader|budget)|[’']s\\s[Rr]ijks\\skas)";
    /** "Financiële gevolgen heeft de sluiting niet." */
    private static final String EFFECTS_FIRST =
            "(?:budgettaire|financiële)\\s" + EFFECTS + "\\s(?:heeft|hebben)\\s(?:\\p{L}{2,20}\\s){1,6}?niet";

    private static final WordPattern NO_EFFECT = WordPattern.startingWith(
            List.of("geen", "zonder", "niet", "budget", "financi", "kostenneutraal", "voor"),
            "(?iu)(?<!\\p{L})(?:"
                    + "(?:geen|zonder)\\s(?:\\p{L}{3,20}\\s){0,2}?(?:budgettaire|financiële|begrotings)\\s?(?:(?:en|of)\\s\\p{L}{3,20}\\s)?"
                    + EFFECTS
                    + "|(?:geen|zonder)\\s(?:" + MORE + "\\s" + COSTS + "|meer(?:kosten|uitgaven))"
                    + "|niet\\s(?:tot|met)\\s(?:" + MORE + "\\s" + COSTS + "|meer(?:kosten|uitgaven))"
                    + "|(?:budgettaire|financiële)\\sgevolgen\\s(?:zijn\\ser|heeft\\s(?:dit|deze\\s\\p{L}{3,20}|het\\s\\p{L}{3,20}))\\sniet"
                    + "|geen\\s" + EFFECTS + "\\svoor\\s" + BUDGETS
                    + "|geen\\s(?:\\p{L}{3,20}\\s)?kosten\\s(?:aan\\s)?verbonden"
                    + "|" + EFFECTS_FIRST
                    + "|niet\\s(?:gepaard\\s)?met\\s(?:" + MORE + "|hogere)\\s" + COSTS
                    + "|geen\\s(?:budgettair|financieel)\\s(?:beslag|effect|gevolg)"
                    + "|geen\\s(?:\\p{L}{3,20}\\s)?(?:gevolgen|consequenties)\\svoor\\s(?:de\\s|mijn\\s)?\\p{L}{0,15}begroting"
                    + "|voor\\s(?:de\\s|mijn\\s)?\\p{L}{0,15}begroting\\sgeen\\s" + EFFECTS
                    + "|budget(?:tair\\s)?neutraal|kostenneutraal)(?!\\p{L})");
    private static final Pattern SUM = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:\\p{L}{0,20}(?:kosten|bedrag|bedragen|uitgaven|prijs|prijzen|budget)"
                    + "|(?:contract|order|aanschaf|markt|vervangings)?waarde|(?:hoeveel|wat)(?=.{1,80}(?:gemoeid|gekost|kosten|kost)(?!\\p{L}))|financiële\\s(?:omvang|details|gegevens))(?!\\p{L})");
    private static final WordPattern SECRET = WordPattern.startingWith(
            List.of(
                    "commercieel",
                    "vertrouwelijk",
                    "staatsgeheim",
                    "geheim",
                    "gerubriceerd",
                    "bedrijfsgevoelig",
                    "concurrentiegevoelig",
                    "marktgevoelig",
                    "houd",
                    "doe",
                    "niet",
                    "geen",
                    "maak"),
            "(?iu)(?<!\\p{L})(?:(?:commercieel\\s)?vertrouwelijk(?:e|heid)?|(?:staats)?geheim|gerubriceerd"
                    + "|(?:bedrijfs|concurrentie|markt)gevoelig(?:e|heid)?|houd\\sik\\s(?:\\p{L}{2,20}\\s){0,6}?voor\\smij|doe\\sik\\sgeen\\s(?:mededeling|uitspraak)(?:en)?"
                    + "|niets\\s(?:zeggen|mededelen|melden)|niet\\s(?:ingaan|op\\singaan)|geen\\s(?:inzage|inzicht)"
                    + "|niet\\sopenbaar|geen\\s(?:(?:nadere|verdere)\\s)?(?:mededelingen|uitspraken)"
                    + "|niet\\s(?:worden\\s)?(?:bekend\\s?gemaakt|vrijgegeven|genoemd|vermeld|gepubliceerd)"
                    + "|maken?\\s(?:\\p{L}{2,12}\\s){1,2}niet\\s(?:bekend|publiek)|maak\\sik\\sniet\\s(?:bekend|publiek))(?!\\p{L})");
    /** "x € 1.000" tells how a table counts. */
    private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})[x×*]\\s?$");

    private static final Pattern PARTING = Pattern.compile("[;€$]");
    private static final int REACH = 160;

    private final WordStarts words;
    private final String text;
    private final Span sentence;

    MoneyContext(WordStarts words, Span sentence) {
        this.words = words;
        this.text = words.text();
        this.sentence = sentence;
    }

    /** Whether an amount, or the range from {@code low} to {@code high}, is money. */
    boolean isMoney(MoneyAmount low, MoneyAmount high) {
        boolean named = low.currency().isPresent() || high.currency().isPresent();
        return (named || isBareMoney(high)) && !isMultiplied(low);
    }

    private boolean isMultiplied(MoneyAmount amount) {
        int start = amount.span().start();
        return TIMES.matcher(text.substring(Math.max(sentence.start(), start - 3), start))
                .find();
    }

    private boolean isBareMoney(MoneyAmount high) {
        return high.scale().filter(MoneyLexicon.DUTCH::standsBare).isPresent()
                && in(COUNTS_NOTHING, high.span().end()).lookingAt()
                && (in(ABOUT_MONEY, sentence.start()).find() || isAmidMoney());
    }

    private boolean isAmidMoney() {
        int from = Math.max(0, sentence.start() - NEIGHBOURHOOD);
        return CURRENCY.matcher(text).region(from, sentence.start()).find();
    }

    /** That there are no costs, and that they are not told. */
    List<MoneyMention> statements() {
        List<MoneyMention> found = new ArrayList<>();
        Optional<MatchResult> none = NO_EFFECT.find(words, sentence);
        while (none.isPresent()) {
            found.add(new MoneyMention(span(none.get()), "NONE", Qualifier.NONE));
            none = NO_EFFECT.find(words, new Span(none.get().end(), sentence.end()));
        }
        undisclosed().ifPresent(found::add);
        return found;
    }

    /** That a sum is not told: a word for money and a word for secrecy, near each other in one clause without an amount. */
    private Optional<MoneyMention> undisclosed() {
        Optional<Span> secret = SECRET.find(words, sentence).map(MoneyContext::span);
        while (secret.isPresent()) {
            if (isAboutASum(secret.get())) {
                return Optional.of(new MoneyMention(secret.get(), "UNDISCLOSED", Qualifier.UNDISCLOSED));
            }
            secret = SECRET.find(words, new Span(secret.get().end(), sentence.end()))
                    .map(MoneyContext::span);
        }
        return Optional.empty();
    }

    private boolean isAboutASum(Span secret) {
        int left = Math.max(sentence.start(), secret.start() - REACH);
        int right = Math.min(sentence.end(), secret.end() + REACH);
        Matcher sum = SUM.matcher(text).region(left, right).useTransparentBounds(true);
        while (sum.find()) {
            int from = Math.min(sum.end(), secret.end());
            int to = Math.max(sum.start(), secret.start());
            if (from > to || !PARTING.matcher(text.substring(from, to)).find()) {
                return true;
            }
        }
        return false;
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private Matcher in(Pattern pattern, int from) {
        return pattern.matcher(text).region(from, sentence.end()).useTransparentBounds(true);
    }
}
