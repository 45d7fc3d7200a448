package dev.courant.crawler.url;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What in a URL never chooses what is shown: where a reader came from, and the number of its session. Names that choose content on
 * some site ({@code id}, {@code ref}, {@code source}, {@code cid}, {@code mod} …) are not here, even if they mostly do not.
 */
final class IrrelevantParts {
    private static final Pattern TRACKING_FAMILY = Pattern.compile(
            "utm_.*|pk_.*|mtm_.*|matomo_.*|piwik_.*|hsa_.*|at_(custom|medium|campaign|link|ptr|bbc|format|creation|send_date|recipient).*"
                    + "|ns_(mchannel|source|campaign|linkname|fee)|wt[._](mc|tsrc|nav|z).*|fb_(action|source|ref|comment).*"
                    + "|gaa_(at|n|ts|sig)|guce?_(referrer.*|consent.*)|bsft_.*|elq(track.*|at|aid|cst)?|sc_(channel|campaign|cid|src|llid|uid|lid)"
                    + "|mc_(cid|eid|tc)|ml_subscriber.*|oly_(anon|enc)_id|trk_(contact|msg|module|sid)|vero_(id|conv)|stm_.*|asc_.*|cvosrc|_hs(enc|mi|fp|tc)");

    private static final Set<String> TRACKING = words("""
            fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id
            epik rdt_cid sccid irclickid irgwc cjevent cjdata tblci ob_click_id dicbo rb_clickid s_kwcid ef_id awc vmcid wickedid srsltid
            mibextid sfnsn _ga _gl _gac _ke _kx __s __twitter_impression _openstat _branch_match_id _branch_referrer
            mkt_tok ref_src ref_url cmpid cmp icid intcmp intcid int_cmp ncid ocid ito dgcid s_cid xtor xtref xts
            spm scm smid smtyp smvar soc_src soc_trk sr_share taid tpcc wprov trk trkcampaign trkinfo
            guccounter echobox ns_mail_job ns_mail_uid mailchimp_id mscrid action_object_map action_type_map action_ref_map
            admitad_uid campaignmonitor_id cuid_ss hootpostid utmsource utmcampaign utmmedium sharedid share_id
            """);

    private static final Pattern SESSION = Pattern.compile(
            "(jsessionid|phpsessid|aspsessionid\\w*|cfid|cftoken|zenid|oscsid|xtcsid|session_?id|sess(ion)?|s_?id)");

    private static final Pattern SURE_SESSION =
            Pattern.compile("jsessionid|phpsessid|aspsessionid\\w*|cftoken|oscsid|xtcsid");

    /** The length of what no story is numbered by. */
    private static final Pattern TOKEN = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9]{20,}|\\d{24,}");

    private static final Pattern IN_PATH =
            Pattern.compile("(?i);(jsessionid|phpsessid|sessionid)=[^/;]*|/\\(S\\([a-z0-9]{24}\\)\\)(?=/)");

    /** The start of a second query, by feeds that add theirs to whatever address. */
    private static final Pattern SECOND_QUERY = Pattern.compile("(?i)\\?utm_.*");

    private IrrelevantParts() {}

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+", -1)));
    }

    static String withoutSession(String path) {
        return path.indexOf(';') < 0 && path.indexOf('(') < 0
                ? path
                : IN_PATH.matcher(path).replaceAll("");
    }

    /** A query without such parameters, and without the empty ones between two ampersands. */
    static String without(String query) {
        if (query.isEmpty()) {
            return query;
        }
        StringJoiner kept = new StringJoiner("&");
        for (String parameter : SECOND_QUERY.matcher(query).replaceFirst("").split("&", -1)) {
            if (!parameter.isEmpty() && !isIrrelevant(parameter)) {
                kept.add(parameter);
            }
        }
        return kept.toString();
    }

    private static boolean isIrrelevant(String parameter) {
        int equals = parameter.indexOf('=');
        String written = Escapes.decode(equals < 0 ? parameter : parameter.substring(0, equals))
                .toLowerCase(Locale.ROOT);
        // Ampersands escaped once too often.
        String name = written.startsWith("amp;") ? written.substring(4) : written;
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return TRACKING.contains(name) || TRACKING_FAMILY.matcher(name).matches() || isSession(name, value);
    }

    private static boolean isSession(String name, String value) {
        return SURE_SESSION.matcher(name).matches()
                || (SESSION.matcher(name).matches() && TOKEN.matcher(value).matches());
    }
}
