package nl.kamerstroom.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes of the lines around a letter's body. Only short lines are matched, so every pattern ends soon. */
final class LinePatterns {

    private static final int LONGEST = 300;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static final Pattern ADDRESSEE = Pattern.compile(
            "^(?:aan )?(?:(?:de|den) )?(?:heer |mevrouw )?voorzitters?\\b.{0,80}|^aan (?:de|het) .{0,80}", FLAGS);
    static final Pattern SALUTATION =
            Pattern.compile("^(?:(?:zeer )?geachte|mijnheer de|mevrouw de|hooggeachte)\\b.{0,70}", FLAGS);
    static final Pattern DOSSIER = Pattern.compile(
            "^(?:\\d{2}[ .]?\\d{3}(?:[ -][IVXLCDM]{1,6}|-\\d{2,3})?(?:[ \\t].{0,200})?"
                    + "|nrs?\\. ?[0-9A-Z]{1,5}\\b.{0,200}|vergaderjaar \\d{4}.{0,20}"
                    + "|(?:tweede|eerste) kamer der staten-generaal(?:\\s+\\d+)?"
                    + "|brief van de (?:minister|staatssecretaris).{0,200})$",
            FLAGS);
    static final Pattern SUBJECT_LABEL =
            Pattern.compile("^(?:betreft|betreffende|onderwerp|inzake)(?:[ \\t]*:|[ \\t]|$)", FLAGS);
    static final Pattern DATE_LABEL = Pattern.compile("^datum(?:[ \\t]*:|[ \\t]|$)", FLAGS);
    static final Pattern REFERENCE_LABEL = Pattern.compile(
            "^(?:(?:ons|uw|onze|mijn) (?:kenmerk|referentie|brief|nummer)|kenmerk|referentie|bijlagen?|bijlage\\(n\\)"
                    + "|contactpersoon|behandeld door|doorkiesnummer|telefoon|fax|e-mail|pagina|kopie aan|cc"
                    + "|aantal pagina's|zaaknummer|dossier|dossiernummer|registratienummer|documentnummer"
                    + "|bezoekadres|postadres|overheidsidentificatien(?:umme)?r|project|auteur)\\b.{0,100}$",
            FLAGS);
    static final Pattern LETTERHEAD = Pattern.compile(
            "^(?:>.{0,120}|retouradres.{0,120}|ministerie van .{0,80}|postbus \\d.{0,60}|directie .{0,80}"
                    + "|directoraat-generaal.{0,80}|[1-9]\\d{3} ?[A-Z]{2}\\b.{0,40}|(?:https?://)?www\\..{0,80}"
                    + "|[TFEM] {1,4}\\S.{0,60}|rijksoverheid.{0,40}|\\S{1,60}@\\S{1,60})$",
            FLAGS);
    static final Pattern PAGE_MARK = Pattern.compile(
            "^(?:pagina \\d{1,4}(?: van \\d{1,4})?|blad \\d{1,4}(?: van \\d{1,4})?|\\d{1,4} ?/ ?\\d{1,4}"
                    + "|[-–] ?\\d{1,4} ?[-–]|kst-[\\w-]{3,40}|issn [\\d -]{8,14}|['’‘]s-gravenhage \\d{4}"
                    + "|(?:tweede|eerste) kamer, vergaderjaar .{0,80}"
                    + "|(?:tweede|eerste) kamer der staten-generaal[ \\t]+\\d{1,4})$",
            FLAGS);
    static final Pattern PAGE_NUMBER = Pattern.compile("^\\d{1,4}$");
    static final Pattern CLOSING = Pattern.compile(
            "^(?:hoogachtend|met vriendelijke groet(?:en)?|met (?:de )?meeste hoogachting|namens deze|namens dezen|w\\.g\\.)[,.:]?$",
            FLAGS);
    static final Pattern BULLET =
            Pattern.compile("^(?:[-–—•·▪◦‣○●■□➢\\uf0b7\\uf0a7\\uf02d*]|o(?= {2}|\\t))[ \\t]+(?=\\S)");
    static final Pattern NUMBER = Pattern.compile(
            "^(?:\\(?\\d{1,2}[.)]|\\(?[a-z][.)]|\\(?[ivx]{1,4}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?)[ \\t]+(?=\\S)");
    static final Pattern FOOTNOTE = Pattern.compile("^(?:\\[(\\d{1,3})\\]|(\\d{1,3})\\)?)[ \\t]+(?=[\\p{Lu}\"'‘“(h])");
    static final Pattern CITATION = Pattern.compile(
            "^\\S{1,5}[ \\t]+(?:kamerstuk|handelingen|aanhangsel|stb|stcrt|stc|trb|com\\b|com\\(|zie\\b|bron|https?:|www\\.|idem|ibid"
                    + "|verordening|richtlijn|besluit|pb |vgl|bijlage bij)",
            FLAGS);

    private LinePatterns() {}

    static boolean matches(Pattern pattern, Line line) {
        return line.length() <= LONGEST && pattern.matcher(line.text()).lookingAt();
    }

    /** What of the line a pattern takes at its start. */
    static Optional<Matcher> start(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text).region(0, Math.min(text.length(), LONGEST));
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
