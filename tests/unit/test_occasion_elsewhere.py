"""An hour that may be that of another place is not read, nor one of a day beside the one that is named."""

from __future__ import annotations

from datetime import date

import pytest

from bot.features.translation.occasion import MOST_READ, read_occasion

_MONDAY = date(2027, 3, 1)
_ELSEWHERE = {
    "de": (
        "Donnerstag um 9 Uhr bei euch",
        "Donnerstag 9 Uhr London",
        "Donnerstag um 9 Uhr auf eurer Seite",
        "Donnerstag um 9 Uhr deutscher Zeit",
        "Donnerstag um 9 Uhr japanische Zeit",
        "am Tag vor Donnerstag um 9 Uhr",
        "Donnerstag um 9 Uhr dort",
        "In London am Donnerstag um 9 Uhr",
        "Donnerstag um 9 Uhr Sommerzeit",
        "Donnerstag um 9 Uhr Tokio-Zeit",
        "Nach Donnerstag um 9 Uhr",
        "Eure 9 Uhr am Donnerstag",
        "Donnerstag um 9 Uhr für Sie",
        "Donnerstag um 9 Uhr, London",
        "Psalm 23:10 am Donnerstag",
        "Donnerstag um 9 Uhr, wo Sie sind",
        "London Donnerstag 9 Uhr",
        "Donnerstag um 9 Uhr auf der anderen Seite",
    ),
    "en": (
        "Thursday 9 am your end",
        "Thursday at 9:00 on your side",
        "Thursday 9:00 Tokyo",
        "Thursday 10am PT",
        "Thursday 10am ET",
        "the day after Thursday at 10:00",
        "Psalm 23:10 thursday",
        "thursday 10am et",
        "Thursday 9am Japanese time",
        "japan time thursday 9:00",
        "Thursday at 9:00 over there",
        "Thursday 9:00 東京",
        "Thursday 9:00 🇯🇵",
        "Thursday 9 am (yours)",
        "Thursday at 9:00 where you are",
        "Thursday 9am UK",
        "9:00 German time on Thursday",
        "Thursday at 9:00 back home",
        "In Bristol on Thursday at 9:00",
        "Thursday before, at 9:00",
        "score 10:12, thursday",
        "London: Thursday 9am",
        "Thursday 9am, Łódź",
        "Thursday at 9:00 = ours",
        "see you there on Thursday at 9:00",
        "your Thursday at 9:00",
    ),
    "es": (
        "jueves a las 9 hora española",
        "jueves a las 9 de ahí",
        "jueves a las 9 vuestras",
        "antes del jueves a las 9",
        "antes del jueves, a las 9:00",
        "el jueves a las 9 en Tokio",
        "en Madrid el jueves a las 9",
        "el jueves a las 9 horario peninsular",
        "el jueves a las 9 de vuestro lado",
        "el jueves a las 9 allí",
        "después del jueves, a las 9:00",
        "el jueves a las 9 españolas",
        "la víspera del jueves a las 9",
        "jueves 9:00 Lindenau",
        "el jueves a las 9 para ustedes",
        "en su zona, el jueves a las 9",
    ),
    "fr": (
        "jeudi à 9 h, heure japonaise",
        "jeudi à 9 h chez vous",
        "jeudi à 9 h là-bas",
        "jeudi à 9 h côté japonais",
        "avant jeudi à 9 h",
        "jeudi 9h Tokyo",
        "jeudi à 9 h dans votre fuseau",
        "jeudi à 9 h pour vous",
        "après jeudi, à 9:00",
        "jeudi à 9 h où vous êtes",
        "à Paris, jeudi à 9 h",
        "jeudi à 9 h, les vôtres",
        "le jeudi d’avant, à 9:00",
        "jeudi à 9 h, horaire d’été",
    ),
    "pt": (
        "quinta-feira às 9h aí",
        "quinta-feira às 9h lá",
        "quinta-feira às 9h vossas",
        "quinta-feira às 9h no vosso fuso",
        "antes de quinta-feira às 9h",
        "quinta-feira 9h Lisboa",
        "quinta-feira às 9h no horário alemão",
        "quinta-feira às 9h de lá",
        "quinta-feira às 9h do vosso lado",
        "depois de quinta-feira, às 9h",
        "em Lisboa, quinta-feira às 9h",
        "quinta-feira às 9h para vós",
        "na véspera de quinta-feira às 9h",
        "quinta-feira às 9h alemãs",
        "quinta-feira às 9h onde estão",
    ),
    "ja": (
        "ドイツで木曜日の9時",
        "そちらの木曜日の9時",
        "木曜日9:00ドイツ",
        "木曜日9時現地",
        "日本の木曜日の9時",
        "木曜日の9時、ドイツ",
        "ドイツ側は木曜日の9時",
        "木曜日の前日の9時",
        "木曜日 9:00 Berlin",
        "木曜日の9時、先方で",
        "東京で木曜日の9時",
        "木曜日の9時（そちら）",
        "木曜日9時 Berlin",
        "ベルリンは木曜日の9時です",
        "向こうの木曜日の9時",
        "木曜日より前の9時",
        "木曜日の9時、時差に注意",
        "木曜日の9時🇩🇪",
        "詩篇23:10 木曜日",
        "あちらで木曜日の9時",
    ),
}
_HERE = {
    "de": (
        "Hallo Anke, Donnerstag um 9 Uhr?",
        "Können wir am Donnerstag um 9 Uhr telefonieren?",
        "Haben Sie Zeit am Donnerstag um 9 Uhr?",
        "Termin: Donnerstag, 9 Uhr",
        "Am Donnerstag 9 Uhr treffen wir uns am Rathaus.",
        "In Ordnung, Donnerstag um 9 Uhr. Liebe Grüße, Anke",
        "Um 9 Uhr am Donnerstag?",
    ),
    "en": (
        "Hi Tom, Thursday 9am?",
        "Hi there! Thursday at 9:00 works for me",
        "Do you have time on Thursday at 9:00?",
        "Reminder: Thursday, 9:00. Tom",
        "I can call you Thursday at 10am, thanks",
        "At 9:00 on Thursday we start",
        "There is a meeting on Thursday at 9:00",
        "Does Thursday at 9:00 work for you?",
        "Thursday at 9:00 here",
    ),
    "es": (
        "Hola Ana, ¿el jueves a las 9?",
        "¿Le va bien el jueves a las 9?",
        "El ensayo es el jueves a las 19 h. Gracias, Ana",
    ),
    "fr": (
        "Bonjour Marie, jeudi à 9 h ?",
        "La répétition est jeudi à 19 h. Merci",
        "Jeudi à 9 h avec Marie",
    ),
    "pt": (
        "Olá Ana, quinta-feira às 9h?",
        "O ensaio é na quinta-feira às 19h. Obrigada",
        "Quinta-feira às 9h com a Ana",
        "Boa tarde! Quinta-feira às 9 horas, por favor",
    ),
    "ja": (
        "では、木曜日の9時にお願いします",
        "ですので、木曜日の9時に",
        "オンラインで木曜日の9時",
        "コンサートは木曜日の午後7時です",
        "ところで、木曜日の9時はいかがですか",
        "木曜日の9時開始です",
        "アンケさん、木曜日の9時に",
    ),
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in _ELSEWHERE.items() for text in texts])
def test_hours_of_another_place(language: str, text: str) -> None:
    """Your time, over there, a zone, a nation's time, a name beside the hour, the day before: each of them is a doubt"""
    assert read_occasion(text, language, _MONDAY) is None


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in _HERE.items() for text in texts])
def test_hours_of_ones_own_place(language: str, text: str) -> None:
    """What people write every day is read all the same: greetings, names they turn to, what happens then"""
    assert read_occasion(text, language, _MONDAY) is not None


def test_a_weekday_alone_needs_the_day_it_was_written() -> None:
    """Where that is not known, a date counts and a weekday does not"""
    assert read_occasion("Thursday at 9:00", "en", _MONDAY, sure=False) is None
    assert read_occasion("Thursday, 4 March, at 9:00", "en", _MONDAY, sure=False) is not None
    assert read_occasion("4 March at 9:00", "en", _MONDAY, sure=False) is not None


@pytest.mark.parametrize("sign", [" ", "!", "漢"])
def test_of_a_long_text_nothing_is_read(sign: str) -> None:
    """However long a text is, only so many characters are ever looked at; one of more is left alone, not cut"""
    said = "Thursday at 9:00! "
    assert read_occasion(said.ljust(MOST_READ), "en", _MONDAY) is not None
    assert read_occasion(said.ljust(MOST_READ, sign) + sign, "en", _MONDAY) is None
    # One sign can become eighteen in the form in which Japanese is read.
    assert read_occasion("木曜日の9時\n" + "\ufdfa" * (MOST_READ // 10), "ja", _MONDAY) is None
