package dev.courant.parser.identify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Everyday words that one language has and its close relatives write otherwise: runs of three letters say little about
 * languages that share nearly all of them, such as Indonesian and Malay.
 */
final class DistinctiveWords {
    /** Of a language's likelihood, as logarithm. */
    private static final float WEIGHT = 3;

    /** Behind a group's name, a word and the languages that have it. */
    private static final String[] ANYONES = {};

    private static final Map<String, String[]> LANGUAGES_BY_WORD = new HashMap<>();

    static {
        add("id", """
                bahwa karena bisa uang mobil kantor perusahaan polisi warga senin minggu jumat berbeda saat mengatakan persen
                kualitas informasi yaitu ketika harus perdagangan pengadilan universitas rumah sakit presiden partai
                pemilu gubernur kota provinsi korban kasus dapat terhadap merdeka kepada nasional internasional sekolah
                sosial dikatakan ujar menurut maupun setiap atau april maret desember agustus juli anda berkas
                tersebut dilakukan melalui diri dia ujarnya jakarta rupiah pekan pria tewas terkait soal usai meski namun
                mengaku hingga perempuan semua orang dilahirkan mempunyai martabat pengaturan berkas tampilan kamis selasa rabu triliun miliar juta hukum aktivitas kegiatan""");
        add("ms", """
                bahawa kerana boleh wang pejabat syarikat kerajaan polis penduduk isnin ahad jumaat berbeza ialah manakala
                iaitu peratus kualiti maklumat semasa apabila perlu daripada mahu dijangka cuba kes disember ogos julai mac
                beliau berkata mahkamah universiti hospital parti pilihanraya bandar negeri mangsa khamis
                hendaklah kebangsaan antarabangsa kemuliaan samarata hak sebarang fail ralat sahaja awam
                akhbar kemalangan lelaki projek pelajar pihak turut kini bagaimanapun kenyataan petang negara datuk rakyat lumpur
                tiada semasa dibenarkan tetapan tetapkan bagi sila senarai saiz laluan gagal bilion trilion aktiviti pasukan pengarah ketua tindakan dilahirkan bertanggungjawab terdapat
                perlawanan jurulatih jurulatihnya pemberita kekal mesti sukan pengerusi setiausaha jawatankuasa kempen pelancong pelancongan sekiranya seramai menerusi penguatkuasaan""");
        add(
                "su",
                "jeung anu henteu sareng ieu éta teu pikeun oge ogé keur nyaeta nyaéta urang saha kudu bisa-bisa mah téh teh");
        add("jv", "lan ing kang sing ora iku kanggo saka karo marang uga wong kabeh iki dening ana utawa duwe nduwèni");
    }

    private DistinctiveWords() {}

    /** Whether a language has any here. */
    static boolean know(String language) {
        return switch (language) {
            case "id", "ms", "su", "jv" -> true;
            default -> false;
        };
    }

    /** What a text's words say for each language that has them. */
    static Map<String, Float> weigh(String text) {
        int end = text.length();
        Map<String, Float> weights = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String[] languages =
                        LANGUAGES_BY_WORD.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), ANYONES);
                for (String language : languages) {
                    weights.merge(language, WEIGHT / languages.length, Float::sum);
                }
                start = -1;
            }
        }
        return weights;
    }

    private static void add(String language, String words) {
        for (String word : words.split("\\s+", -1)) {
            LANGUAGES_BY_WORD.merge(word, new String[] {language}, DistinctiveWords::joined);
        }
    }

    private static String[] joined(String[] some, String[] one) {
        for (String language : some) {
            if (language.equals(one[0])) {
                return some;
            }
        }
        String[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = one[0];
        return joined;
    }
}
