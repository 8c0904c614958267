"""How each language says that an hour may be that of another place, or the day another one.

Wherever one of these stands, `bot.features.translation.occasion` reads nothing: the author may mean the clocks of whoever
reads. They are searched in what is left of a text once days and hours are taken out of it, between the ``edges`` of the
language in `bot.features.translation.occasion_words` and without regard to case. One's own place, said in so many words
("here"), is no doubt; "our time" is one, since who says so compares.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.features.translation.occasion_words import CAPITAL, DAY_READ, HOUR_READ

if TYPE_CHECKING:
    from collections.abc import Mapping

ZONES = (
    r"utc|gmt|bst|(?-i:EST|CES?T|IST|ART|CAT|EAT|WAT|PET|HST)|wes?t|ees?t|[cmp][sd]t|edt|jst|brt|msk|kst|hkt|sgt|pht|pkt|ak[sd]t"
    r"|ae[sd]t|ac[sd]t|awst|nz[sd]?t|trt|clt|uyt|sast|zulu"
)
"""Short names of zones. Those that are words somewhere, "est", "cet", "ist", count in capitals only."""

_NEAR = r"[^\S\n]*"
"""Between a word and what stands beside it."""
_FROM = r"japon|jap[óo]n|alem|espa[ñn]|portugu|ingles|anglais|brit[âa]n|franc|europe|mexic|brasil"
"""How adjectives of nations begin in French, Spanish and Portuguese."""

_ENGLISH_SIDE = r"(?:end|side|zone|clocks?|place|part|way|country|town|city|region|hours?)"
_ENGLISH = (
    rf"(?:your|their|our|my|his|her|its|local|other|that)\s+(?:\w+\s+)?(?:time|{_ENGLISH_SIDE})|yours|theirs|ours|mine|elsewhere"
    r"|(?<!hi\s)(?<!hey\s)(?<!hello\s)there(?!['’]s|\s+(?:is|are|will|would|can|could|should|may|might|has|have)\b)|abroad|overseas|back\s+home|home\s+time"
    r"|where\s+(?:you|they|we|he|she|i)|for\s+(?:them|him|her)"
    rf"|(?:your|their)\s+{DAY_READ}"
    r"|(?<!work\s)(?<!works\s)(?<!suit\s)(?<!suits\s)(?<!ok\s)(?<!okay\s)(?<!good\s)(?<!fine\s)for\s+you"
    rf"|{HOUR_READ}{_NEAR}(?:with|by|at|for)\s+(?:you|them|us|me)"
    r"|(?!(?:what|which|this|some|any|same|free|the|a|an|have|has|had|got|find|make|take|of|in|on|good|more|much|enough|no|for"
    r"|is|first|little|great|nice|lovely|long|short|about)\s)\w+\s+times?|time\s*zones?|time\s+(?:in|of|at|there|difference)"
    rf"|{HOUR_READ}{_NEAR}[ecmp]t"
    rf"|(?:before|after|since|past)\s+(?:the\s+|this\s+|that\s+|on\s+)?{DAY_READ}|{DAY_READ}{_NEAR}(?:before|after)(?!\s+{HOUR_READ})"
    r"|days?\s+(?:before|after|earlier|later|from)|eve|(?:in|to|from|near)\s+" + CAPITAL + r"\w*"
    r"|psalms?|verses?|chapter|bible|scores?|scored|ratio|scale|odds|won|lost|beat"
    r"|(?:partner|sister|twin(?:ned)?)[\s-]+(?:cit(?:y|ies)|towns?|communit(?:y|ies)|villages?)"
    r"|(?:your|their|his|her)\s+(?:\w+\s+){0,2}(?:bus(?:es)?|coach(?:es)?|trains?|flights?|planes?|ferry|boat|ship|taxi|journey|trip"
    r"|tour|visit|arrival|departure|party|parties|festival|concert|fair|market|match|game|show|rehearsal|service|mass|ceremony"
    r"|exhibition|opening|parade|race|event|meeting|session|class|choir|school|office|shop|museum|library|church)"
)

_GERMAN_THEIRS = r"(?:euer|eur|ihr|dein|unser|mein|sein)(?:e[nmrs]?)?|(?:deren|dessen|ander\w{1,3})"
_GERMAN = (
    r"bei\s+(?:euch|ihnen|dir|uns|mir|ihm|ihr|denen|" + CAPITAL + r"\w*)|dort|dortig\w*|drüben|jenseits|auswärts|vor\s+ort"
    rf"|(?:{_GERMAN_THEIRS})\s+(?:\w+\s+)?(?:seite|ende|zone|land|stadt|ort|uhr|uhren|\w*zeit)|(?:{_GERMAN_THEIRS}){_NEAR}{HOUR_READ}"
    r"|(?:ihr|eur|unser|dein|mein)erseits"
    rf"|{HOUR_READ}{_NEAR}(?:für|mit|bei)\s+(?:euch|sie|ihnen|dich|dir|uns|mich|mir)"
    rf"|für\s+(?:euch|sie|ihnen|dich|uns|mich)\s+(?:um\s+)?{HOUR_READ}|wo\s+(?:sie|ihr|du|wir|ich|er)"
    r"|\w{1,20}(?:isch|deutsch|englisch|europäisch)\w{0,2}\s+\w*zeit|deutsche\w?\s+\w*zeit"
    r"|(?!(?:mahl|frei|hoch|uhr|der|zur|jeder|probe|öffnungs|mittags|warte|fahr|aus|teil|eltern)-?zeit)\w+-?zeit"
    r"|(?!(?:sie|ihr|wir|du|ich|die|zur|eine?|haben|hat|habt|genug|viel)\s)(?-i:[A-ZÀ-Ý]\w*\s+Zeit)|zeit\s+(?:in|von|dort)|zeitzonen?|zeitverschiebung|zeitunterschied"
    rf"|(?:vor|nach)\s+(?:dem\s+|diesem\s+)?{DAY_READ}|{DAY_READ}{_NEAR}(?:danach|davor|zuvor|darauf)"
    r"|tage?\s+(?:vor|nach|zuvor|danach|davor|später|früher)|vortag\w*|folgetag\w*|vorabend\w*|später|früher"
    r"|(?:in|nach|aus)\s+(?!(?:ordnung|ruhe|zukunft|kürze|verbindung|absprache)\b)" + CAPITAL + r"\w*"
    r"|in\s+d(?:er|en|ie)\s+(?:schweiz|usa|türkei|ukraine|niederlande\w?|slowakei)"
    + CAPITAL
    + r"\w*|in\s+d(?:er|en|ie)\s+(?:schweiz|usa|türkei|ukraine|niederlande\w?|slowakei)"
    r"|(?:partner|schwester)(?:st(?:a|ä)dt|gemeinde|ort|kommune)\w*"
    r"|(?:euer|eur|ihr|dein|deren)(?:e[nmrs]?)?\s+(?:\w+\s+)?\w*(?:bus|busse|zug|züge|flug|flieger|flugzeug|maschine|fähre|schiff|taxi|reise"
    r"|fahrt|ankunft|besuch|fest|festival|feier|party|konzert|messe|markt|spiel|probe|veranstaltung|ausstellung|eröffnung|umzug|lauf"
    r"|treffen|sitzung|termin)"
    r"|psalm\w*|vers(?:e[ns]?)?|kapitel|verhältnis|maßstab|gewonnen|verloren|gewann\w*|siegt\w*"
)

_SPANISH = (
    r"ah[íi]|all[íi]|all[áa]|vuestr[oa]s?|vosotr[oa]s|horas?|horarios?|husos?|franja|lados?"
    r"|(?:de|para|donde)\s+(?:ustedes|uds?|usted|ti|ell[oa]s?|él|nosotr[oa]s)|donde\s+(?:est|viv)\w*"
    r"|(?:su|tu|nuestr[oa]|mi|otr[oa]|es[ea])\s+(?:parte|extremo|reloj|zona|pa[íi]s|ciudad|tierra)"
    rf"|{HOUR_READ}{_NEAR}(?:nuestr|suy|tuy|m[íi][oa]|{_FROM})\w*"
    rf"|(?:antes|despu[ée]s)\s+del?|tras\s+el|v[íi]speras?|{DAY_READ}{_NEAR}(?:antes|despu[ée]s)|d[íi]as?\s+(?:antes|despu[ée]s)"
    r"|(?:en|a|desde|hacia)\s+" + CAPITAL + r"\w*"
    r"|(?:ciudad|pueblo|localidad)(?:es|s)?\s+(?:hermana|gemel|soci|asociad)\w*"
    r"|(?:sus?|tus?)\s+(?:\w+\s+)?(?:autob[úu]s|bus|autocar|tren|vuelo|avi[óo]n|barco|ferri|ferry|taxi|viaje|llegada|salida|visita"
    r"|fiesta|festival|concierto|feria|mercado|partido|funci[óo]n|ensayo|misa|ceremonia|exposici[óo]n|inauguraci[óo]n|desfile|carrera"
    r"|evento|acto|reuni[óo]n)"
    r"|salmos?|vers[íi]culos?|cap[íi]tulo|marcador|proporci[óo]n|escala|gan(?:amos|an)|perd(?:imos|ieron)"
)

_FRENCH = (
    r"chez|l[àa]-bas|là|c[ôo]t[ée]s?|heures?|horaires?|fuseau\w*|v[ôo]tres?|n[ôo]tres?|les\s+leurs|d['’]ailleurs|ailleurs"
    r"|(?:votre|vos|ton|tes|leur|notre|nos|mon)\s+(?:pays|ville|montre|horloge|pendule|part|bout|zone|r[ée]gion)"
    rf"|{HOUR_READ}{_NEAR}(?:pour|avec)\s+(?:vous|toi|eux|elles|nous|moi|lui)|pour\s+(?:vous|toi|eux|elles|nous)[\s,:]*(?:à\s+)?{HOUR_READ}"
    rf"|o[ùu]\s+(?:vous|tu|ils|elles|nous|je)|{HOUR_READ}{_NEAR}(?:{_FROM})\w*"
    rf"|(?:avant|apr[èe]s)\s+(?:le\s+|ce\s+)?{DAY_READ}|{DAY_READ}{_NEAR}(?:avant|apr[èe]s)(?![-\w]|\s+{HOUR_READ})"
    r"|jours?\s+(?:avant|apr[èe]s|plus\s+t)|surlendemain|plus\s+(?:t[ôo]t|tard)"
    r"|(?:à|en|au|aux|vers|depuis)\s+" + CAPITAL + r"\w*"
    r"|(?:villes?|communes?|villages?)\s+(?:jumel|s[œo]e?ur|partenaire)\w*"
    r"|(?:votre|vos|leurs?|ton|ta|tes)\s+(?:\w+\s+)?(?:bus|car|autocar|train|vol|avion|bateau|ferry|taxi|voyage|trajet|arriv[ée]e"
    r"|d[ée]part|visite|f[êe]te|festival|concert|foire|march[ée]|match|spectacle|r[ée]p[ée]tition|messe|c[ée]r[ée]monie|exposition"
    r"|inauguration|d[ée]fil[ée]|course|[ée]v[éèe]nement|soir[ée]e|r[ée]union)"
    r"|psaumes?|versets?|chapitre|score|[ée]chelle"
)

_PORTUGUESE = (
    r"a[íi]|da[íi]|lá|ali|dali|acol[áa]|voss[oa]s?|voc[êe]s|vós|convosco|horas?|hor[áa]rios?|fusos?|lados?"
    r"|del[ea]s|onde\s+(?:est|viv|mor)\w*"
    r"|(?:seu|sua|teu|tua|noss[oa]|meu|minha|outr[oa]|ess[ea])\s+(?:parte|extremo|rel[óo]gio|zona|pa[íi]s|cidade|terra)"
    rf"|{HOUR_READ}{_NEAR}(?:la|noss|suas?|teus?|tuas?|{_FROM})\w*|{HOUR_READ}{_NEAR}(?:para|com)\s+(?:vós|ti|si|nós|mim|os\s+senhores)"
    rf"|(?:antes|depois)\s+d[aeo]s?|ap[óo]s|v[ée]speras?|{DAY_READ}{_NEAR}(?:antes|depois)|dias?\s+(?:antes|depois)"
    r"|(?:em|no|na|nos|nas|ao|à|até|desde)\s+" + CAPITAL + r"\w*"
    r"|(?:cidade|vila|localidade)s?\s+(?:irm[ãa]|geminad|g[ée]mea|parceira)\w*"
    r"|(?:seu|sua|teu|tua)s?\s+(?:\w+\s+)?(?:autocarro|[ôo]nibus|comboio|trem|voo|avi[ãa]o|barco|ferry|t[áa]xi|viagem|chegada|partida"
    r"|visita|festa|festival|concerto|feira|mercado|jogo|espet[áa]culo|ensaio|missa|cerim[óo]nia|exposi[çc][ãa]o|inaugura[çc][ãa]o"
    r"|desfile|corrida|evento|reuni[ãa]o)"
    r"|salmos?|vers[íi]culos?|cap[íi]tulo|resultado|propor[çc][ãa]o|escala|ganh[áa]mos|perdemos"
)

_KATAKANA, _KANJI = r"[ァ-ヶー]", r"[一-龠々]"
_NO_PLACE = (
    r"ミーティング|オンライン|ビデオ|テレビ|ズーム|コンサート|イベント|パーティー?|レッスン|リハーサル|スピーチ|クラス|セミナー"
    r"|ワークショップ|ホール|ロビー|バス|コーラス|スタート|チェック|テスト|コール|チャット|メール"
)
"""Loanwords that often stand beside an hour and name no place."""
_BESIDE = r"(?:の|では|で|には|に|は|が|も|にて|、|,|・|:|\s){0,4}"
_JAPANESE = (
    r"そちら|そっち|そこ|あちら|あっち|あそこ|向こう|むこう|貴地|貴国|貴市|御地|御社|貴社|貴校|御校|先方|相手|現地|海外|外国|側|時差"
    r"|彼らの|彼女らの|彼女たちの|(?:姉妹|友好|提携|パートナー)(?:都市|市|校|シティー?)"
    r"|標準時|夏時間|冬時間|皆様の|皆さんの|みなさんの|あなたの|私たちの|我々の"
    r"|(?:日本|東京|大阪|京都|欧州|米国|英国|独国|独逸|仏国|中国|韓国|台湾|香港)(?![語人])"
    rf"|(?<!{_KATAKANA})(?!(?:{_NO_PLACE})++(?!{_KATAKANA})){_KATAKANA}{{2,}}+{_BESIDE}[{DAY_READ}{HOUR_READ}]"
    rf"|(?<![A-Za-z])[A-Za-z]{{2,}}+{_BESIDE}[{DAY_READ}{HOUR_READ}]"
    rf"|{HOUR_READ}[\s、,・]*(?!{_NO_PLACE})(?:{_KATAKANA}{{2}}|[A-Za-z]{{2}})|{HOUR_READ}\s*(?!開始|開演|開場|開会|集合|出発|頃|予定|始|半){_KANJI}"
    rf"|(?<=[一-龠々A-Za-z])(?:で|にて)は?[\s、,]*[{DAY_READ}{HOUR_READ}]|(?<!{DAY_READ})の\s*{DAY_READ}"
    rf"|{DAY_READ}\s*の?\s*(?:前|後|次|あと|まえ|以降|以前)|前[日夜々]|後日"
    r"|詩篇|聖書|第.章|スコア|比率|縮尺"
)

ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE, "ja": _JAPANESE}
)
"""By locale code."""

NEUTRAL: Mapping[str, str] = MappingProxyType(
    {
        "en": (
            r"i|i['’]\w+|we|you|it|is|does|do|can|could|would|will|shall|let|this|the|and|or|so|ok|okay|yes|please|thanks|thank|hi|hello"
            r"|meeting|call|start|starts|starting|begin\w*|time|when|reminder|lunch|dinner|breakfast|rehearsal|practice|concert|morning"
        ),
        "de": (
            r"am|im|an|der|den|dem|das|die|diesen|dieser|ich|wir|sie|ihnen|es|und|oder|also|ja|ok|okay|bitte|danke|hallo|passt|geht"
            r"|beginn|start|anfang|treffen|treffpunkt|termin|probe|sitzung|besprechung|konzert|einlass|erinnerung|wann|uhrzeit|herr|frau"
        ),
        "es": (
            r"el|la|los|las|este|esta|yo|y|o|sí|si|vale|ok|bueno|por|gracias|hola|cita|reuni[óo]n|ensayo|concierto|inicio|comienzo"
            r"|empieza|empezamos|quedamos|cu[áa]ndo|recordatorio"
        ),
        "fr": (
            r"le|la|les|ce|cette|je|nous|on|et|ou|oui|ok|d['’]accord|merci|bonjour|rendez-vous|r[ée]union|r[ée]p[ée]tition|concert"
            r"|d[ée]but|rappel|quand"
        ),
        "pt": (
            r"o|a|os|as|este|esta|eu|n[óo]s|e|ou|sim|ok|obrigad[oa]|ol[áa]|reuni[ãa]o|ensaio|concerto|in[íi]cio|come[çc]\w*|encontro"
            r"|lembrete|quando|combinado|na|no|em"
        ),
        "ja": "",
    }
)
"""Words that may stand beside an hour with a capital and are no place."""

WITHIN: Mapping[str, str] = MappingProxyType(
    {"en": "in NAME", "de": "in NAME", "es": "en NAME", "fr": "à NAME", "pt": "(?:em|no|na) NAME", "ja": "NAMEで"}
)
"""How something is said to be in a city, with the letters ``NAME`` for it."""
