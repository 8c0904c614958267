"""What is never translated by a machine, and talk about it, which is: in six languages, and never the other way round."""

from __future__ import annotations

import pytest

from bot.features.translation.sealed import SealedTexts
from bot.i18n.catalogue import load_catalogue
from bot.i18n.strings import FluentStrings

SEALED = SealedTexts(FluentStrings(load_catalogue(["bot.features.translation"], ["en", "de", "es", "fr", "pt", "ja"])))
FORMS = [
    # English
    "I hereby consent to pictures of my child being shown on the website.",
    "I give my consent for my child to be photographed.",
    "My child may take part in the trip.\nPlace, date, signature",
    "Photo consent form\nName of the child: ____\nClass: ____",
    "CONSENT FORM: pictures and films",
    "Consent form for travel without parents",
    "Hill School, 4 Park Road, Bristol\nTel. 0117 496 0000\n\nConsent form for pictures",
    "Hill School – Consent form\nName of the child: …",
    "# Hill School\n## Medical form\nAllergies:",
    "I, the undersigned, hereby appoint Ms Hill …",
    "Contract between…\n§1",
    "Loan agreement\nThe school lends the partner school ten tablets.",
    "Disclaimer of liability\nThe organisers accept no responsibility.",
    "Privacy notice: the data that our school keeps",
    "Terms and conditions\n1. Who may take part",
    "EXERCISE – EXERCISE – Town hall: flood in Porto. Are you safe?",
    "[EXERCISE] Town hall: flood in Porto.",
    "Town hall: Evacuate immediately. Go to the school.",
    "ALERT: Flood warning for the old town. The bridge is closed.",
    "⚠️ Flood warning! Please keep away from the river.",
    "City of Bristol: Storm warning. Stay at home until 8 pm.",
    # German
    "Einverständniserklärung für Bildaufnahmen\nHiermit willige ich ein, dass mein Kind fotografiert wird.",
    "Grundschule Lindenau e.V.\nEinverständniserklärung\nName des Kindes:",
    "Hiermit gebe ich mein Einverständnis.",
    "**Einwilligungserklärung**\n\nName des Kindes: …",
    "Mein Kind darf an der Fahrt teilnehmen.\n\nOrt, Datum, Unterschrift",
    "Ich bin einverstanden. Unterschrift der Eltern: ________",
    "Hiermit bevollmächtige ich Frau Brandt, mein Kind zu begleiten.",
    "Vollmacht für die Reise nach Minasaki",
    "Haftungsausschluss\nDie Teilnahme geschieht auf eigene Gefahr.",
    "Datenschutzerklärung: Welche Daten wir speichern",
    "Vertrag zwischen der Stadt Lindenau, vertreten durch die Bürgermeisterin,\nund der Stadt Porto",
    "Kooperationsvereinbarung\n§ 1 Gegenstand",
    "ÜBUNG – ÜBUNG – Stadt Lindenau: Hochwasser. Bist du in Sicherheit?",
    "Feueralarm! Alle sofort auf den Schulhof!",
    "Stadt Lindenau: Hochwasserwarnung. Meiden Sie die Brücken.",
    "Warnung vor Sturmböen ab 18 Uhr",
    # Spanish
    "Por la presente autorizo a mi hija a participar en el viaje.",
    "Autorizo a mi hijo a participar en la excursión.",
    "Autorización de imagen\nNombre del alumno:",
    "Colegio San Juan\nCalle Mayor 4\nFormulario de consentimiento para fotografías",
    "Yo, el abajo firmante, otorgo poder a la señora Campos.",
    "Acepto las normas del viaje. Firma del padre o de la madre: ______",
    "Contrato\nEntre el Ayuntamiento y la escuela se acuerda:",
    "Descargo de responsabilidad\nLos organizadores no responden de los objetos perdidos.",
    "Política de privacidad: qué datos guardamos",
    "SIMULACRO – SIMULACRO – Ayuntamiento: incendio en la escuela.",
    "Alerta de tsunami. Diríjanse a un lugar alto.",
    "¡Alarma de incendio! Salgan todos al patio.",
    # French
    "Je soussignée, Claire Morel, autorise ma fille à participer au voyage.",
    "Autorisation de droit à l’image\nNom de l’enfant :",
    "Par la présente, j’autorise la publication des photos.",
    "École Jean-Moulin\nAutorisation parentale\nNom de l’élève :",
    "Je donne mon accord pour la sortie. Date et signature :",
    "Contrat entre…\nArticle 1",
    "Clause de non-responsabilité\nLes organisateurs ne répondent de rien.",
    "Politique de confidentialité : les données que nous gardons",
    "Mentions légales\nVille de Saint-Avel",
    "[EXERCICE] Mairie : inondation du centre.",
    "Alerte aux crues : éloignez-vous de la rivière.",
    "Alerte incendie ! Tout le monde dehors.",
    # Portuguese
    "Formulário de consentimento para fotografias",
    "Venho por este meio autorizar o meu filho a viajar.",
    "Autorizo que o meu filho participe na visita. Assinatura: ______",
    "Autorizo que o meu filho… Assinatura:",
    "Eu, abaixo assinada, declaro …",
    "Escola do Monte\nRua Nova, 12\nAutorização de imagem\nNome do aluno:",
    "Acordo de cooperação\nEntre o Município do Porto e a cidade de Bristol",
    "Contrato entre a escola e a empresa…\nCláusula primeira",
    "Isenção de responsabilidade\nA organização não responde por perdas.",
    "Política de privacidade: que dados guardamos",
    "SIMULACRO – Câmara Municipal: cheia na Ribeira.",
    "Alerta de cheias! Afastem-se do rio.",
    "Câmara Municipal: Aviso de tempestade. Fiquem em casa.",
    # Japanese
    "写真撮影同意書\n氏名：　　　　\n私は、子どもの写真の掲載に同意します。",
    "以下の内容を確認し、撮影に同意いたします。",
    "南崎市立第一小学校\n校長　森　恵子\n写真撮影同意書（4年B組）\n氏名：",
    "上記に同意します。\n保護者署名：＿＿＿＿",
    "委任状\n下記の者を代理人と定め、権限を委任します。",
    "業務委託契約書\n第1条",
    "免責事項\n主催者は紛失について補償しません。",
    "個人情報保護方針：お預かりする情報について",
    "【訓練・訓練】南崎市：地震が発生しました。",
    "直ちに避難してください。",
    "津波警報。高台に避難してください。",
    "【緊急】南崎市：洪水警報！川に近づかないでください。",
    "大津波警報が発表されました。",
]
TALK = [
    # English
    "Please bring the consent form on Monday.",
    "Consent forms are due on Monday!",
    "Consent form packs arrived this morning",
    "Is the consent form for Tom there?",
    "Where is the medical form?",
    "consent form",
    "Who has signed the power of attorney for the trip? The consent form is missing.",
    "Next week there is an exercise. The exercise is at ten.",
    "Exercise, exercise and good food!",
    "I agree, let us meet at nine.",
    "I give my consent: Tuesday is fine.",
    "The contract with the bus company is signed.",
    "Contract with the bus company: signed yesterday",
    "There was a flood warning yesterday, all fine.",
    "Fire alarm! That was loud last night.",
    "Flood warning for tomorrow?",
    "Prescription glasses found in the gym.\nWhose are they?",
    "The new terms start in September.",
    "To bring:\n- consent form\n- passport\n- swimwear",
    # German
    "Einverständniserklärung bitte bis Montag mitbringen.",
    "Die Einverständniserklärungen liegen im Büro.",
    "Bitte die Einverständniserklärung für Bildaufnahmen unterschreiben.",
    "Einwilligung der Eltern fehlt noch",
    "Vollmacht",
    "Ich erkläre mich gern einverstanden mit dem Termin.",
    "Morgen ist Übung, die Übung beginnt um neun.",
    "Übung, Übung macht den Meister",
    "Der Vertrag mit dem Busunternehmen ist unterschrieben.",
    "Gestern gab es Feueralarm, alles gut.",
    "Steht das in der Datenschutzerklärung?",
    "Packliste\nEinverständniserklärung\nReisepass",
    # Spanish
    "Por favor, traigan el formulario de consentimiento el lunes.",
    "Falta la ficha médica de Pablo.",
    "Autorizo el gasto de 20 euros.",
    "Estoy de acuerdo con el plan.",
    "El contrato con la empresa de autobuses está firmado.",
    "Ayer hubo una alerta de inundación, todo bien.",
    "¿Alerta de tsunami en Japón?",
    "Necesito sus datos personales para la lista.",
    "El ejercicio, el ejercicio es lo más sano.",
    "Tenemos que leer la política de privacidad.",
    # French
    "Merci d’apporter l’autorisation parentale lundi.",
    "L’autorisation parentale est signée.",
    "Procuration : il manque la vôtre, merci de l’apporter",
    "Le contrat avec la société de bus est signé.",
    "Je suis d’accord pour samedi.",
    "Il y a eu une alerte aux crues, tout va bien.",
    "Alerte incendie hier soir, rien de grave.",
    "L’exercice, l’exercice, toujours l’exercice !",
    "Faut-il signer le contrat de location ?",
    # Portuguese
    "O formulário de consentimento é para segunda-feira.",
    "Autorização parental até segunda, por favor",
    "O contrato com a empresa de autocarros está assinado.",
    "Concordo, vamos no sábado.",
    "Ontem houve um alerta de cheias, está tudo bem.",
    "Alarme de incêndio? Não ouvi nada.",
    "Exercício, exercício e boa comida!",
    "Temos de ler a política de privacidade.",
    "A autorização de imagem já está entregue.",
    # Japanese
    "同意書を月曜日に持ってきてください。",
    "同意書は提出しましたか。",
    "明日の訓練は10時からです。",
    "その案に同意します。",
    "バス会社との契約書に署名しました。",
    "昨日、津波警報が出ましたが、大丈夫でした。",
    "津波警報は解除されましたか？",
    "利用規約を読みましたか。",
    "訓練、訓練、また訓練ですね。",
    "警報は出ていません。",
    "",
    "🙂",
]

DANGERS_AND_FIELDS = [
    # English
    "Emergency! Leave the building now!",
    "Fire! Leave the building!",
    "Fire!",
    "Evacuate now!",
    "Evacuation: leave the building now",
    "Emergency: gas leak in the school, leave now",
    "Town hall: Fire in the gym. Everybody get out, assembly point at the church.",
    "Earthquake! Drop, cover and hold on.",
    "Tsunami. Move to higher ground.",
    "Lockdown – lock the doors and stay inside.",
    "Missing child: Anna, 7 years, red coat",
    "Gas leak! The school is closed.",
    "Consent to medical treatment\nI agree that my child may be treated.",
    "Consent for photographs\nName:",
    "Medical information sheet\nAllergies: ____",
    "Name: ____\nAllergies: ____\nMedication: ____",
    "Hill School\nName:\nAllergies:\nMedication:",
    "Permission for medical treatment\nName:",
    # German
    "Evakuierung: Gebäude sofort verlassen",
    "Feuer! Alle raus!",
    "Es brennt! Verlassen Sie sofort das Gebäude!",
    "Notfall! Gasgeruch in der Schule, sofort raus!",
    "Erdbeben! Geht nach draußen.",
    "Gefahr: Fenster und Türen schließen!",
    "Vermisstes Kind: Anna, 7 Jahre, roter Mantel",
    "Einwilligung in die Behandlung\nMein Kind darf behandelt werden.",
    "Medizinische Angaben\nAllergien: ____",
    "Name: ____\nBlutgruppe: ____",
    "Zustimmung zur ärztlichen Behandlung\nName des Kindes:",
    # Spanish
    "¡Emergencia! ¡Salgan del edificio ahora!",
    "¡Fuego! ¡Salgan todos!",
    "Evacuación: abandonen la escuela",
    "¡Terremoto! Aléjense de las ventanas.",
    "Fuga de gas: la escuela está cerrada",
    "Niña desaparecida: Ana, 7 años",
    "Consentimiento para tratamiento médico\nNombre del alumno:",
    "Autorización para tratamiento médico\nNombre:",
    "Información médica\nAlergias: ____",
    "Nombre: ____\nGrupo sanguíneo: ____",
    # French
    "Urgence ! Quittez le bâtiment !",
    "Au feu ! Sortez !",
    "Évacuation : quittez l’école",
    "Séisme ! Éloignez-vous des fenêtres.",
    "Fuite de gaz : l’école est fermée",
    "Enfant disparue : Anna, 7 ans",
    "Consentement aux soins\nNom de l’enfant :",
    "Autorisation médicale\nNom :",
    "Renseignements médicaux\nAllergies : ____",
    "Nom : ____\nGroupe sanguin : ____",
    # Portuguese
    "Emergência! Saiam já do edifício!",
    "Fogo! Todos para fora!",
    "Evacuação: abandonem a escola",
    "Sismo! Afastem-se das janelas.",
    "Fuga de gás: a escola está fechada",
    "Criança desaparecida: Ana, 7 anos",
    "Consentimento para tratamento médico\nAutorizo o tratamento do meu filho.",
    "Autorização médica\nNome:",
    "Informação médica\nAlergias: ____",
    "Nome: ____\nGrupo sanguíneo: ____",
    # Japanese
    "避難してください。すぐに高台へ。",
    "火事です！外に出てください。",
    "緊急！すぐに避難してください。",
    "地震です。安全な場所へ。",
    "津波！高台へ逃げてください。",
    "ガス漏れ発生。学校に近づかないでください。",
    "治療への同意\n子どもの氏名：",
    "医療情報シート\nアレルギー：＿＿＿＿",
    "氏名：＿＿＿＿\n血液型：＿＿＿＿",
    "行方不明者：森アンナさん、7歳",
]
TALK_OF_DANGERS = [
    # English
    "We had a fire drill yesterday",
    "the fire brigade band plays",
    "He gave his consent to the plan",
    "Emergency exits are at the back",
    "The fireworks start at ten",
    "I agree that my class comes first",
    "The emergency plan is ready",
    "Fire and ice was the name of the concert",
    "Any allergies? Tell the cook.",
    "Allergies: Tom nuts, Anna milk",
    "Leave the building tidy after the party.",
    "There is a campfire, bring guitars",
    "Storm on Sunday, so the picnic is on Saturday",
    # German
    "Notausgang",
    "Der Notfallplan ist fertig.",
    "Die Feuerwehrkapelle spielt um acht.",
    "Das Feuerwerk beginnt um zehn.",
    "Wir hatten gestern eine Brandschutzübung.",
    "Er hat dem Plan zugestimmt.",
    "Allergien: Tom Nüsse, Anna Milch",
    "Feuer und Flamme für das Fest!",
    "Verlassen Sie den Saal sauber.",
    # Spanish
    "La salida de emergencia está al fondo.",
    "Los fuegos artificiales empiezan a las diez.",
    "Ayer hicimos un simulacro de incendio.",
    "La banda de bomberos toca hoy.",
    "Dio su consentimiento al plan.",
    "El plan de emergencia está listo.",
    "Alergias: Tomás, nueces",
    # French
    "La sortie de secours est au fond.",
    "Le feu d’artifice commence à dix heures.",
    "Hier, nous avons fait un exercice incendie.",
    "L’orchestre des pompiers joue ce soir.",
    "Il a donné son consentement au projet.",
    "Le plan d’urgence est prêt.",
    "Allergies : Tom, noix",
    # Portuguese
    "O plano de emergência está pronto",
    "A saída de emergência fica ao fundo.",
    "O fogo de artifício começa às dez.",
    "Ontem fizemos um simulacro de incêndio.",
    "A banda dos bombeiros toca hoje.",
    "Ele deu o seu consentimento ao plano.",
    "Alergias: Tomás, nozes",
    # Japanese
    "避難訓練は10時からです",
    "非常口は後ろにあります。",
    "花火は10時に始まります。",
    "昨日、避難訓練をしました。",
    "緊急連絡先を教えてください。",
    "彼は計画に同意しました。",
    "火事の訓練は来週です。",
    "アレルギーはありますか。",
    "地震の本を読みました。",
]


@pytest.mark.parametrize("text", DANGERS_AND_FIELDS)
def test_what_to_do_in_danger_and_what_a_form_asks_is_declined(text: str) -> None:
    """A danger with what to do, an order to leave, and consent or a medical form by its title or by room for an answer"""
    assert SEALED.declines(text)
    assert SEALED.declines(text.upper())


@pytest.mark.parametrize("text", TALK_OF_DANGERS)
def test_talk_of_dangers_is_not(text: str) -> None:
    """Drills, exits, fireworks, plans, and who does not eat what are ordinary matters, also within a longer message"""
    assert not SEALED.declines(text)
    assert not SEALED.declines(f"Hello,\n{text}\nSee you soon.")


@pytest.mark.parametrize("text", FORMS)
def test_forms_and_official_texts_are_declined(text: str) -> None:
    """By what only they say, or by the title above them; capitals, marks, accents and widths do not matter"""
    assert SEALED.declines(text)
    assert SEALED.declines(text.upper())


@pytest.mark.parametrize("text", TALK)
def test_talk_about_them_is_not(text: str) -> None:
    """Bringing, missing and signing a form is what people talk of all the time; so are contracts, alarms and agreeing"""
    assert not SEALED.declines(text)


@pytest.mark.parametrize("text", TALK)
def test_talk_stays_talk_below_other_talk(text: str) -> None:
    """A long message is not taken for a form since it speaks of one in its midst"""
    assert not SEALED.declines(f"Hello,\n{text}\nSee you soon.")


def test_a_title_far_below_is_none() -> None:
    """Only at the top, below a letterhead, a line is a title; further down it is one of many"""
    letter = "Hill School\nPark Road\nBristol\nYear 4\nAutumn\nConsent form\nPassport"
    assert not SEALED.declines(letter)
    assert SEALED.declines(letter.replace("Autumn\n", ""))


@pytest.mark.parametrize("signs", ["!", ":", "- ", ".", " ", "\u2003", "\n", "_", "!!!!!!!!!!!!a", "– a "])
def test_a_text_of_signs_is_read_as_fast_as_any(signs: str) -> None:
    """The longest message of one sign after the other is talk; where each was looked behind, this took minutes"""
    assert not SEALED.declines((signs * 16000)[:15999] + "x")


@pytest.mark.parametrize("text", ["Allergies: " + "_" * 60 + "\nMedication: " + "_" * 60, "Flood warning" + "!" * 80])
def test_long_lines_to_write_on_are_lines_to_write_on(text: str) -> None:
    """However many signs there are in a row, it says what it says"""
    assert SEALED.declines(text)
