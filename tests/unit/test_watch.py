"""What must not be in a chat is recognised in six languages, and ordinary talk is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.safeguarding.watch import Concern, Watch
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings

WATCH = Watch(FluentStrings(load_catalogue(["bot.features.safeguarding"], ["en", "de", "es", "fr", "pt", "ja"])))

PERSONAL = [
    "P07 is called Leon, has a peanut allergy and carries an injector",
    "He takes medication for his epilepsy.",
    "I am allergic to nuts",
    "HF03: the host father has a criminal record",
    "She is Muslim and eats halal",
    "P07 heißt Leon, hat eine Erdnussallergie und trägt eine Notfallspritze.",
    "Er nimmt Medikamente gegen Depressionen.",
    "Mein Sohn ist Diabetiker",
    "Die Eltern von P12 streiten um das Sorgerecht.",
    "P07 tiene una alergia a los cacahuetes",
    "Mi hija es celíaca.",
    "Ella toma medicamentos",
    "P07 est allergique aux arachides",
    "Mon fils a de l'asthme.",
    "Elle prend des médicaments contre l'épilepsie",
    "O P07 tem alergia ao amendoim",
    "A minha filha é diabética.",
    "Ele toma medicação",
    "P07はピーナッツアレルギーがあります。",
    "娘は喘息です",
    "彼女は毎日インスリンを打っています。",
    "Our son has ADHD and needs his tablets at noon",
    "P03 has coeliac disease",
    "My daughter is in a wheelchair",
    "P11 hat ADHS",
    "Sie hat Epilepsie und nimmt Tabletten",
    "Unsere Tochter sitzt im Rollstuhl.",
    "Mi hijo tiene TDAH",
    "Ella está embarazada",
    "Él va en silla de ruedas",
    "Notre fils a une allergie aux noix",
    "Elle est enceinte",
    "Il est diabétique",
    "O nosso filho tem asma",
    "Ela está grávida",
    "Ele anda de cadeira de rodas",
    "健太くんはそばアレルギーです",
    "息子は発達障害があります",
    "妹は車いすを使っています",
]
SECRET = [
    "The passport number of P07 is C01X00T47",
    "P12 was born on 3 May 2011",
    "DE89 3704 0044 0532 0130 00",
    "My password is sunflower",
    "Passnummer: C01X00T47",
    "Sie ist geboren am 3.5.2011",
    "Das WLAN-Passwort ist Sonnenblume",
    "Número de pasaporte 12345678",
    "La contraseña es girasol",
    "Il est né le 3 mai 2011",
    "Le mot de passe est tournesol",
    "Data de nascimento: 3/5/2011",
    "A senha é girassol",
    "パスポート番号はTK1234567です",
    "2011年5月3日生まれです",
    "パスワードはひまわりです",
    "Her passport number is 123456789",
    "The password for the guest network is sunflower",
    "She was born on 12 May and lives at Market Street 12",
    "Das Passwort für das Gästenetz ist Sonnenblume",
    "Kontonummer 12345678",
    "Geburtsdatum: 3.5.2011",
    "Su DNI es 12345678Z",
    "Mi contraseña es girasol",
    "Vive en la calle Mayor 12",
    "Son numéro de passeport est 12AB34567",
    "Date de naissance : 3 mai 2011",
    "Mon mot de passe est tournesol",
    "O número do passaporte dela é CA123456",
    "A minha morada é Rua das Flores 12",
    "A minha senha é girassol",
    "口座番号は1234567です",
    "自宅の住所は本町1-2-3です",
    "Wi-Fiのパスワードはひまわりです",
]
DISCLOSURE = [
    "He hits me when nobody is looking",
    "I need help",
    "I want to die",
    "Er schlägt mich",
    "Ich brauche Hilfe!",
    "Me pega mi padre anfitrión",
    "Tengo miedo de él",
    "Il me frappe",
    "J'ai besoin d'aide",
    "Ele bate-me",
    "Preciso de ajuda.",
    "叩かれました",
    "助けて",
    "死にたい",
    "My host father touches me at night",
    "I'm scared",
    "Mein Gastvater fasst mich an",
    "Ich habe Angst vor dem Gastvater",
    "Ich habe Angst.",
    "Mi padre anfitrión me toca",
    "Tengo miedo",
    "Mon père d’accueil me touche",
    "J’ai peur.",
    "O pai de acolhimento toca-me",
    "Tenho medo",
    "ホストファーザーに体を触られました",
    "家に帰りたくないです",
    "怖いです。",
]
HARMLESS = [
    "Good morning! Can we call on Thursday at 9?",
    "Please return the allergy forms by Friday; she has the list.",
    "I need help with the projector on Thursday",
    "We visit the Catholic cathedral and the Buddhist temple; he will guide us.",
    "Birthday party for the partnership: 12 June 2027, he brings the cake",
    "Passports must be valid until 21 April 2028.",
    "!help",
    "!hilfe",
    "!help me",
    "Hilfe",
    "!remind add 2027-03-12T15:00 order the bus",
    "https://example.org/ab?passport=1",
    "Bitte geben Sie die Allergie-Formulare bis Freitag ab.",
    "Können wir am Donnerstag um 9 Uhr telefonieren?",
    "Er bringt 40 Stühle, sie kommt um 14 Uhr.",
    "Der Reisepass muss bis 2028 gültig sein.",
    "Ich brauche Hilfe beim Aufbau am 19.6.",
    "La lista final de familias, por favor, antes del 31 de marzo.",
    "Él llega el 12 y ella el 13.",
    "Le formulaire d'allergies est à rendre vendredi.",
    "Il faut apporter 12 chaises.",
    "O formulário das alergias deve ser entregue até sexta-feira.",
    "Ele chega no dia 12 às 10h.",
    "アレルギー調査票を金曜日までに提出してください。",
    "木曜日の9時にお電話できますか。",
    "会場の住所は市民会館1-2-3です。",
    "誕生日会は6月12日です",
    "I forgot my password for the portal, who can help?",
    "Please add the date of birth on the form by 12 March 2027.",
    "If anyone has an allergy, please tell the school by Friday.",
    "The hall has a ramp for a wheelchair, he says.",
    "Your letter touched me.",
    "Bitte schicken Sie die Passnummer bis zum 12.3.2027 an das Sekretariat.",
    "Ich habe mein Passwort vergessen.",
    "Wer eine Allergie hat, meldet sich bitte bis Freitag.",
    "Der Saal hat eine Rampe für den Rollstuhl.",
    "Das Team schlägt mich als Sprecherin vor.",
    "Ella trae sus notas de la reunión.",
    "Traer el DNI el 12 de marzo, por favor.",
    "Si alguien tiene una alergia, puede avisar al colegio.",
    "El salón tiene una rampa para silla de ruedas.",
    "Me toca a mí traer el pastel.",
    "Elle apporte ses notes de la réunion.",
    "La date de naissance est à indiquer avant le 12 mars 2027.",
    "La salle a une rampe pour fauteuil roulant.",
    "Votre accueil me touche beaucoup.",
    "J’ai oublié mon mot de passe.",
    "A segurança social fecha às 12 horas.",
    "Ela tem uma lista de menus halal para 40 pessoas.",
    "Se alguém tiver uma alergia, pode avisar a escola.",
    "A sala tem uma rampa para cadeira de rodas.",
    "Isso toca-me muito.",
    "児童虐待防止の研修を6月12日に行います。",
    "パスワードは別途お知らせします。",
    "大会の成績が発表されます。",
    "アレルギーのある方は金曜日までにご連絡をお願いします。",
    "会場には車いす用の席があります。",
    "通信障害がありました。",
    "",
    "👍",
]


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        *((text, Concern.PERSONAL) for text in PERSONAL),
        *((text, Concern.SECRET) for text in SECRET),
        *((text, Concern.DISCLOSURE) for text in DISCLOSURE),
        *((text, None) for text in HARMLESS),
    ],
)
def test_what_must_not_be_there(text: str, concern: Concern | None) -> None:
    """The never-store list in six languages, said as people say it; and talk about forms, visits and dates, which is fine"""
    assert WATCH.look(text) is concern


@pytest.mark.parametrize("text", [PERSONAL[0], SECRET[0], DISCLOSURE[0]])
def test_it_is_found_anywhere(text: str) -> None:
    """Capitals, wide letters, line breaks and a long message around it hide nothing"""
    wide = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)
    for hidden in (text.upper(), wide, text.replace(" ", "\n"), f"{'bla ' * 5000}{text}{' bla' * 5000}"):
        assert WATCH.look(hidden) is WATCH.look(text)


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever people write has an answer"""
    assert WATCH.look(text) in {None, *Concern}
