"""No hour is said where a sentence tells of the past or of another city; what people arrange every day keeps its line."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.person import City
from bot.features.translation.hour import moment_named
from bot.features.translation.store import Saying
from tests.fakes.directory import BRISTOL, LINDENAU, MINASAKI, PORTO

_HALIFAX = City("halifax", "Halifax", "en", "America/Halifax", "CA")
_RENNES = City("rennes", "Rennes", "fr", "Europe/Paris", "FR")
_SORIA = City("soria", "Soria", "es", "Europe/Madrid", "ES")
_KITA = City("kitanohama", "北の浜市", "ja", "Asia/Tokyo", "JP")
_CITIES = (BRISTOL, LINDENAU, MINASAKI, PORTO, _HALIFAX, _RENNES, _SORIA, _KITA)
_AUTHORS = {"en": BRISTOL, "de": LINDENAU, "es": _SORIA, "fr": _RENNES, "pt": PORTO, "ja": MINASAKI}
_MONDAY = datetime(2027, 3, 1, 12, tzinfo=UTC)
_FOURTH_AT_TEN = datetime.fromisoformat("2027-03-04T10:00")

_PAST = {
    "en": (
        "The meeting on Thursday at 10:00 went well.",
        "We spoke about it on Thursday at 10:00.",
        "Nobody answered on Thursday at 10:00",
        "The concert on Thursday at 10:00 started late",
        "I left on Thursday at 10:00",
        "Everybody enjoyed the concert on Thursday at 10:00",
        "They read the letter on Thursday at 10:00",
        "We have seen the hall on Thursday at 10:00",
        "Thank you for the meeting on Thursday at 10:00",
        "Thanks so much for coming on Thursday at 10:00!",
        "Do you remember Thursday at 10:00?",
        "The mayor opened the exhibition on Thursday at 10:00",
        "The choir sang on Thursday at 10:00",
        "We've cut the ribbon on Thursday at 10:00",
        "The meeting on Thursday at 10:00 is over",
        "Thursday at 10:00, and only three people came",
    ),
    "de": (
        "Das Treffen am Donnerstag um 10 Uhr lief gut",
        "Am Donnerstag um 10 Uhr kam niemand",
        "Das Treffen fand am Donnerstag um 10 Uhr statt",
        "Am Donnerstag um 10 Uhr antwortete niemand",
        "Wir sprachen am Donnerstag um 10 Uhr darüber",
        "Der Chor spielte am Donnerstag um 10 Uhr",
        "Die Gäste besuchten uns am Donnerstag um 10 Uhr",
        "Das hat er am Donnerstag um 10 Uhr versprochen",
        "Danke für das Gespräch am Donnerstag um 10 Uhr",
        "Der Zug am Donnerstag um 10 Uhr stand lange im Bahnhof",
        "Ihr habt am Donnerstag um 10 Uhr begonnen",
        "Am Donnerstag um 10 Uhr telefonierten wir lange",
        "Das Treffen am Donnerstag um 10 Uhr ist vorbei",
    ),
    "es": (
        "Hablamos el jueves a las 10:00 de eso",
        "La reunión del jueves a las 10:00 salió bien",
        "El jueves a las 10:00 llamé y nadie contestó",
        "Llegué el jueves a las 10:00",
        "El jueves a las 10:00 tenía otra reunión",
        "Gracias por la reunión del jueves a las 10:00",
        "Recibí su carta el jueves a las 10:00",
        "El jueves a las 10:00 vinieron pocos",
        "El jueves a las 10:00 lo hemos visto",
        "Nos lo dijo el jueves a las 10:00",
        "El jueves a las 10:00 llovía y cantábamos",
    ),
    "fr": (
        "La réunion de jeudi à 10h s'est bien passée",
        "On a parlé jeudi à 10h",
        "La réunion de jeudi à 10h a très bien marché",
        "On se parlait jeudi à 10h",
        "Ils vinrent jeudi à 10h",
        "Tout le monde est bien arrivé jeudi à 10h",
        "Merci pour la réunion de jeudi à 10h",
        "Merci d'être venus jeudi à 10h",
        "Nous nous sommes retrouvés jeudi à 10h",
        "Jeudi à 10h, ils dansaient encore",
        "Nous chantions jeudi à 10h",
    ),
    "pt": (
        "A reunião de quinta-feira às 10h correu bem",
        "Falámos na quinta-feira às 10h",
        "Falamos disso na quinta-feira às 10h",
        "O autocarro chegou na quinta-feira às 10h",
        "Na quinta-feira às 10h vieram poucos",
        "Telefonei na quinta-feira às 10h",
        "Na quinta-feira às 10h estava a chover",
        "Obrigada pela reunião de quinta-feira às 10h",
        "Todos gostaram do concerto de quinta-feira às 10h",
        "O coro saiu na quinta-feira às 10h",
        "A reunião de quinta-feira às 10h teve muita gente",
        "Recebi a carta na quinta-feira às 10h",
        "Encontrámo-nos na quinta-feira às 10h",
    ),
    "ja": (
        "木曜日の10時の会議はありがとうございました。",
        "木曜日の10時のお電話ありがとうございました。",
        "木曜日の10時の会議、お世話になりました。",
        "木曜日の10時は失礼しました。",
        "木曜日の10時に話した件です",
        "木曜日の10時に会った",
        "木曜日の10時のコンサートはよかったですね",
        "木曜日の10時の会議はお疲れさまです、楽しかったです",
    ),
}
_ANOTHER_CITY = {
    "en": (
        "Minasaki's festival opens on Thursday at 10:00",
        "The Halifax party starts on Thursday at 10:00",
        "The Lindenau-Bristol concert starts on Thursday at 10:00",
        "halifax: it starts on Thursday at 10:00",
        "On Thursday at 10:00 the mayor talks to us, as in HALIFAX",
        "Your bus leaves on Thursday at 10:00",
        "Their flight leaves on Thursday at 10:00",
        "Your summer festival opens on Thursday at 10:00",
        "The concert in our twin town begins on Thursday at 10:00",
        "Our sister city has a parade on Thursday at 10:00",
    ),
    "de": (
        "Minasaki spielt am Donnerstag um 10 Uhr",
        "Minasakis Fest beginnt am Donnerstag um 10 Uhr",
        "Das Halifaxer Fest beginnt am Donnerstag um 10 Uhr",
        "Der Zug der Minasaki-Gruppe fährt am Donnerstag um 10 Uhr",
        "Das Konzert in der Partnerstadt beginnt am Donnerstag um 10 Uhr",
        "Ihr Flug geht am Donnerstag um 10 Uhr",
        "Eure Chorprobe beginnt am Donnerstag um 10 Uhr",
    ),
    "es": (
        "Salimos de Minasaki el jueves a las 10:00",
        "El coro de Halifax canta el jueves a las 10:00",
        "Su vuelo sale el jueves a las 10:00",
        "El concierto de la ciudad hermana es el jueves a las 10:00",
    ),
    "fr": (
        "Le groupe de Minasaki arrive jeudi à 10h",
        "La fête d'Halifax commence jeudi à 10h",
        "Votre bus part jeudi à 10h",
        "Leur train part jeudi à 10h",
        "Le concert de la ville jumelée commence jeudi à 10h",
    ),
    "pt": (
        "Chegamos a Halifax na quinta-feira às 10h",
        "A festa de Minasaki começa na quinta-feira às 10h",
        "O seu voo parte na quinta-feira às 10h",
        "A festa da cidade geminada é na quinta-feira às 10h",
    ),
    "ja": (
        "北の浜市の祭りは木曜日の10時に始まります",
        "Halifaxのお祭りは木曜日の10時に始まります",
        "彼らのバスは木曜日の10時に出ます",
        "姉妹都市のお祭りは木曜日の10時に始まります",
    ),
}
_ARRANGED = {
    "en": (
        "We meet in Bristol on Thursday at 10:00",
        "In Bristol, on Thursday at 10:00, the market opens",
        "The meeting on Thursday at 10:00 is in the library",
        "The train leaves on Thursday at 10:00",
        "Our bus leaves on Thursday at 10:00",
        "Please send the list by Thursday at 10:00",
        "Agreed, Thursday at 10:00!",
        "We've got a meeting on Thursday at 10:00",
        "The call is planned for Thursday at 10:00",
        "The meeting will be held on Thursday at 10:00",
        "We need your answer by Thursday at 10:00",
        "Thanks for your message, Thursday at 10:00 suits us",
    ),
    "de": (
        "Wir treffen uns in Lindenau am Donnerstag um 10 Uhr",
        "Die Probe beginnt am Donnerstag um 10 Uhr",
        "Der Zug fährt am Donnerstag um 10 Uhr ab",
        "Könnten wir am Donnerstag um 10 Uhr telefonieren?",
        "Bitte schicken Sie die Liste bis Donnerstag um 10 Uhr",
        "Ich möchte Sie am Donnerstag um 10 Uhr anrufen, bitte bringen Sie die Karten mit",
        "Sollten wir am Donnerstag um 10 Uhr starten?",
        "Der Stand öffnet am Donnerstag um 10 Uhr, wir erwarten viele Leute",
        "Danke für die Nachricht, am Donnerstag um 10 Uhr passt es",
        "Die Sitzung findet am Donnerstag um 10 Uhr statt",
    ),
    "es": (
        "Nos vemos en Soria el jueves a las 10:00",
        "¿Hablamos el jueves a las 10:00?",
        "La reunión es el jueves a las 10:00",
        "Podríamos hablar el jueves a las 10:00",
        "Le llamaré el jueves a las 10:00",
        "El tren sale el jueves a las 10:00",
        "El plazo acaba el jueves a las 10:00",
        "Estamos aquí el jueves a las 10:00",
    ),
    "fr": (
        "On se voit à Rennes jeudi à 10h",
        "La réunion a lieu jeudi à 10h",
        "La réunion est prévue jeudi à 10h",
        "Le train part jeudi à 10h",
        "Merci de répondre avant 10h jeudi",
        "Nous pourrions nous appeler jeudi à 10h",
        "On fait la répétition jeudi à 10h, s'il vous plait",
        "Le dossier doit être rendu jeudi à 10h",
    ),
    "pt": (
        "A reunião no Porto é na quinta-feira às 10h",
        "O comboio parte na quinta-feira às 10h",
        "Podemos telefonar na quinta-feira às 10h",
        "Gostava de falar consigo na quinta-feira às 10h",
        "Estou livre na quinta-feira às 10h",
        "Telefonarei na quinta-feira às 10h",
        "O prazo acaba na quinta-feira às 10h",
        "Esperam por nós na quinta-feira às 10h, no meu museu",
    ),
    "ja": (
        "木曜日の10時に会議があります",
        "ご連絡ありがとうございました。木曜日の10時にお願いいたします。",
        "電車は木曜日の10時に出ます",
        "また木曜日の10時にお会いしたいです",
        "Minasakiで木曜日の10時に会いましょう",
        "よろしければ木曜日の10時にいただけますか",
    ),
}


def _every(said: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in said.items() for text in texts]


def _read(language: str, text: str) -> datetime | None:
    moment = moment_named(Saying(text, language, _AUTHORS[language].name, _MONDAY), _AUTHORS[language], _MONDAY, _CITIES)
    return None if moment is None else moment.wall


@pytest.mark.parametrize(("language", "text"), _every(_PAST))
def test_what_is_over(language: str, text: str) -> None:
    """A weekday in a message that tells of the past, or may do so, is not taken for the coming one"""
    assert _read(language, text) is None


@pytest.mark.parametrize(("language", "text"), _every(_ANOTHER_CITY))
def test_what_is_elsewhere(language: str, text: str) -> None:
    """Where another city is named, or what is the readers' own sets off or begins, its clocks may be meant"""
    assert _read(language, text) is None


@pytest.mark.parametrize(("language", "text"), _every(_ARRANGED))
def test_what_people_arrange(language: str, text: str) -> None:
    """Meetings, calls, time limits and trains to come have their hour, in the author's own city by name, too"""
    assert _read(language, text) == _FOURTH_AT_TEN


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We moved the meeting to 4 March at 10:00"),
        ("de", "Wir planten das Treffen für den 4. März um 10 Uhr"),
        ("es", "Llamé y ponen la reunión el 4 de marzo a las 10:00"),
        ("fr", "On le voulait : le 4 mars à 10h"),
        ("pt", "Marcou a reunião para 4 de março às 10h"),
        ("ja", "会議は3月4日の10時に決まった"),
    ],
)
def test_a_date_to_come_is_not_over(language: str, text: str) -> None:
    """A date says which day is meant, whatever the verb does; another city beside it is a doubt all the same"""
    assert _read(language, text) == _FOURTH_AT_TEN
    assert _read(language, f"Halifax: {text}") is None


def test_a_longer_name_is_not_ones_own() -> None:
    """Porto Alegre is not Porto, and where both are partners each is known by its whole name"""
    alegre = City("alegre-br", "Porto Alegre", "pt", "America/Sao_Paulo", "BR")
    said = "A reunião em Porto Alegre é na quinta-feira às 10h"
    for here, text, read in ((PORTO, said, False), (alegre, said, True), (alegre, said.replace(" Alegre", ""), False)):
        moment = moment_named(Saying(text, "pt", here.name, _MONDAY), here, _MONDAY, (PORTO, alegre))
        assert (moment is not None) is read
