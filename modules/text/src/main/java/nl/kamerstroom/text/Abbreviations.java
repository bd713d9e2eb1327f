package nl.kamerstroom.text;

import java.util.Locale;
import java.util.Set;

/** Dutch abbreviations with a point. */
final class Abbreviations {

    /** Something belongs behind them: the point never ends a sentence. */
    private static final Set<String> NEVER_END = Set.of(
            "nr.",
            "nrs.",
            "plv.",
            "no.",
            "drs.",
            "mr.",
            "mrs.",
            "dr.",
            "ir.",
            "ing.",
            "prof.",
            "art.",
            "artt.",
            "t.a.v.",
            "m.b.t.",
            "bijv.",
            "bv.",
            "ca.",
            "resp.",
            "st.",
            "hr.ms.",
            "zr.ms.",
            "stb.",
            "stcrt.",
            "stc.",
            "trb.",
            "kst.",
            "vgl.",
            "blz.",
            "p.",
            "pp.",
            "incl.",
            "excl.",
            "max.",
            "min.",
            "dhr.",
            "mevr.",
            "mw.",
            "m.i.v.",
            "o.l.v.",
            "i.v.m.",
            "t.b.v.",
            "i.p.v.",
            "n.a.v.",
            "v.a.",
            "w.g.",
            "i.c.m.",
            "zgn.",
            "z.g.",
            "c.q.",
            "cf.",
            "vs.",
            "d.w.z.",
            "m.a.w.",
            "m.n.",
            "t.o.v.",
            "t.g.v.",
            "t.w.",
            "i.h.k.v.",
            "i.h.b.",
            "d.d.",
            "dd.",
            "a.d.h.v.",
            "b.g.g.",
            "d.m.v.",
            "h.t.",
            "i.t.t.",
            "m.u.v.",
            "o.b.v.",
            "o.g.v.",
            "o.v.v.",
            "p.m.",
            "afd.",
            "tel.",
            "gen.",
            "kol.",
            "lt.",
            "maj.",
            "kap.",
            "sgt.",
            "hfst.",
            "par.",
            "jhr.",
            "ds.",
            "aanh.",
            "kamerst.",
            "hand.",
            "ex.",
            "evt.",
            "div.",
            "gem.",
            "wo.",
            "i.c.",
            "o.a.",
            "m.m.v.",
            "u.",
            "fa.");

    /** They can be a sentence's last word. */
    private static final Set<String> MAY_END = Set.of(
            "jl.", "ll.", "a.s.", "c.s.", "e.v.", "enz.", "etc.", "e.d.", "mln.", "mld.", "mrd.", "jr.", "sr.", "e.a.",
            "b.v.", "n.v.", "a.i.", "pct.", "v.chr.", "n.chr.", "i.o.", "z.s.m.", "m.v.", "b.d.", "p.j.", "p/m.",
            "d.o.v.");

    private static final Set<String> CURRENCIES = Set.of("EUR", "USD", "GBP", "Euro", "US");

    private Abbreviations() {}

    static boolean neverEnds(String word) {
        return NEVER_END.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean mayEnd(String word) {
        return MAY_END.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the word behind "mln." and the like still belongs to it. */
    static boolean isCurrency(String word) {
        return CURRENCIES.contains(word);
    }

    /** Whether the text's last word is an abbreviation behind which something belongs. */
    static boolean endsWithOne(String text) {
        int from = Math.max(0, text.length() - 20);
        int space = text.lastIndexOf(' ');
        return neverEnds(text.substring(Math.max(from, space + 1)));
    }
}
