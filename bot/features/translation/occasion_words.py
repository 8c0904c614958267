"""How each language says days and hours, for `bot.features.translation.occasion`; another language is another entry.

Patterns of a language are searched between its ``edges`` and without regard to case. Weekdays are taken out of a text first,
then dates, then hours; in their places stand `DAY_READ` and `HOUR_READ`, which the later patterns may mention.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY_READ, HOUR_READ = "\ue000", "\ue001"
CAPITAL = r"(?-i:[A-ZÀ-Ý])"

_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![:.]?\d)(?:\s?h)?"
_LETTER_H = r"(?P<hour>\d{1,2})\s?h(?:(?P<minute>\d{2})(?:\s?min)?|oras?)?"
_HALF = r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?\s?(?P<half>[ap])\.?\s?m\.?"


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language says days and hours, as patterns.

    Args:
        weekdays: Each weekday, Monday first.
        months: Each month, January first; none where months are always numbers.
        dates: With the groups ``day`` and ``month`` and perhaps ``year``; ``MONTH`` stands for any month.
        hours: With the groups ``hour`` and perhaps ``minute`` and ``half`` (``a`` or ``p``) and ``thirty``.
        before_hour: What is said before a bare hour: "at"; the first of these makes one. Blank where none is ever bare.
        after_hour: What may follow a bare hour, so that it is none of something else.
        morning: Parts of the day in which hours are those before noon.
        later: Parts of the day in which they are those after noon.
        empty: Greetings and the like, which mean no part of the day.
        turns: Words with which the day or the hour is not what it seems.
        edges: What stands around every pattern.
        form: The Unicode form that is searched.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    dates: tuple[str, ...]
    hours: tuple[str, ...]
    before_hour: str
    after_hour: str
    morning: str
    later: str
    empty: str
    turns: str
    edges: tuple[str, str] = (r"(?<!\w)", r"(?!\w)")
    form: Literal["NFC", "NFKC"] = "NFC"


_ENGLISH = Tongue(
    weekdays=(
        r"mon(?:day)?",
        r"tue(?:s(?:day)?)?",
        r"wed(?:s|nesday)?",
        r"thu(?:r(?:s(?:day)?)?)?",
        r"fri(?:day)?",
        r"saturday",
        r"sunday",
    ),
    months=(
        *(r"jan(?:uary)?", r"feb(?:ruary)?", r"mar(?:ch)?", r"apr(?:il)?", r"may", r"june?"),
        *(r"july?", r"aug(?:ust)?", r"sep(?:t(?:ember)?)?", r"oct(?:ober)?", r"nov(?:ember)?", r"dec(?:ember)?"),
    ),
    dates=(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>MONTH)(?:,?\s+(?P<year>\d{4}))?",
        r"(?P<month>MONTH)\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![:.]\d)(?:,?\s+(?P<year>\d{4}))?",
    ),
    hours=(_HALF, r"(?P<hour>\d{1,2})\s*o['’]?\s?clock", _CLOCK, _LETTER_H),
    before_hour=r"at|by|from|until|till|after|before|around|about",
    after_hour=r"on|in\s+the|for|with|if|please|sharp|then|because",
    morning=r"morning",
    later=r"afternoon|evening",
    empty=r"good\s+(?:morning|afternoon|evening|night)|no\s+(?:problem|worries)",
    turns=(
        r"est|ces?t|today|tonight|tomorrow|yesterday|now|next|last|previous|following|weeks?|weekend|fortnight|every|each|daily|weekly"
        r"|ago|not|no|never|\w+n['’]t|cannot|cant|cancel\w*|instead|was|were|had|did|met|been|night|sat|sun"
        rf"|(?:first|second|third|fourth|fifth|other)\s+{DAY_READ}"
        r"|noon|midnight|midday|half|quarter|in\s+\d+\s+(?:minutes|hours|days)"
        r"|(?:at|or|to|and|till)\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        rf"|{HOUR_READ}\s*(?:\w+\s+)?time|{HOUR_READ}\s*in\s+{CAPITAL}.*"
        r"|\d{1,2}\s+(?:or|to|and|till|until|in|at)"
    ),
)

_GERMAN_NUMBERS = r"(?:eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
_GERMAN = Tongue(
    weekdays=(r"montag", r"dienstag", r"mittwoch", r"donnerstag", r"freitag", r"(?:samstag|sonnabend)", r"sonntag"),
    months=(
        *(r"jan(?:uar)?", r"feb(?:ruar)?", r"(?:märz|maerz|mrz)", r"apr(?:il)?", r"mai", r"juni?"),
        *(r"juli?", r"aug(?:ust)?", r"sept?(?:ember)?", r"okt(?:ober)?", r"nov(?:ember)?", r"dez(?:ember)?"),
    ),
    dates=(
        r"(?P<day>\d{1,2})\.?\s*(?P<month>MONTH)\.?(?:\s+(?P<year>\d{4}))?",
        # Two numbers are a day and a month only where it is said; elsewhere they are a version, a paragraph, a score.
        (
            rf"(?:(?:am|den|dem|vom|zum|ab|bis)\s+|(?<={DAY_READ})[.,]?\s*(?:(?:den|dem|der)\s+)?)"
            r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}))?"
        ),
    ),
    hours=(
        r"(?P<hour>\d{1,2})\s?uhr\s?(?P<minute>[0-5]\d)(?=\s*(?:$|[,;.!?)\n]))",
        r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s?uhr",
        _CLOCK,
        r"(?P<hour>\d{1,2})\s?h(?P<minute>\d{2})?",
    ),
    before_hour=r"um|ab|bis|gegen|von|vor|nach|seit|zwischen",
    after_hour=r"am|im|für|mit|wenn|falls|bitte|pünktlich|dann|weil|los",
    morning=r"morgens|vormittags?|früh|am\s+morgen",
    later=r"nachmittags?|abends?",
    empty=r"guten?\s+(?:morgen|tag|abend|nacht)|(?:schönen|schönes)\s+(?:tag|abend|wochenende)|kein\s+problem",
    turns=(
        r"heute|morgen|übermorgen|gestern|vorgestern|jetzt|(?:über)?nächst\w*|kommend\w*|letzt\w*|vergangen\w*|vorig\w*|folgend\w*"
        r"|darauf\w*|wochen?|wochenendes?|jede[nmrs]?|täglich|wöchentlich|alle|immer|(?:mon|diens|donners|frei|sams|sonn)tags"
        r"|mittwochs|(?:erste|zweite|dritte|vierte|fünfte)[nmrs]?|in\s+\d+\s+(?:minuten|stunden|tagen)"
        r"|nicht|kein\w*|nie|niemals|nein|weder|abge\w+|absag\w*|(?:an)?statt(?!\s*(?:$|[,.;!?\n]))|sondern|fällt|ausfall\w*|verschieb\w*|verschob\w*"
        r"|verleg\w*|war|waren|wurden?|hatten?|gewesen|(?:habe?n?|hat|bin|ist|sind)\s[^.!?\n]{0,200}\b(?:\w{0,20}ge\w{1,20}(?:t|en)|\w{1,20}iert)"
        r"|nachts?|mittags?|mitternacht|halb|(?:drei)?viertel|kurz\s+(?:vor|nach)"
        rf"|{_GERMAN_NUMBERS}\s+uhr|(?:um|oder|bis|und|zu)\s+{_GERMAN_NUMBERS}"
        rf"|\w+er\s+zeit|mesz|mez|{HOUR_READ}\s*(?:\w+\s+)?zeit"
        rf"|{HOUR_READ}\s*\d+|{HOUR_READ}\s*in\s+{CAPITAL}.*|\d{{1,2}}\.?\s+(?:oder|bis|und|um|in|stunden)"
    ),
)

_SPANISH_NUMBERS = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_SPANISH = Tongue(
    weekdays=(r"lunes", r"martes", r"mi[ée]rcoles", r"jueves", r"viernes", r"s[áa]bado", r"domingo"),
    months=(
        *(r"ene(?:ro)?", r"feb(?:rero)?", r"mar(?:zo)?", r"abr(?:il)?", r"may(?:o)?", r"jun(?:io)?"),
        *(r"jul(?:io)?", r"ago(?:sto)?", r"sep?t?(?:iembre)?", r"oct(?:ubre)?", r"nov(?:iembre)?", r"dic(?:iembre)?"),
    ),
    dates=(r"(?P<day>\d{1,2})(?:\.?º)?\s+(?:de\s+)?(?P<month>MONTH)(?:\s+(?:del?\s+)?(?P<year>\d{4}))?",),
    hours=(
        _HALF,
        r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})\s?(?:h(?:oras?|rs?)?\.?)",
        r"a\s+las?\s+(?P<hour>\d{1,2})\s?h(?:oras?|rs?)?\.?",
        r"(?P<hour>\d{1,2})\s?h(?:rs)?\.?",
        _CLOCK,
    ),
    before_hour=r"a\s+las?|las|de|desde|hasta|sobre|hacia",
    after_hour=r"de\s+la\s+(?:mañana|tarde|noche)|por\s+la|en\s+la|en\s+punto|del?|el|para|con|si|por\s+favor",
    morning=r"(?:de|por|en)\s+la\s+mañana",
    later=r"(?:de|por|en|a)\s+la\s+(?:tarde|noche)",
    empty=r"buen(?:os)?\s+d[íi]as?|buenas\s+(?:tardes|noches)|no\s+hay\s+problema",
    turns=(
        r"hoy|(?<!la\s)mañana|ayer|anteayer|antier|anoche|ahora|pr[óo]xim[oa]s?|pasad[oa]s?|anterior\w*|siguientes?|que\s+viene"
        r"|que\s+entra|entrantes?|semanas?|fin(?:es)?\s+de\s+semana|tod[oa]s|cada|diari\w+|semanal\w*|dentro\s+de|hace"
        rf"|los\s+{DAY_READ}|s[áa]bados|domingos|(?:primer|segundo|tercer|cuarto|quinto|[úu]ltimo|otro)\s+{DAY_READ}"
        r"|en\s+\d+\s+(?:minutos|horas|d[íi]as)|no|nunca|jam[áa]s|ni|tampoco|cancel\w*|anul\w*|suspend\w*|aplaz\w*|en\s+vez"
        r"|en\s+lugar|sino|fue|fueron|era|eran|estaba\w*|estuv\w*|hubo|hab[íi]a\w*|tuv\w+|vi|vio|vimos|hici\w+|\w{2,}(?:ó|aron|ieron)"
        r"|h(?:e|as|a|emos|abéis|an)\s+\w+(?:[ai]do|to|cho)|madrugada|medio\s?d[íi]a|medianoche|media|cuarto|menos"
        rf"|(?:las?|o|y|u)\s+{_SPANISH_NUMBERS}|y\s+(?:media|cuarto|pico|veinte|veinticinco)"
        rf"|{HOUR_READ}\s*(?:de|del|en)\s+{CAPITAL}.*|\d{{1,2}}\s*horas?|\d{{1,2}}\s+(?:o|u|a|al|y|hasta|de\s+la|en|de|las)"
    ),
)

_FRENCH_NUMBERS = r"(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)"
_FRENCH = Tongue(
    weekdays=(r"lundi", r"mardi", r"mercredi", r"jeudi", r"vendredi", r"samedi", r"dimanche"),
    months=(
        *(r"janv?(?:ier)?", r"f[ée]v(?:r(?:ier)?)?", r"mars", r"avr(?:il)?", r"mai", r"juin"),
        *(r"juil(?:let)?", r"ao[ûu]t", r"sept(?:embre)?", r"oct(?:obre)?", r"nov(?:embre)?", r"d[ée]c(?:embre)?"),
    ),
    dates=(r"(?:le\s+)?(?P<day>\d{1,2})(?:er)?\s+(?P<month>MONTH)\.?(?:\s+(?P<year>\d{4}))?",),
    hours=(
        r"(?P<hour>\d{1,2})\s?h\s?(?P<minute>[0-5]\d)(?:\s?min)?",
        r"(?:à|vers|dès|avant|après)\s+(?P<hour>\d{1,2})\s?heures?(?:\s(?P<minute>[0-5]\d)(?=\s*(?:$|[,;.!?)\n])))?",
        r"(?P<hour>\d{1,2})\s?h",
        _CLOCK,
    ),
    before_hour=r"à|vers|dès|avant|après|de|depuis|jusqu['’]à",
    after_hour=r"du\s+(?:matin|soir)|de\s+l['’]|le|en|dans|pour|avec|si|s['’]il|pile|précises?",
    morning=r"(?:du\s+|le\s+)?matin",
    later=r"(?:de\s+l['’]|l['’])?après-midi|(?:du\s+|le\s+)?soir",
    empty=r"bonne\s+(?:nuit|journée|soirée|matinée)|pas\s+de\s+(?:problème|souci)",
    turns=(
        r"aujourd['’]hui|(?:après-)?demain|(?:avant-)?hier|maintenant|ce\s+(?:matin|soir)|cet\s+après-midi|prochaine?s?"
        r"|derni(?:er|ère)s?|passée?s?|précédente?s?|suivante?s?|d['’]après|lendemain|veille|en\s+(?:huit|quinze)|semaines?"
        rf"|week-?ends?|quinzaine|chaque|tous|toutes|hebdomadaire\w*|(?:lun|mar|mercre|jeu|vendre|same)dis|dimanches"
        rf"|le\s+{DAY_READ}(?!\s*{DAY_READ})|(?:premier|deuxième|second|troisième|quatrième|autre)\s+{DAY_READ}"
        r"|dans\s+\d+|il\s+y\s+a|depuis|pas|ne|n['’]\w+|jamais|non|ni|annul\w*|report\w*|déplac\w*|décal\w*|au\s+lieu|plutôt"
        r"|était|étaient|étions|fut|avait|avaient|avions|eu|(?:ai|as|a|avons|avez|ont)\s+(?!lieu)\w+(?:é|i|u|is|it|ert)e?s?"
        r"|(?:suis|est|sommes|êtes|sont)\s+(?:all|ven|part|pass|arriv|rest|v[ue]|rencontr|parl|réuni)\w*"
        r"|nuit|(?<!-)midi|minuit|demie?|quart|moins|dur(?:e|ée|ent|era|eront)|pendant"
        rf"|{_FRENCH_NUMBERS}\s+heures?|{HOUR_READ}\s*de\s+(?!l['’])\w*|{HOUR_READ}\s*(?:à|en|au)\s+{CAPITAL}.*|{HOUR_READ}\s*\d+"
        r"|\d{1,2}\s*heures?|\d{1,2}\s+(?:ou|à|et|au|jusqu['’]|en)"
    ),
)

_PORTUGUESE = Tongue(
    weekdays=(
        *(
            rf"{name}(?:\s*-\s*|\s+)feira|{number}\.?[ªa]?(?:\s*-\s*|\s*)feira|{name}(?=\s*(?:$|[,;.!?)]|[àa]s\s|\d))"
            for number, name in enumerate((r"segunda", r"ter[çc]a", r"quarta", r"quinta", r"sexta"), start=2)
        ),
        r"s[áa]bado",
        r"domingo",
    ),
    months=(
        *(r"jan(?:eiro)?", r"fev(?:ereiro)?", r"mar(?:[çc]o)?", r"abr(?:il)?", r"mai(?:o)?", r"jun(?:ho)?"),
        *(r"jul(?:ho)?", r"ago(?:sto)?", r"set(?:embro)?", r"out(?:ubro)?", r"nov(?:embro)?", r"dez(?:embro)?"),
    ),
    dates=(r"(?P<day>\d{1,2})(?:\.?º)?\s+(?:de\s+)?(?P<month>MONTH)(?:\s+(?:de\s+)?(?P<year>\d{4}))?",),
    hours=(_LETTER_H, _CLOCK),
    before_hour=r"às|as|das|pelas|até",
    after_hour=r"d[ae]\s+(?:manhã|tarde|noite)|na|no|para|com|se|por\s+favor",
    morning=r"(?:da|de|pela)\s+manhã",
    later=r"(?:da|de|à|pela)\s+tarde|(?:da|à|pela)\s+noite",
    empty=r"bom\s+dia|boa\s+tarde|boa\s+noite",
    turns=(
        r"hoje|amanh[ãa]|(?:ante)?ontem|agora|pr[óo]xim[oa]s?|passad[oa]s?|anterior|seguinte|que\s+vem|semanas?|todos|todas|cada"
        r"|daqui|não|nao|nunca|nem|cancel\w*|em\s+vez|foi|foram|era|eram|estava|estive\w*|houve|tive\w*|madrugada|dur[ao]\w*|demor\w*"
        r"|segundas?|ter[çc]as?|quartas?|quintas?|sextas?|s[áa]bados|domingos|mei[ao][\s-](?:dia|noite)|dia\s+\d+"
        rf"|(?:primeir|terceir|[úu]ltim|outr)[oa]\s+{DAY_READ}"
        r"|e\s+(?:meia|um\s+quarto|cinco|dez|quinze|vinte|trinta|quarenta|cinquenta)|menos"
        r"|(?:às|das|ou)\s+(?:uma|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)"
        rf"|{HOUR_READ}\s*(?:de|do|da|em|no|na)\s+{CAPITAL}.*|\d{{1,2}}\s+(?:ou|a|e|às|até|em|no|na)"
    ),
)

_JAPANESE = Tongue(
    weekdays=tuple(rf"{sign}曜日?|\(\s*{sign}\s*\)" for sign in "月火水木金土日"),
    months=(),
    dates=(
        r"(?<!\d)(?:(?P<year>\d{4})年\s*)?(?P<month>\d{1,2})月\s*(?P<day>\d{1,2})日",
        r"(?<!\d)(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        rf"(?<![\d/])(?P<year>)(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?=\s*{DAY_READ})",
    ),
    hours=(
        r"(?:(?P<half>午前|午後)(?:の|\s)*)?(?<!\d)(?P<hour>\d{1,2})時(?![間期代])(?:\s*(?P<minute>\d{1,2})分(?!間)|(?P<thirty>半))?",
        r"(?:(?P<half>午前|午後)(?:の|\s)*)?(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![:\d])",
    ),
    before_hour="",
    after_hour="",
    morning=rf"朝の?\s*{HOUR_READ}",
    later=rf"(?:夕方|夜|晩)の?\s*{HOUR_READ}",
    empty=(
        r"おはよう(?:ございます)?|こんばんは|お世話になります|(?:承知|了解)(?:いた)?しました|かしこまりました"
        r"|(?:わか|分か)りました|すみません|(?:申し訳|間違い)(?:あり|ござい)ません"
        # Thanks in a sentence without a day are a greeting; with one they are for what was on that day.
        r"|(?:^|(?<=[。!\n]))[^。!\n\d曜]*?(?:ありがとうございました|お世話になりました|お世話になりまして|失礼(?:いた)?しました)"
    ),
    turns=(
        r"今日|本日|明日|明後日|あさって|あした|あす|昨日|一昨日|おととい|今夜|今晩|今朝|今回|[今来先再毎隔]々?[週月年日朝晩]|翌"
        r"|次[のは回]|前回|前の|以外|なく|ない(?!か)|ません(?!か)|ました|でした|だった|中止|延期|変更|取り?消|キャンセル|欠席|休|代わり|かわり"
        rf"|第\s*[\d一二三四五]|{HOUR_READ}\s*(?:前|過ぎ|すぎ|\()|正午|深夜|夜中|零時|昼|(?:朝|夜|晩|夕)(?!方?の?\s*{HOUR_READ})"
        rf"|[一-龠々ァ-ヶーA-Za-z]{{2}}\s*時間|(?<![{DAY_READ}朝方夜晩])の\s*{HOUR_READ}|(?:では|そちらは|日本は|現地は)\s*{HOUR_READ}"
        r"|[一二三四五六七八九十](?:時|日|月)|\d\s*(?:時|月|日|年|分|週|曜|:|[ap]\.?m|[~〜、。・]|から|まで|か|と|や|に|の)"
    ),
    edges=("", ""),
    form="NFKC",
)

TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE, "ja": _JAPANESE}
)
"""By locale code."""
