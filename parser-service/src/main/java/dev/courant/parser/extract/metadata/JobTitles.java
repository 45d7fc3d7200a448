package dev.courant.parser.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands beside names in bylines: jobs and degrees. */
final class JobTitles {
    private static final Set<String> JOBS = words("""
            editor editors reporter reporters correspondent correspondents writer writers columnist columnists producer producers
            journalist journalists engineer engineers scientist researcher lawyer attorney physician psychologist therapist economist
            advisor adviser strategists developer designer lecturer representative analyst analysts contributor contributors photographer photographers critic critics director
            manager officer ceo cto cfo coo cmo president founder co-founder cofounder professor expert specialist dietitian
            nutritionist consultant strategist editor-in-chief copywriter marketer coordinator executive author blogger
            redakteur redakteurin redakteure korrespondent korrespondentin journalistin reporterin autor autorin volontär
            journaliste rédacteur rédactrice correspondant correspondante periodista redactor redactora corresponsal giornalista
            redattore inviato dziennikarz dziennikarka redaktor korrespondens verslaggever redacteur journalista repórter
            корреспондент обозреватель журналист редактор кореспондент muhabir editör
            """);
    private static final Set<String> BEFORE_JOBS = words("""
            senior chief deputy political politics business sports sport science health education managing associate staff news
            special foreign national legal arts technology tech environment autos automotive consumer head vice executive assistant
            contributing lead principal digital marketing content product general global investigative crime court data local city
            regional economics economic finance financial money travel food culture entertainment climate defense defence security
            world international former freelance guest creative social media video web online copy community public brand growth
            research review reviews photo picture features opinion sr jr
            """);
    private static final Set<String> DEGREES = words("""
            md m.d do phd ph.d rd rdn ld ms m.s ma m.a ba b.a bsc msc mba rn cpa jd j.d esq dds dvm mph lcsw cpt cscs faclm fand facs
            cfp cfa jr sr ii iii iv ra cissp e-ryt ryt ldn cdn cde cdces pharmd edd psyd dr ed.d m.ed
            """);
    /** Ends of the long words that Germanic languages make of jobs: Wirtschaftsredakteur, nyhetsjournalist. */
    private static final String[] JOB_ENDS = {
        "redakteur",
        "redakteurin",
        "korrespondent",
        "korrespondentin",
        "reporterin",
        "reporter",
        "journalist",
        "journalistin",
        "volontär",
        "volontärin",
        "redactor",
        "redaktør",
        "redaktör",
        "redacteur",
        "verslaggever",
        "praktikant",
        "praktikantin",
        "autorin",
        "kolumnist",
        "kolumnistin"
    };

    private JobTitles() {}

    /** Whether a text is a job: "Senior Political Editor". */
    static boolean isTitle(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String[] words = lower.split(" ", -1);
        boolean first = BEFORE_JOBS.contains(words[0]) || JOBS.contains(words[0]);
        if (first && hasJob(words, 0)) {
            return true;
        }
        boolean last = isJob(words[words.length - 1]);
        return last && (words.length == 1 || lower.contains("&"));
    }

    /** Whether what stands behind a name in its byline is a job, whatever it is about: "Shipping Expert". */
    static boolean isTitleBehindName(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return isTitle(lower) || isJob(lower.substring(lower.lastIndexOf(' ') + 1)) || hasRole(lower);
    }

    /** "Head of Research", "Professor at the Academy". */
    private static boolean hasRole(String lower) {
        String[] words = lower.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            if (isPreposition(words[i]) && (isJob(words[i - 1]) || words[i - 1].equals("head"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPreposition(String word) {
        return word.equals("of") || word.equals("at") || word.equals("for") || word.equals("in");
    }

    private static boolean isJob(String lower) {
        if (JOBS.contains(lower)) {
            return true;
        }
        for (String end : JOB_ENDS) {
            if (lower.length() > end.length() && lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A name less the job behind it, if there is one: what is left has at least two words. */
    static String without(String text) {
        String[] words = text.split(" ", -1);
        int length = 0;
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            boolean starts = BEFORE_JOBS.contains(lower) || JOBS.contains(lower);
            if (i >= 2 && starts && hasJob(words, i)) {
                return text.substring(0, length).strip();
            }
            length += words[i].length() + 1;
        }
        return text;
    }

    private static boolean hasJob(String[] words, int from) {
        for (int i = from; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (JOBS.contains(word) || word.equals("head")) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words of a text are degrees, such as stand behind names. */
    static boolean isDegree(String text) {
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[ /]+", -1)) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!DEGREES.contains(bare) && !bare.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
    }
}
