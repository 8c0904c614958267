### Ankündigungen: die Befehle, die Frage an die Städte, was hinausgeht und was Räume erfahren.

## Befehle

cmd-announce-draft = Eine Ankündigung an alle Städte entwerfen
    .name = ankündigung neu, ankündigung entwerfen
    .opt-text = Text
    .opt-event = Veranstaltung, um die es geht
    .opt-until = Ein Ja zählt bis
    .opt-zone = Zeitzone
    .hint-text = Der Bus fährt um 9 Uhr am Bahnhof ab.
cmd-announce-list = Sehen, welche Ankündigungen auf ein Ja warten
    .name = ankündigung liste, ankündigungen
cmd-announce-show = Eine Ankündigung in allen Sprachen sehen, und wer ja gesagt hat
    .name = ankündigung zeigen
    .opt-announcement = Ankündigung
cmd-announce-approve = Das Ja der eigenen Stadt zu einer Ankündigung sagen
    .name = ankündigung freigeben
    .opt-announcement = Ankündigung
cmd-announce-hold = Das Ja der eigenen Stadt zu einer Ankündigung zurücknehmen
    .name = ankündigung anhalten
    .opt-announcement = Ankündigung
    .opt-own = Eigenes
cmd-announce-edit = Einer Ankündigung in der eigenen Sprache bessere Worte geben
    .name = ankündigung ändern
    .opt-announcement = Ankündigung
    .opt-text = Bessere Worte
    .opt-to = Sprache
cmd-announce-withdraw = Eine Ankündigung zurückziehen, bevor sie hinausgeht
    .name = ankündigung zurückziehen
    .opt-announcement = Ankündigung
cmd-announce-reopen = Noch einmal um ein Ja zu einer Ankündigung bitten
    .name = ankündigung wieder
    .opt-announcement = Ankündigung
cmd-announce-now = Eine Ankündigung senden, ohne auf das Ja jeder Stadt zu warten
    .name = ankündigung sofort
    .opt-announcement = Ankündigung
    .opt-reason = Grund

## Die Frage

# Steht hinter der Kennung
announce-draft = Entwurf einer Ankündigung
announce-head = Ankündigung
# $by: wer ja gesagt hat
announce-yes-by = { $city }: ja ({ $by })
announce-yes = { $city }: ja
announce-open = { $city }: noch offen
announce-no-yes-of = { $city }: ohne Ja
announce-until = bis { $until }
announce-how = So in allen Sprachen zugleich senden? 👍 ja, oder mit besseren Worten antworten: besser: …
announce-how-tap = So in allen Sprachen zugleich senden? Bessere Worte: unten.
announce-better = Bessere Worte
# $language: die Sprache selbst, in der dies gesagt wird; $code: ihr Kürzel
announce-awaited = { $language }: wird übersetzt.
announce-write = { $language }: Das kann ich nicht übersetzen. Bitte schreiben Sie es: { $prefix }announce edit { $id } --to { $code } …
announce-original = Das ganze Original: { $prefix }announce show { $id }
announce-superseded = { $id }: Die Frage steht weiter unten noch einmal.

## Was daraus geworden ist

announce-was-sent = gesendet am { $when }
announce-was-lapsed = nicht gesendet; die Zeit für ein Ja war am { $when } um
announce-was-withdrawn = zurückgezogen am { $when }
# Steht hinter dem Kopf einer, die nicht warten konnte
announce-unchecked = nicht übersetzt: Auf { $language } hat noch niemand eine Fassung geprüft
# $cities: wessen Ja fehlte; $by: wer gesendet hat
announce-hurried = Gesendet, ohne auf das Ja von { $cities } zu warten. Grund ({ $by }): { $reason }
announce-hurried-at = Am { $when } hat { $by } nicht auf das Ja von { $cities } gewartet. Grund: { $reason }
announce-lapsed = { $id }: Die Zeit für ein Ja ist um, gesendet wurde nichts. Noch offen: { $cities }. Noch einmal fragen: { $prefix }announce reopen { $id }
announce-list-none = Hier wartet keine Ankündigung. Entwerfen: { $prefix }announce draft …
announce-list-more = { $count ->
    [one] { $count } weitere
   *[other] { $count } weitere
}
announce-noted = { $id }: notiert.
announce-sent = { $id } wurde gesendet.
announce-held = { $id }: Das Ja ist zurückgenommen.

## Was nicht passt

announce-is-draft = { $id } wartet auf das Ja jeder Stadt.
announce-is-sent = { $id } wurde gesendet. Ansehen: { $prefix }announce show { $id }
announce-is-lapsed = Die Zeit für ein Ja zu { $id } ist um. Noch einmal fragen: { $prefix }announce reopen { $id }
announce-is-withdrawn = { $id } ist zurückgezogen. Noch einmal fragen: { $prefix }announce reopen { $id }
announce-unknown = { $id } gibt es hier nicht. Alle Ankündigungen: { $prefix }announce list
announce-no-city = Eine Ankündigung gehört zu einer Stadt. Bitte entwerfen Sie sie in einem Raum der Ihren.
announce-no-event = { $id } gibt es hier nicht. Alle Veranstaltungen: { $prefix }event list
announce-unwritten = { $id } hat auf { $language } noch keine Worte. Schreiben: { $prefix }announce edit { $id } --to { $code } …
announce-no-yes = Es gibt kein Ja Ihrer Stadt zu { $id }, das sich zurücknehmen ließe.
announce-second-key = Ihr Ja zählt schon für { $city }. Für { $other } muss es jemand anderes sagen.
announce-length = Eine Ankündigung braucht 1 bis { $most } Zeichen.
announce-reason-length = Bitte sagen Sie in 1 bis { $most } Zeichen, warum es nicht warten kann.
# $days (Number): höchstens
announce-until-wrong = { $days ->
    [one] Auf ein Ja lässt sich bis morgen warten. So geht es: --until { $example }
   *[other] Auf ein Ja lässt sich von jetzt an höchstens { $days } Tage warten. So geht es: --until { $example }
}
# $people: Namen
announce-up-to = { $people } ({ $city })
announce-up-to-nobody = { $city } (dort ist niemand eingetragen)
# $people: Namen mit ihren Städten
announce-yes-up-to = Ein Ja zu { $id } ist Sache von { $people }.
announce-words-up-to = Die Worte von { $id } auf { $language } sind Sache von { $people }.
announce-back-up-to = { $id } zurückzuziehen ist Sache von { $people }.
announce-hurry-up-to = { $id } ohne das Ja jeder Stadt zu senden ist Sache von { $people }.
