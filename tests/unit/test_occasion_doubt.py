"""What looks like a day and an hour but may be neither is not read; English and Portuguese stand beside their examples."""

from __future__ import annotations

from datetime import date

import pytest

from bot.features.translation.occasion import read_occasion

_MONDAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(
            ("de", text)
            for text in (
                "Donnerstag",
                "um 9 Uhr",
                "morgen um 9 Uhr",
                "nächsten Donnerstag um 9 Uhr",
                "übernächsten Donnerstag um 9 Uhr",
                "jeden Donnerstag um 9 Uhr",
                "donnerstags um 9 Uhr",
                "am zweiten Donnerstag um 9 Uhr",
                "nicht am Donnerstag um 9 Uhr",
                "Statt Donnerstag um 9 Uhr lieber später",
                "Donnerstag um halb 9",
                "Donnerstag um Viertel vor 9",
                "Donnerstag um 3 Uhr",
                "Donnerstag 9 bis 10 Uhr",
                "Donnerstag 9-10 Uhr",
                "Donnerstag um 9 oder 10 Uhr",
                "Donnerstag um 9 Uhr oder um zehn",
                "Donnerstag oder Freitag um 9 Uhr",
                "Donnerstag um 9 Uhr Ihrer Zeit",
                "Donnerstag um 9 Uhr Lissaboner Zeit",
                "Donnerstag um 9 Uhr MEZ",
                "Donnerstag um 9 Uhr in Minasaki",
                "Punkt 3.4. besprechen wir um 9 Uhr",
                "Am Donnerstag um 9 Uhr haben wir lange telefoniert",
                "Donnerstag um 9 Uhr fällt aus",
                "Donnerstag, 5. März, um 9 Uhr",
                "Donnerstag um 9 Uhr 30 Leute",
            )
        ),
        *(
            ("es", text)
            for text in (
                "jueves",
                "a las 9",
                "mañana a las 9",
                "el próximo jueves a las 9",
                "la próxima semana, el jueves a las 9",
                "el jueves que viene a las 9",
                "los jueves a las 9",
                "cada jueves a las 9",
                "el segundo jueves a las 9",
                "el jueves no, a las 9",
                "no puedo el jueves a las 9",
                "el jueves a las 9 y media",
                "el jueves a las nueve o a las 10:00",
                "el jueves de 9 a 10",
                "el jueves a las 9 o a las 10",
                "jueves o viernes a las 9",
                "jueves a las 3",
                "el viaje del jueves dura 8 horas",
                "el jueves a las 9 hora de México",
                "el jueves a las 9 de Madrid",
                "el jueves a las 9 en Lindenau",
                "nos vimos el jueves a las 9",
                "el jueves a las 9 nos llamó",
                "del 12 al 14 de marzo a las 9",
            )
        ),
        *(
            ("fr", text)
            for text in (
                "jeudi",
                "à 9 h",
                "demain à 9 h",
                "jeudi prochain à 9 h",
                "jeudi en huit à 9 h",
                "le jeudi à 9 h",
                "chaque jeudi à 9 h",
                "le deuxième jeudi, à 9 h",
                "pas jeudi à 9 h",
                "je ne peux pas jeudi à 9 h",
                "jeudi à 9 heures et demie",
                "jeudi à 3 heures",
                "jeudi de 9 h à 10 h",
                "jeudi à 9 ou 10 h",
                "jeudi ou vendredi à 9 h",
                "jeudi à 9 h, heure de Paris",
                "jeudi à 9 h de Paris",
                "jeudi à 9 h à Minasaki",
                "jeudi, un trajet de 8 heures",
                "la réunion de jeudi dure 8 h",
                "nous avons parlé jeudi à 9 h",
                "jeudi à midi ou à 14 h",
                "jeudi 5 mars à 9 h",
            )
        ),
        *(
            ("ja", text)
            for text in (
                "木曜日",
                "9時",
                "明日の9時、木曜日",
                "来週の木曜日の9時",
                "再来週木曜日9時",
                "毎週木曜日の9時",
                "第2木曜日の9時",
                "木曜日ではなく金曜日の9時",
                "木曜日の9時ではなく",
                "木曜日の9時は都合がつきません",
                "木曜日の3時",
                "木曜日の9時から10時",
                "木曜日の9〜10時",
                "木曜日の9時か10時",
                "木曜日か金曜日の9時",
                "木曜日の9時10分前",
                "木曜日の9時（日本時間17時）",
                "木曜日の日本時間9時",
                "木曜日、そちらの9時",
                "木曜日に9時間の会議",
                "3月5日(木)9時",
                "木曜日の9時にお電話しました",
                "木曜日の9時の会議は中止です",
                "四日、木曜日の九時か9時",
            )
        ),
    ],
)
def test_doubt_elsewhere(language: str, text: str) -> None:
    """The same caution in German, Spanish, French and Japanese: a wrong time is worse than none."""
    assert read_occasion(text, language, _MONDAY) is None
