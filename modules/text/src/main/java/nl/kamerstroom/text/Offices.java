package nl.kamerstroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads offices of state from a signature or a publication's head and spells them alike. */
final class Offices {

    static final String PRIME_MINISTER = "Minister-President";

    /** The words of portfolios since 2008; they tell a wrapped office from the name below it. */
    private static final Set<String> PORTFOLIO = Set.of(
            "algemene",
            "buitenlandse",
            "binnenlandse",
            "economische",
            "sociale",
            "europese",
            "zaken",
            "defensie",
            "financiën",
            "volksgezondheid",
            "welzijn",
            "sport",
            "werkgelegenheid",
            "koninkrijksrelaties",
            "justitie",
            "veiligheid",
            "onderwijs",
            "cultuur",
            "wetenschap",
            "infrastructuur",
            "waterstaat",
            "milieu",
            "milieubeheer",
            "klimaat",
            "energie",
            "landbouw",
            "natuur",
            "voedselkwaliteit",
            "voedselzekerheid",
            "visserij",
            "innovatie",
            "handel",
            "hulp",
            "ontwikkelingssamenwerking",
            "ontwikkelingshulp",
            "rechtsbescherming",
            "medische",
            "langdurige",
            "maatschappelijke",
            "zorg",
            "volkshuisvesting",
            "ruimtelijke",
            "ordening",
            "asiel",
            "migratie",
            "wonen",
            "rijksdienst",
            "armoedebeleid",
            "participatie",
            "pensioenen",
            "stikstof",
            "primair",
            "voortgezet",
            "basis-",
            "middelbaar",
            "immigratie",
            "integratie",
            "jeugd",
            "gezin",
            "wijken",
            "verkeer",
            "groene",
            "groei",
            "digitale",
            "digitalisering",
            "economie",
            "soevereiniteit",
            "herstel",
            "groningen",
            "toeslagen",
            "belastingdienst",
            "fiscaliteit",
            "douane",
            "media",
            "emancipatie",
            "openbaar",
            "vervoer",
            "preventie",
            "ondersteuning",
            "jeugdzorg",
            "grote",
            "steden",
            "vreemdelingenzaken",
            "bestuurlijke",
            "vernieuwing",
            "koninkrijkszaken",
            "inkomensbeleid",
            "ruimte",
            "mijnbouw",
            "concurrentievermogen",
            "mobiliteit",
            "water",
            "kansengelijkheid",
            "gelijkheid",
            "arbeid",
            "grensbewaking",
            "strafrecht",
            "funderend",
            "burgerschap",
            "ouderenzorg",
            "gezondheidszorg");

    private static final Set<String> LINKS = Set.of("en", "van", "voor", "de", "het", "der", "in");

    private static final Pattern HOLDER = Pattern.compile(
            "\\b(?:(minister)-\\s?president\\b|(minister|staatssecretaris)(?:s|sen)?\\s+(?:(van|voor)\\s+)?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]{0,40}-?|,|[-–—]|\\S");

    private Offices() {}

    /** The offices that a line names, in order: "DE MINISTERS VAN DEFENSIE EN VAN FINANCIËN" names two. */
    static List<String> in(String text) {
        List<String> offices = new ArrayList<>();
        Matcher holder = HOLDER.matcher(text);
        int at = 0;
        while (holder.find(at)) {
            if (holder.group(1) != null) {
                offices.add(PRIME_MINISTER);
                at = holder.end();
            } else {
                boolean several = holder.group().toLowerCase(Locale.ROOT).matches("(?s)\\w+s(?:en)?\\s.*")
                        && !holder.group().toLowerCase(Locale.ROOT).startsWith("staatssecretaris ");
                at = portfolios(text, holder, several, offices);
            }
        }
        return offices;
    }

    /** Whether a line below an office still names its portfolio. */
    static boolean isContinuation(String office, String line) {
        Matcher word = WORD.matcher(line);
        boolean known = false;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            if (PORTFOLIO.contains(lower)) {
                known = true;
            } else if (!LINKS.contains(lower) && Character.isLetter(lower.charAt(0))) {
                return false;
            }
        }
        return known && !Signatures.isOffice(line) && !isWhole(office);
    }

    private static boolean isWhole(String office) {
        return office.toLowerCase(Locale.ROOT).contains("president");
    }

    /** Adds the portfolios behind "minister van"; returns where reading goes on. */
    private static int portfolios(String text, Matcher holder, boolean several, List<String> offices) {
        String title = "minister".equalsIgnoreCase(holder.group(2)) ? "Minister" : "Staatssecretaris";
        String link = holder.group(3) == null ? "" : holder.group(3).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int at = holder.end();
        while (word.find(at)) {
            String token = word.group();
            String lower = token.toLowerCase(Locale.ROOT);
            boolean another = several && (lower.equals("van") || lower.equals("voor"));
            if (another) {
                add(offices, title, link, words);
                words = new ArrayList<>();
                link = lower;
            } else if (belongs(lower, words, !link.isEmpty())) {
                words.add(token);
            } else {
                break;
            }
            at = word.end();
        }
        add(offices, title, link, words);
        return Math.max(at, holder.end());
    }

    /** A portfolio may be one we do not know: its first word is taken as it is. */
    private static boolean belongs(String lower, List<String> words, boolean linked) {
        boolean letter = Character.isLetter(lower.charAt(0));
        boolean unknown = words.isEmpty() && letter && linked;
        return unknown
                || PORTFOLIO.contains(lower)
                || (!words.isEmpty() && LINKS.contains(lower))
                || (!words.isEmpty() && ",-–—".contains(lower));
    }

    private static void add(List<String> offices, String title, String link, List<String> words) {
        while (!words.isEmpty() && isDangling(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            return;
        }
        StringBuilder office = new StringBuilder(title);
        if (!link.isEmpty()) {
            office.append(' ').append(link);
        }
        for (String word : words) {
            office.append(word.equals(",") ? "" : " ").append(spell(word));
        }
        offices.add(office.toString());
    }

    private static boolean isDangling(String word) {
        return !Character.isLetter(word.charAt(0)) || LINKS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String spell(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (LINKS.contains(lower) || (!PORTFOLIO.contains(lower) && !word.equals(word.toUpperCase(Locale.ROOT)))) {
            return LINKS.contains(lower) ? lower : word;
        }
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** The Minister-President is Minister van Algemene Zaken by office: the second title adds nothing. */
    static List<String> withoutSecondTitle(List<String> offices) {
        boolean prime = offices.contains(PRIME_MINISTER);
        return offices.stream()
                .filter(office -> !prime || !office.equals("Minister van Algemene Zaken"))
                .distinct()
                .toList();
    }

    /** The name that stands on the line behind the office, if one does. */
    static Optional<String> nameBehind(String cell) {
        int comma = cell.lastIndexOf(',');
        String rest = cell.substring(comma + 1).strip();
        boolean name = comma > 0 && !rest.isEmpty() && Signatures.isName(rest) && !isContinuation("", rest);
        return name ? Optional.of(rest) : Optional.empty();
    }
}
