package dev.courant.parser.identify;

import java.util.List;
import java.util.Map;

/** What stories of an agency are made of in several languages: who, did, what, when, why. */
final class StoryWords {
    static final Map<String, List<String[]>> BY_LANGUAGE = Map.of(
            "zh",
            List.of(
                    words("海港理事会|市长|一名发言人|工会|这家公司|反对党|警方|法院|大学的研究人员|居民们"),
                    words("否决了|欢迎|宣布了|推迟了|批评了|批准了|证实了|否认了|公布了|放弃了"),
                    words("新桥的计划|明年的预算|关于水质的报告|两所学校的关闭|火灾的调查|更高的停车费|对重型卡车的禁令|旧剧院的出售|船厂的罢工|时刻表的变更"),
                    words("星期一|星期五晚些时候|经过长时间的辩论后|不顾抗议|第二次|在暑假之前|在致议会的信中|没有说明理由|以微弱多数|在访问海岸期间"),
                    words(
                            "因为费用比最初的估计翻了一番|由于天气越来越糟|尽管专家曾对此发出警告|而与银行的谈判仍在继续|以便工程能在春天开始|因为没有人愿意付钱|并表示需要更多时间|但没有说明接下来会怎样")),
            "ja",
            List.of(
                    words("港湾評議会は|市長は|広報担当者は|労働組合は|同社は|野党は|警察は|裁判所は|大学の研究者らは|住民らは"),
                    words("拒否した|歓迎した|発表した|延期した|批判した|承認した|確認した|否定した|公表した|断念した"),
                    words(
                            "新しい橋の計画を|来年の予算を|水質に関する報告書を|二つの学校の閉鎖を|火災の調査を|駐車料金の値上げを|大型トラックの禁止を|古い劇場の売却を|造船所のストライキを|時刻表の変更を"),
                    words("月曜日に|金曜日遅くに|長い議論の末に|抗議にもかかわらず|二度目に|夏休みの前に|議会への手紙の中で|理由を示さずに|わずかな差で|海岸を訪れた際に"),
                    words(
                            "費用が当初の見積もりの二倍になったため|天候が悪化していたことから|専門家の警告にもかかわらず|銀行との協議が続く中で|春に工事を始めるため|誰も支払おうとしなかったため|さらに時間が必要だとして|今後については触れずに")),
            "ar",
            List.of(
                    words(
                            "مجلس الميناء|رئيس البلدية|المتحدثة الرسمية|النقابة|الشركة|المعارضة|الشرطة|المحكمة|باحثون في الجامعة|السكان"),
                    words("رفض|رحب بـ|أعلن عن|أجل|انتقد|وافق على|أكد|نفى|نشر|تخلى عن"),
                    words(
                            "خطط الجسر الجديد|ميزانية العام المقبل|تقريرا عن جودة المياه|إغلاق مدرستين|التحقيق في الحريق|رسوما أعلى لوقوف السيارات|حظر الشاحنات الثقيلة|بيع المسرح القديم|الإضراب في حوض السفن|تغييرات في المواعيد"),
                    words(
                            "يوم الاثنين|في وقت متأخر من الجمعة|بعد نقاش طويل|رغم الاحتجاجات|للمرة الثانية|قبل العطلة الصيفية|في رسالة إلى البرلمان|دون إبداء أسباب|بأغلبية ضئيلة|خلال زيارة إلى الساحل"),
                    words(
                            "لأن التكاليف تضاعفت منذ التقدير الأول|مع ازدياد سوء الطقس|رغم تحذيرات الخبراء من ذلك|بينما كانت المحادثات مع المصارف مستمرة|لكي يبدأ العمل في الربيع|إذ لم يكن أحد مستعدا للدفع|وقال إن الأمر يحتاج إلى مزيد من الوقت|لكنه لم يوضح ما سيأتي بعد ذلك")),
            "ru",
            List.of(
                    words(
                            "портовый совет|мэр|пресс-секретарь|профсоюз|компания|оппозиция|полиция|суд|исследователи университета|жители"),
                    words(
                            "отклонил|приветствовал|объявил|отложил|раскритиковал|одобрил|подтвердил|отверг|опубликовал|оставил"),
                    words(
                            "планы нового моста|бюджет на следующий год|доклад о качестве воды|закрытие двух школ|расследование пожара|повышение платы за парковку|запрет тяжёлых грузовиков|продажу старого театра|забастовку на верфи|изменения в расписании"),
                    words(
                            "в понедельник|поздно вечером в пятницу|после долгих споров|несмотря на протесты|во второй раз|до летних каникул|в письме парламенту|без объяснения причин|незначительным большинством|во время поездки на побережье"),
                    words(
                            "так как расходы удвоились с первой оценки|поскольку погода ухудшалась|хотя эксперты предупреждали об этом|пока шли переговоры с банками|чтобы работы могли начаться весной|потому что никто не хотел платить|и заявил что нужно больше времени|но не сказал что будет дальше")),
            "de",
            List.of(
                    words(
                            "der Hafenrat|die Bürgermeisterin|eine Sprecherin|die Gewerkschaft|das Unternehmen|die Opposition|die Polizei|das Gericht|Forscher der Universität|Anwohner"),
                    words(
                            "lehnte ab|begrüßte|kündigte an|verschob|kritisierte|billigte|bestätigte|bestritt|veröffentlichte|verwarf"),
                    words(
                            "Pläne für eine neue Brücke|den Haushalt des nächsten Jahres|einen Bericht über das Wasser|die Schließung zweier Schulen|die Untersuchung des Brandes|höhere Parkgebühren|ein Verbot schwerer Lastwagen|den Verkauf des alten Theaters|den Streik in der Werft|Änderungen am Fahrplan"),
                    words(
                            "am Montag|am späten Freitag|nach langer Debatte|trotz der Proteste|zum zweiten Mal|vor der Sommerpause|in einem Brief an das Parlament|ohne Gründe zu nennen|mit knapper Mehrheit|bei einem Besuch an der Küste"),
                    words(
                            "weil sich die Kosten verdoppelt hatten|da das Wetter schlechter wurde|obwohl Fachleute davor gewarnt hatten|während die Gespräche mit den Banken liefen|damit die Arbeiten im Frühjahr beginnen können|da niemand zahlen wollte|und sagte dass mehr Zeit nötig sei|ließ aber offen was nun kommt")),
            "es",
            List.of(
                    words(
                            "el consejo del puerto|la alcaldesa|una portavoz|el sindicato|la empresa|la oposición|la policía|el tribunal|investigadores de la universidad|los vecinos"),
                    words("rechazó|celebró|anunció|aplazó|criticó|aprobó|confirmó|negó|publicó|abandonó"),
                    words(
                            "los planes de un nuevo puente|el presupuesto del próximo año|un informe sobre el agua|el cierre de dos escuelas|la investigación del incendio|tarifas más altas de aparcamiento|la prohibición de camiones pesados|la venta del viejo teatro|la huelga del astillero|cambios en el horario"),
                    words(
                            "el lunes|a última hora del viernes|tras un largo debate|a pesar de las protestas|por segunda vez|antes del verano|en una carta al parlamento|sin dar razones|por escasa mayoría|durante una visita a la costa"),
                    words(
                            "porque los costes se habían duplicado|ya que el tiempo empeoraba|aunque los expertos lo habían advertido|mientras seguían las conversaciones con los bancos|para que las obras empiecen en primavera|porque nadie quería pagar|y dijo que hace falta más tiempo|pero no aclaró qué vendrá después")),
            "ko",
            List.of(
                    words("항만 위원회는|시장은|대변인은|노조는|회사는|야당은|경찰은|법원은|대학 연구진은|주민들은"),
                    words("거부했다|환영했다|발표했다|연기했다|비판했다|승인했다|확인했다|부인했다|공개했다|포기했다"),
                    words("새 다리 계획을|내년 예산을|수질 보고서를|두 학교의 폐쇄를|화재 조사를|주차 요금 인상을|대형 트럭 금지를|옛 극장 매각을|조선소 파업을|시간표 변경을"),
                    words("월요일에|금요일 늦게|긴 토론 끝에|시위에도 불구하고|두 번째로|여름 휴가 전에|의회에 보낸 편지에서|이유를 밝히지 않고|근소한 차이로|해안을 방문해"),
                    words(
                            "비용이 처음 추산의 두 배가 되었기 때문에|날씨가 나빠지고 있어서|전문가들의 경고에도|은행과의 협상이 계속되는 동안|봄에 공사를 시작하기 위해|아무도 돈을 내려 하지 않아서|시간이 더 필요하다며|앞으로의 계획은 밝히지 않고")));

    private StoryWords() {}

    private static String[] words(String list) {
        return list.split("\\|", -1);
    }
}
