"""What is never translated by a machine, and talk about it, which is: in six languages, and never the other way round."""

from __future__ import annotations

import pytest

from bot.features.translation.sealed import SealedTexts
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings

SEALED = SealedTexts(FluentStrings(load_catalogue(["bot.features.translation"], ["en", "de", "es", "fr", "pt", "ja"])))
FORMS = [
    "I hereby consent to pictures of my child being shown on the website.",
    "Photo consent form\nName of the child: ____\nClass: ____",
    "CONSENT FORM: pictures and films",
    "Consent form for travel without parents",
    "I, the undersigned, hereby appoint Ms Hill …",
    "EXERCISE – EXERCISE – Town hall: flood in Porto. Are you safe?",
    "Town hall: Evacuate immediately. Go to the school.",
    "Einverständniserklärung für Bildaufnahmen\nHiermit willige ich ein, dass mein Kind fotografiert wird.",
    "**Einwilligungserklärung**\n\nName des Kindes: …",
    "Hiermit bevollmächtige ich Frau Brandt, mein Kind zu begleiten.",
    "Vollmacht für die Reise nach Minasaki",
    "ÜBUNG – ÜBUNG – Stadt Lindenau: Hochwasser. Bist du in Sicherheit?",
    "Por la presente autorizo a mi hija a participar en el viaje.",
    "Autorización de imagen\nNombre del alumno:",
    "Yo, el abajo firmante, otorgo poder a la señora Campos.",
    "Je soussignée, Claire Morel, autorise ma fille à participer au voyage.",
    "Autorisation de droit à l’image\nNom de l’enfant :",
    "Par la présente, j’autorise la publication des photos.",
    "Formulário de consentimento para fotografias",
    "Venho por este meio autorizar o meu filho a viajar.",
    "Eu, abaixo assinada, declaro …",
    "写真撮影同意書\n氏名：　　　　\n私は、子どもの写真の掲載に同意します。",
    "以下の内容を確認し、撮影に同意いたします。",
    "委任状\n下記の者を代理人と定め、権限を委任します。",
    "【訓練・訓練】南崎市：地震が発生しました。",
    "直ちに避難してください。",
]
TALK = [
    "Please bring the consent form on Monday.",
    "Consent forms are due on Monday!",
    "Consent form packs arrived this morning",
    "Is the consent form for Tom there?",
    "Where is the medical form?",
    "consent form",
    "Who has signed the power of attorney for the trip? The consent form is missing.",
    "Next week there is an exercise. The exercise is at ten.",
    "I agree, let us meet at nine.",
    "I give my consent: Tuesday is fine.",
    "Einverständniserklärung bitte bis Montag mitbringen.",
    "Die Einverständniserklärungen liegen im Büro.",
    "Bitte die Einverständniserklärung für Bildaufnahmen unterschreiben.",
    "Einwilligung der Eltern fehlt noch",
    "Vollmacht",
    "Ich erkläre mich gern einverstanden mit dem Termin.",
    "Morgen ist Übung, die Übung beginnt um neun.",
    "Por favor, traigan el formulario de consentimiento el lunes.",
    "Falta la ficha médica de Pablo.",
    "Autorizo el gasto de 20 euros.",
    "Merci d’apporter l’autorisation parentale lundi.",
    "L’autorisation parentale est signée.",
    "Procuration : il manque la vôtre, merci de l’apporter",
    "O formulário de consentimento é para segunda-feira.",
    "Autorização parental até segunda, por favor",
    "同意書を月曜日に持ってきてください。",
    "同意書は提出しましたか。",
    "明日の訓練は10時からです。",
    "その案に同意します。",
    "",
    "🙂",
]


@pytest.mark.parametrize("text", FORMS)
def test_forms_and_official_texts_are_declined(text: str) -> None:
    """By what only they say, or by the title above them; capitals, marks, accents and widths do not matter"""
    assert SEALED.declines(text)
    assert SEALED.declines(text.upper())


@pytest.mark.parametrize("text", TALK)
def test_talk_about_them_is_not(text: str) -> None:
    """Bringing, missing and signing a form is what people talk of all the time; so are exercises and agreeing"""
    assert not SEALED.declines(text)


@pytest.mark.parametrize("text", TALK)
def test_talk_stays_talk_below_other_talk(text: str) -> None:
    """A long message is not taken for a form since it speaks of one in its midst"""
    assert not SEALED.declines(f"Hello,\n{text}\nSee you soon.")
