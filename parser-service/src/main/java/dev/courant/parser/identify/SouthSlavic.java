package dev.courant.parser.identify;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Croatian, Bosnian and Serbian in Latin letters: one language to a model of letter runs. Serbian writes e where the others write
 * ije or je; Croatian has words and endings of its own, and so have the other two together. Parts of words; an underscore is
 * their end.
 */
final class SouthSlavic {
    static final Set<String> TAGS = Set.of("hr", "bs", "sr");

    private static final float WEIGHT = 2;

    private static final String[] EKAVIAN = parts("""
            mest vreme vremen gde_ posle_ uvek svet svest _deca _dece reč vredn sled rešen cele_ celu delu deo_ menja menje primer
            primen promen izmen umest smešt videt _dve_ ovde_ uspe meri_ mera lepo mlek čovek bezbed nedelj predlog zahtev hteo
            želeo beli_ dete lekar poveća odelje""");
    private static final String[] IJEKAVIAN = parts("""
            mje vje pje dje_ djec djel tje rijeme rijed riječ svije lijep bijel cijel dijel poslije uvijek sljed rješ promijen
            prije_ zahtje snijeg dvije_ obje_""");
    private static final String[] CROATIAN = parts("""
            općenit siječnj veljač ožujk travnj svibnj lipnj srpnj kolovoz rujn listopad studeno prosinc europ tjedan tjedn tisuć
            sveučiliš kazališ glazb zrak računal tipkovn zaslon datotek poslužitelj uvjet utjec utječ točn sustav povijes _tko_
            priopć izvješ sukladn nogomet župan redatelj ravnatelj iran_ irana irani irati irat_ glede_ uporab tvrtk popis
            poveznic pogrešk lozink preglednik nazočn _vlak hrvat zagreb""");
    private static final String[] NOT_CROATIAN = parts("""
            isan_ isana isani isati isao_ evrop hiljad tačn sistem uslov utica uticaj fudbal univerzitet pozoriš muzik januar
            februar _marta_ aprila _juna_ _jula_ avgust septemb oktob novemb decemb procenat saopć saopšt štampa takođe tastatur
            _fajl odbran _tim_ _tima_ _timov naredn _juče_ _šta_ _niko_ _neko_ treba_da_ može_da_ mogu_da_ želi_da_ _da_li_""");
    private static final String[] BOSNIAN =
            parts("historij povrijeđ _kahv _lahk _mehk sarajev bosn herceg sedmic entitet kanton tuzl zenic");
    private static final String[] SERBIAN = parts("srbij beograd _istorij opšt srpsk hrišć novosad");

    private SouthSlavic() {}

    /** What the text says for each of the three, as logarithms of likelihood. */
    static Map<String, Float> weigh(String text) {
        String folded = '_' + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "_") + '_';
        float both = WEIGHT * count(folded, NOT_CROATIAN);
        return Map.of(
                "hr", WEIGHT * count(folded, CROATIAN),
                "bs", both + WEIGHT * count(folded, BOSNIAN),
                "sr", both + WEIGHT * (count(folded, SERBIAN) + count(folded, EKAVIAN) - 2 * count(folded, IJEKAVIAN)));
    }

    private static int count(String text, String[] parts) {
        int count = 0;
        for (String part : parts) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                count++;
            }
        }
        return count;
    }

    private static String[] parts(String parts) {
        return parts.strip().split("\\s+", -1);
    }
}
