"""How each language says that something is over.

A weekday alone says neither last week nor this one: only the verb does. Wherever one of these stands and no date says the day,
`bot.features.translation.occasion` reads nothing. They are searched like the patterns of
`bot.features.translation.occasion_elsewhere`, in the whole message: what is told in one sentence is often judged in the next.

Frequent irregular forms are listed; for the regular ones there is their ending. Forms that are past and present alike
("hablamos", "recebemos", "we put") count as past, since no hour is better than a wrong one. What is only just not past is left
out: "is planned", "podríamos", "hablaré".
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.features.translation.occasion_words import DAY_READ, HOUR_READ

if TYPE_CHECKING:
    from collections.abc import Mapping

_THAT_DAY = rf"[^,.:;!?\n]{{0,200}}[{DAY_READ}{HOUR_READ}]"
"""The day, or the hour, in the same part of a sentence: "thank you for the talk on Thursday"."""

_NOT_PASSIVE = r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!['’]re\s)(?<!['’]m\s)(?<!\bbeing\s)(?<!\bget\s)(?<!\bif\s)(?<!\bas\s)"
_ENGLISH = (
    r"went|came|spoke|gave|took|saw|began|drove|flew|sang|ate|drank|wrote|knew|wore|chose|broke|grew|threw|rang|rode|forgot|fell"
    r"|became|ran|woke|drew|shook|stole|swam|slept|fought|blew|froze|shone|sank|stuck|swept|tore|laid|lent|fed|hid|hit"
    r"|(?<!\bhave\s)(?<!\bhas\s)(?<!['’]ve\s)(?<!\bhave\syou\s)got"
    rf"|{_NOT_PASSIVE}(?:said|told|made|left|held|sent|thought|brought|bought|heard|felt|found|kept|paid|sold|stood|taught|led"
    r"|understood|spent|built|caught|meant|dealt|hung|gone|done|seen|taken|spoken|written|given|eaten|driven|flown|begun|sung)"
    rf"|{_NOT_PASSIVE}(?!(?:agre|confirm|ne|fe|spe|inde|exce|proce|succe|se|we|hundr|r|b|sh|sacr|unit)ed\b)\w+ed|(?:is|are)\s+(?:\w+\s+)?(?:over|past|finished|gone|done)"
    r"|(?:i|you|he|she|it|we|they|\w+(?:body|one))\s+(?:read|put|set|cut|let|shut|hurt|quit|split|spread)"
    r"|(?:have|has|\w+['’]ve)\s+(?:come|become|run|read|put|set|cut|let|shut)"
    r"|recently|lately|the\s+other\s+day|(?:you|i|we|still)\s+remember"
    rf"|(?:thanks|thank\s+you|sorry|apologies|congratulations|well\s+done)\s+(?:\w+\s+){{0,3}}(?:for|about|on)\s{_THAT_DAY}"
)

_GERMAN_WEAK = (
    r"[tdnm]ete|(?:g|b|ck|pp|mm|hn|rn|in|ann|[^le\W]z|[^l\W]etz|begrüß|üh)te|(?:ll|hl|iel|hol|el)te|(?:ie|e|h|ö|ä|ü)rte"
    r"|(?:m|br|d|l)achte|(?:s|bra|ta)uchte|reichte|(?:mu|wu|pa)sste|reiste|kaufte|hoffte|durfte|freute|baute|schaute|traute|plante|diente"
)
_GERMAN = (
    r"(?:kam|ging|gab|lief|fand|sprach|sah|nahm|traf|schrieb|blieb|rief|hielt|hieß|ließ|fuhr|flog|saß|trank|aß|begann|(?:be|ent|ab)?schloss|schien|las"
    r"|half|tat|brach|fiel|verlor|bekam|lag|zog|trug|fing|bat|verstand|hing|schlief|verließ|erschien)(?:en|e|st|t)?"
    r"|(?-i:[a-zäöüß]{2,8}(?:kam|ging|gab|lief|fand|sprach|sah|nahm|traf|schrieb|blieb|rief|hielt|ließ|fuhr|flog|saß|fiel|stand)(?:en)?)"
    r"|(?-i:(?:stand|sang)(?:en)?)|konnten?|wollten?"
    r"|(?-i:(?!ge|könn|soll|selten|verehr|wert|bunt|unten|hinten|bestimmt|bekannt)"
    rf"[a-zäöüß]*(?:{_GERMAN_WEAK})(?:n|st|t)?)"
    r"|(?:habe?|haben|hat|hast|habt|bin|bist|ist|sind|seid)\s[^.!?\n]{0,200}(?-i:\b(?!bereit|bestimmt|bekannt|ersten|gern)"
    r"(?:an|ab|auf|aus|ein|mit|vor|zu)?(?:be|ver|er|ent|zer|ge|unter|über|wieder)[a-zäöüß]{2,}(?:t|en)\b)"
    r"|(?:ist|sind)\s[^.!?\n]{0,200}\b(?:vorbei|vorüber|zu\s+ende)"
    r"|damals|neulich|kürzlich|vorhin"
    rf"|(?:danke?|entschuldigung|glückwunsch)\s+(?:\w+\s+){{0,2}}(?:für|wegen|zu)\s{_THAT_DAY}"
)

_SPANISH = (
    r"fui|fuiste|fuimos|dij\w+|vin(?:e|o|iste|imos|ieron)|hizo|hice|pud[eo]|pudi\w+|pus[eo]|pusi\w+|quis[eo]|supo|supe|traj\w+"
    r"|di|dio|dimos|dieron|anduv\w+|\w+uj[eo]|\w+ujeron|iban?|íbamos|o[íi]|oímos|(?:ten|hac|dec|pod|quer|ven|sab|viv|sal|deb|cre|ve|dorm|corr|com|beb|llov|escrib|ped|sent|part)ía(?:[sn]|mos)?"
    r"|(?!(?:qu|porqu|caf|est|jos|comit|beb)é|(?:habr|sabr|cabr|querr|podr|pondr|tendr|vendr|saldr|valdr)é)\w{2,}(?<![aei]r)é"
    r"|(?!aqu|ah|all|as)\w{2,}í|\w{2,}aste(?:is)?|(?!(?:ex|tr|as|ins|cons|res|des|pers|ch)iste)\w{2,}iste(?:is)?|viste(?:is)?"
    r"|(?!acaban?\b|grab|alab)\w{2,}(?:aba[sn]?|ábamos)"
    # "¿Hablamos el jueves?" asks for what is to come.
    r"|(?<!¿)(?!(?:est|teng|hag|pong|salg|veng|dig|pod|ve|se|hay)amos|(?:dec|ven)imos|esperamos\s+\w+[aei]r|\w+ríamos)\w{2,}[ai]mos"
    r"|h(?:e|as|a|emos|abéis|an)\s+(?:\w+\s+)?(?:\w*[aií]do|\w+to|\w+cho)|recientemente|el\s+otro\s+d[íi]a"
    rf"|(?:gracias|perd[óo]n|felicidades|enhorabuena|disculpas?)\s+(?:\w+\s+){{0,2}}por\s{_THAT_DAY}"
)

_FRENCH_ADVERB = r"(?:(?:bien|mal|très|trop|déjà|enfin|tous|tout|toutes|beaucoup|vite|encore|aussi|\w+ment|vous|nous)\s+)"
_FRENCH = (
    rf"(?:ai|as|a|avons|avez|ont)\s+{_FRENCH_ADVERB}{{1,2}}\w+(?:é|i|u|is|it|ert)e?s?"
    rf"|(?:s['’]est|se\s+sont|me\s+suis|t['’]es|nous\s+nous\s+sommes|vous\s+vous\s+êtes)\s+{_FRENCH_ADVERB}{{0,2}}\w+(?:é|i|u|is|it|ert)e?s?"
    rf"|(?:suis|es|est|sommes|êtes|sont)\s+{_FRENCH_ADVERB}{{0,2}}(?:allé|venu|parti|passé|arrivé|resté|sorti|tombé|rentré|revenu|reparti"
    r"|entré|monté|descendu|retourné|mort|né)e?s?"
    r"|(?!(?:parf|f|pl|sav?|souh|satisf|extr|forf|attr|ref|tr|l)ait\b)\w{2,}(?<!r)ai(?:t|ent)|(?:ét|av|fais|all|ven|voul|pens|dev|pouv)ais"
    r"|nous\s+\w+(?<!r)ions|vous\s+\w+(?<!r)iez|(?:est|sont)\s+(?:fini|terminé)e?s?"
    r"|(?!(?:préf|diff|consid|esp|adh|g|sugg|op|lib|exag|rép)èrent)\w{2,}èrent"
    r"|alla|arriva|parla|commença|donna|vint|vinrent|prit|prirent|fit|firent|mit|mirent|vit|eut|eurent|furent|dit|dirent"
    r"|(?:d['’](?:être|y\s+être)|avoir)\s+(?:\w+\s+)?\w+(?:é|i|u|is|it|ert)e?s?|récemment|l['’]autre\s+jour|autrefois"
    rf"|(?:merci|bravo|désolée?s?|pardon|félicitations)\s+(?:\w+\s+){{0,2}}pour\s{_THAT_DAY}"
)

_PORTUGUESE = (
    r"fui|fomos|fez|fiz|fizemos|disse\w*|deu|dei|demos|veio|vieram|viemos|vim|pôs|pus\w*|deram|pude\w*|pôde|quis\w*|soube\w*|troux\w+|esteve"
    r"|teve|tive\w*|viu|vi|viste|vimos|li|leu|ouvi|recebi|saí|comi|parti|escrevi|pedi|perdi|abri|decidi|consegui|senti|ia|iam"
    r"|(?:tinh|vinh|punh|fazi|dizi|havi|sabi|vivi|saí|chovi|corri|pareci|comi|bebi|dormi|senti|parti)am?|(?:tem|têm)\s+\w+[ai]do"
    r"|\w{2,}[áí]mo-(?:nos|l[ao]s?)|(?:tính|vính|fazí|havi)amos"
    r"|(?!estou\b)\w{2,}ou|(?!(?:mus|europ|jud|at|chap)[eé]u)\w{2,}eu|\w{2,}i[uú]|\w{1,}iu|(?:\w{3,}(?<!r)|\w{2,}[^aei\W]r)ei"
    r"|(?!(?:esp|op|consid|sup|gen|ger|lib)eram\b|(?:prep|p|sep|rep|decl|comp)aram\b|(?:t|ret|adm|insp|resp|g)iram\b)\w{2,}[aeií]ram"
    r"|(?!gostava|(?:tr|gr|l|escr)ava)\w{2,}avam?|(?!gost)\w{2,}ávamos|\w{2,}aste"
    r"|(?:receb|escrev|fiz|diss|estiv|tiv|pud|quis|sa|corr|com)[ei]ste"
    r"|(?!(?:est|poss|sej|tenh|faç|estej)amos|(?:t|pod|faz|quer|sab|traz|diz|dev)emos|\w+ríamos|\w+[aei]remos)\w{2,}[aáeií]mos"
    r"|recentemente|no\s+outro\s+dia|h[áa]\s+dias"
    rf"|(?:obrigad[oa]s?|desculpas?|desculpem?|parab[ée]ns)\s+(?:\w+\s+){{0,2}}p(?:or|el[oa]s?)\s{_THAT_DAY}"
)

_JAPANESE = (
    # Not たい, たら, たり, ため, ただく, たち, たします: these are wishes, conditions and politeness.
    r"[っいしきえれけべめてりみ来見出会着寝]た(?![いらりめだちくしてえ])|[一-龠][んい]だ|先日|この(?:間|前)|さっき|先ほど"
    rf"|[{DAY_READ}{HOUR_READ}][^。.!?\n]{{0,200}}(?:ありがとう|ごめん|お疲れ)"
)

PAST: Mapping[str, str] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH, "pt": _PORTUGUESE, "ja": _JAPANESE}
)
"""By locale code."""
