translation-who = { $author } ({ $city })
translation-head = { $who } · maschinelle Übersetzung
translation-head-variety = { $who } · maschinelle Übersetzung ({ $variety })
translation-head-fair = { $who } · maschinelle Übersetzung, nicht immer genau
translation-head-fair-variety = { $who } · maschinelle Übersetzung ({ $variety }), nicht immer genau
translation-head-gist = { $who } · maschinelle Übersetzung, nur sinngemäß
translation-head-gist-variety = { $who } · maschinelle Übersetzung ({ $variety }), nur sinngemäß
translation-head-plain = { $who }
translation-head-waiting = { $who } · Übersetzung folgt
translation-head-corrected = { $who } · korrigiert ({ $by })
translation-head-reviewed = { $who } · geprüft ({ $by })
translation-outdated = Korrektur veraltet: Das Original wurde seither geändert.
translation-variety-pt-br = brasilianisches Portugiesisch
translation-shared = ({ $kind }: { $name })
translation-shared-bare = ({ $kind })
translation-kind-image = Bild
translation-kind-video = Video
translation-kind-audio = Aufnahme
translation-kind-file = Datei
translation-kind-sticker = Sticker
translation-kind-poll = Umfrage
translation-whole-original = Das ganze Original: mit dem Wort Original antworten
translation-original-of = { $author } schrieb:
translation-original-words = original
translation-correction-empty = Bitte schreiben Sie die besseren Worte hinter den Doppelpunkt, in derselben Antwort: besser: …
translation-correction-words = besser, korrektur
translation-approval-words = freigeben, geprüft, stimmt
translation-proposal-words = vorschlag, vorschlagen
translation-proposal = Etwas sehr Ähnliches wurde korrigiert ({ $by }):
translation-proposal-none = Hier wurde nichts Ähnliches korrigiert.
translation-better-what = Antworten Sie mit besseren Worten auf eine Übersetzung vom letzten Tag: { $prefix }translation better …
translation-words-erased = Die Worte einer Nachricht behalte ich nur einen Tag. Um sie noch einmal übersetzen zu lassen, antworten Sie darauf mit { $prefix }translate
translation-approve-what = Antworten Sie damit auf eine Übersetzung vom letzten Tag, wie sie hier weitergegeben wird: { $prefix }translation approve
translation-approve-up-to = Übersetzungen hier freizugeben ist Sache von { $city }: { $people }.
translation-propose-what = Antworten Sie damit auf eine Übersetzung vom letzten Tag, wie sie hier weitergegeben wird: { $prefix }translation proposal
translation-hour-first = Uhrzeit: { $when } { $city }
translation-hour = { $when } { $city }
translation-pair = { $source } nach { $target }
translation-company = { $engine } ({ $country })
translation-on-here = Was hier geschrieben wird, wird von jetzt an mit { $engine } übersetzt, auf dem Rechner, auf dem ich laufe: { $pairs }. Die Worte gehen nirgendwo anders hin. Beenden: { $prefix }room translate off
translation-on-own-server = Was hier geschrieben wird, wird von jetzt an mit { $engine } übersetzt, auf einem Server derer, die mich betreiben: { $pairs }. Die Worte gehen nirgendwo anders hin. Beenden: { $prefix }room translate off
translation-outside = { $count ->
    [one] ein fremdes Unternehmen
   *[other] fremde Unternehmen
}
translation-on-third-party = Was hier geschrieben wird, wird von jetzt an übersetzt: { $pairs }. Dafür gehen die Worte an { $engine }, { translation-outside }. Beenden: { $prefix }room translate off
translation-on = Was hier geschrieben wird, wird von jetzt an übersetzt:
translation-by-here = { $pairs }: mit { $engine } auf dem Rechner, auf dem ich laufe; die Worte verlassen ihn nicht
translation-by-own-server = { $pairs }: mit { $engine } auf einem Server derer, die mich betreiben; die Worte gehen nirgendwo anders hin
translation-by-third-party = { $pairs }: mit { $engine }; dafür gehen die Worte an { translation-outside }
translation-by-others = Wo das nicht geht, oder bei einer weiteren Sprache: { $engine } auf einem Server derer, die mich betreiben
translation-on-encrypted = Dieser Raum ist verschlüsselt; um übersetzt zu werden, verlassen seine Worte die Verschlüsselung.
translation-stop = Beenden: { $prefix }room translate off · Was gilt: { $prefix }room translate status
translation-question = { $pairs }: Dafür gehen die Worte dieses Raums an { $engine }, { translation-outside }. Einschalten? 👍 ja 👎 nein
translation-question-encrypted = Dieser Raum ist verschlüsselt. Um übersetzt zu werden, verlassen seine Worte die Verschlüsselung: Ich lese sie und gebe sie lesbar weiter, und zwar so:
translation-question-sure = Einschalten? 👍 ja 👎 nein
translation-waits = Ihr Ja ist notiert. Die Übersetzung beginnt, sobald es auch aus { $cities } ein Ja gibt.
translation-off = Die Übersetzung ist aus; Nachrichten bleiben, wie sie geschrieben sind. Wieder einschalten: { $prefix }room translate on
translation-sealed = Von jetzt an übersetzt keine Maschine, was hier geschrieben wird, für niemanden, auch nicht auf Wunsch. Zurücknehmen: { $prefix }room translate allow
translation-unsealed = Was hier geschrieben wird, darf wieder übersetzt werden. Noch ist die Übersetzung aus; einschalten: { $prefix }room translate on
translation-is-sealed = Was hier geschrieben wird, übersetzt keine Maschine: So ist es für diesen Raum festgelegt. Ändern: { $prefix }room translate allow
translation-mode-reply = In diesem Raum wird jede Nachricht in einer stillen Antwort darauf übersetzt.
translation-mode-thread = In diesem Raum stehen die Übersetzungen eines Tages zusammen in einem Thread.
translation-mode-asked = In diesem Raum werden Nachrichten nur auf Wunsch übersetzt: Setzen Sie 🌐 an eine, oder antworten Sie darauf mit { $prefix }translate
translation-day-title = Übersetzungen: { $day }
translation-day-thread = Übersetzungen: { $day }, im Thread dieser Nachricht.
translation-times-on = Nennt eine Nachricht genau einen Tag und eine Uhrzeit, steht hier am Ende dieser Zeitpunkt in beiden Städten.
translation-times-off = Die Uhrzeiten beider Städte stehen hier nicht mehr unter Nachrichten. Wieder: { $prefix }room translate times on
translation-me-off = Was Sie in diesem Raum schreiben, übersetzt von jetzt an keine Maschine; es wird so weitergegeben, wie Sie es schreiben. Wieder: { $prefix }translate me on
translation-me-on = Was Sie in diesem Raum schreiben, darf wieder übersetzt werden.
translation-me-where = Bitte schreiben Sie das in dem Raum, um den es geht.
translation-who-in = { $who }, { $room }
translation-private-room = Raum von { $city }
translation-private-shared = gemeinsamer Raum
translation-private-on = Was andere in diesem Raum schreiben, bekommen Sie von jetzt an privat, auf { $language }. Beenden: { $prefix }translate me stop
translation-private-first = Dafür brauche ich einen privaten Raum mit Ihnen, und ich beginne nie einen. Bitte schreiben Sie mir privat: { $prefix }translate me here. Danach fragen Sie hier noch einmal.
translation-private-here = Das gilt für einen privaten Raum mit mir, in dem sonst niemand mitliest.
translation-private-noted = Notiert: Was Sie privat übersetzen lassen, kommt hierher. Nennen Sie jetzt die Sprache in dem Raum, um den es geht: { $prefix }translate me de
translation-private-ended = Nicht mehr privat übersetzt: { $room }
translation-private-none = Für Sie wird nichts privat übersetzt.
translation-private-not-here = Dieser Raum erlaubt keine private Übersetzung oder wird gar nicht übersetzt. { $who }
translation-private-unknown = Ich kann nicht sagen, wer in diesem Raum ist; darum schicke ich nichts davon privat.
translation-private-unencrypted = Dieser Raum ist verschlüsselt, unser privater Raum nicht; darum schicke ich nichts davon dorthin. Bitte schreiben Sie mir in einem verschlüsselten privaten Raum: { $prefix }translate me here. Danach fragen Sie hier noch einmal.
translation-private-full = Diesen Raum lassen sich schon { $most } Personen privat übersetzen; mehr kann ich nicht versorgen. Einzelne Nachrichten: Antworten Sie darauf mit { $prefix }translate
translation-private-not-agreed = { $why } { $who }
translation-private-allowed = Wer in diesem Raum ist, kann sich privat übersetzen lassen, was andere hier schreiben: { $prefix }translate me en
translation-private-forbidden = Was hier geschrieben wird, wird für niemanden mehr privat übersetzt. Wieder: { $prefix }room translate private on
translation-no-language = Zuerst muss ich die Sprache dieses Raums wissen: { $prefix }room language de
translation-one-language = Hier lesen alle { $language }; es gibt nichts zu übersetzen.
translation-no-route = Von { $source } nach { $target } kann ich hier nicht übersetzen. Nachrichten kommen im Original an.
translation-no-route-ask = Von { $source } nach { $target } kann ich hier nicht übersetzen. Nachrichten kommen im Original an. Wer es einrichten kann: { $operator }
translation-not-agreed = Von { $source } nach { $target } gingen die Worte dieses Raums an { $engine }, { translation-outside }; deshalb werden sie unverändert weitergegeben. Zustimmen: { $prefix }room translate on
translation-not-agreed-server = Von { $source } nach { $target } gingen die Worte dieses verschlüsselten Raums an { $engine } auf einem Server derer, die mich betreiben; deshalb werden sie unverändert weitergegeben. Zustimmen: { $prefix }room translate on
translation-not-now = Im Moment kann ich nicht übersetzen. Nachrichten kommen im Original an, bis es wieder geht.
translation-over-budget = Für heute ist so viel übersetzt worden, wie es sein darf. Bis { $until } kommen Nachrichten im Original an.
translation-again = Die Übersetzung geht wieder.
translation-now = Von { $source } nach { $target } kann ich jetzt übersetzen.
translation-up-to = Die Übersetzung ist Sache von { $city }: { $people }.
translation-up-to-nobody = Über die Übersetzung entscheidet die Koordination von { $city }; dort ist noch niemand eingetragen. Wer mich betreibt, kann das tun: { $prefix }role grant NAME coordinator
translation-asked = Maschinelle Übersetzung · Original: { $source }
translation-asked-variety = Maschinelle Übersetzung ({ $variety }) · Original: { $source }
translation-asked-fair = Maschinelle Übersetzung, nicht immer genau · Original: { $source }
translation-asked-fair-variety = Maschinelle Übersetzung ({ $variety }), nicht immer genau · Original: { $source }
translation-asked-gist = Maschinelle Übersetzung, nur sinngemäß · Original: { $source }
translation-asked-gist-variety = Maschinelle Übersetzung ({ $variety }), nur sinngemäß · Original: { $source }
translation-asked-corrected = Korrigiert ({ $by }) · Original: { $source }
translation-asked-reviewed = Geprüft ({ $by }) · Original: { $source }
translation-asked-how = Bessere Worte: mit besser: … antworten
translation-asked-same = Das ist schon auf { $source }.
translation-asked-to = In eine andere Sprache: { $prefix }translate --to { $other } …
translation-asked-unknown = Ich kann nicht erkennen, in welcher Sprache das ist.
translation-asked-nothing = Darin gibt es nichts zu übersetzen.
translation-asked-gone = Diese Nachricht kann ich nicht lesen: Sie ist weg oder enthält keine Worte.
translation-asked-not-read = Im Moment kann ich diese Nachricht nicht lesen. Bitte versuchen Sie es später noch einmal.
translation-asked-stands = Das ist oben schon übersetzt.
translation-asked-outdated = Veraltet: Das Original wurde geändert. Noch einmal: 🌐 daran setzen
translation-asked-not-now = Im Moment kann ich nicht übersetzen. Bitte versuchen Sie es später noch einmal.
translation-asked-over = Für den Augenblick darf nicht mehr übersetzt werden. Bitte versuchen Sie es später, oder fragen Sie die Person, die mich betreibt.
translation-asked-no-route = Von { $source } nach { $target } kann ich hier nicht übersetzen.
translation-asked-who = Wer es einrichten kann: { $operator }
translation-asked-outside = Von { $source } nach { $target } gingen diese Worte an { $engine }, { translation-outside }; dem hat der Raum, aus dem sie kommen, nicht zugestimmt.
translation-asked-server = Von { $source } nach { $target } gingen diese Worte an { $engine } auf einem Server derer, die mich betreiben; dem hat der verschlüsselte Raum, aus dem sie kommen, nicht zugestimmt.
translation-asked-sealed = Die Worte des Raums, aus dem das kommt, werden nie maschinell übersetzt.
translation-asked-left-out = Wer das geschrieben hat, möchte nicht, dass es übersetzt wird.
translation-asked-agree = Zustimmen: { $prefix }room translate on
translation-improve = Verbessern
translation-improved = Notiert: Dieselben Worte werden beim nächsten Mal so übersetzt.
translation-status-on = Was hier geschrieben wird, wird übersetzt.
translation-status-on-since = Was hier geschrieben wird, wird übersetzt (seit { $when }).
translation-status-on-by = Was hier geschrieben wird, wird übersetzt (seit { $when }; zugestimmt: { $people }).
translation-status-off = Was hier geschrieben wird, wird nicht übersetzt.
translation-status-off-since = Was hier geschrieben wird, wird nicht übersetzt (seit { $when }).
translation-status-off-by = Was hier geschrieben wird, wird nicht übersetzt (seit { $when }; abgeschaltet: { $people }).
translation-status-sealed = Was hier geschrieben wird, übersetzt keine Maschine, auch nicht auf Wunsch.
translation-status-sealed-since = Was hier geschrieben wird, übersetzt keine Maschine, auch nicht auf Wunsch (seit { $when }).
translation-status-sealed-by = Was hier geschrieben wird, übersetzt keine Maschine, auch nicht auf Wunsch (seit { $when }; festgelegt: { $people }).
translation-status-waits = Was hier geschrieben wird, wird nicht übersetzt. Zugestimmt: { $people }; noch gefragt: { $cities }.
translation-status-asked = { $city } ({ $people })
translation-status-would = Wenn eingeschaltet wird:
translation-status-no-route = { $pairs }: Das übersetzt hier nichts; Nachrichten kommen im Original an
translation-status-mode-reply = Im Raum: eine stille Antwort auf jede Nachricht
translation-status-mode-thread = Im Raum: alles von einem Tag in einem Thread
translation-status-mode-asked = Im Raum: nur auf Wunsch
translation-status-no-times = Die Uhrzeiten beider Städte kommen nicht dazu
translation-status-private = Auch privat, für alle im Raum, die darum bitten
translation-status-left-out = Auf eigenen Wunsch ausgenommen: { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
translation-status-resting = Antwortet im Moment nicht: { $engine }
translation-status-budget = Heute an fremde Dienste gegeben: { $used } von { $most } Zeichen
translation-status-change = Ändern: { $prefix }room translate on, off, mode, times, private, never
choice-translation-mode-reply = antwort, antworten
choice-translation-mode-thread = thread, tagesthread
choice-translation-mode-asked = wunsch, auf wunsch

cmd-translate = Worte, oder die Nachricht, auf die man antwortet, für sich übersetzen lassen
    .name = übersetzen
    .menu = Übersetzen
    .opt-text = Text
    .opt-to = Zielsprache
cmd-translate-me = Eigene Worte hier übersetzen lassen oder nicht, oder fremde privat
    .name = übersetzen für mich, für-mich-übersetzen
    .opt-wish = an oder aus oder Sprache
cmd-translate-me-here = Privat sagen, dass Übersetzungen hierher kommen sollen
    .name = übersetzen privat hier
cmd-translate-me-stop = Keine privaten Übersetzungen mehr bekommen
    .name = übersetzen privat beenden
cmd-translation-better = Bessere Worte für die Übersetzung geben, auf die man antwortet
    .name = übersetzung besser
    .opt-words = Bessere Worte
cmd-translation-approve = Für die Übersetzung einstehen, auf die man antwortet
    .name = übersetzung freigeben
cmd-translation-proposal = Zeigen, was aus etwas sehr Ähnlichem gemacht wurde
    .name = übersetzung vorschlag
cmd-room-translate = Die Übersetzung dieses Raums ein- oder ausschalten
    .name = raum übersetzen
    .opt-on = an oder aus
cmd-room-translate-confirm = Dem zustimmen, wohin die Worte dieses Raums gehen
    .name = raum übersetzen bestätigen
cmd-room-translate-status = Zeigen, wie die Worte dieses Raums übersetzt werden
    .name = raum übersetzen stand
cmd-room-translate-mode = Wählen, wie ein Raum mit mehreren Sprachen sich liest
    .name = raum übersetzen art
    .opt-mode = Art
cmd-room-translate-times = Nachrichten die Uhrzeiten beider Städte anfügen oder nicht
    .name = raum übersetzen uhrzeiten
    .opt-on = an oder aus
cmd-room-translate-private = Private Übersetzungen dessen, was hier steht, erlauben oder nicht
    .name = raum übersetzen privat
    .opt-on = an oder aus
cmd-room-translate-never = Nichts aus diesem Raum maschinell übersetzen lassen
    .name = raum übersetzen nie
cmd-room-translate-allow = Wieder erlauben, die Worte dieses Raums zu übersetzen
    .name = raum übersetzen erlauben

## Wie weit man Worten in einer anderen Sprache trauen kann

# $words: ein Titel oder ein Text; $by: wer ihn berichtigt oder freigegeben hat
text-machine = { $words } (maschinelle Übersetzung)
text-machine-fair = { $words } (maschinelle Übersetzung, nicht immer genau)
text-machine-gist = { $words } (maschinelle Übersetzung, nur sinngemäß)
text-corrected = { $words } (korrigiert)
text-corrected-by = { $words } (korrigiert: { $by })
text-reviewed = { $words } (geprüft)
text-reviewed-by = { $words } (geprüft: { $by })
text-outdated = { $words } (veraltet: Das Original hat sich geändert)
# $language: in der Sprache der lesenden Person; $text: die Worte mit ihrem Vermerk
text-line = { $language }: { $text }
text-how = Freigeben: { $prefix }text approve { $id } { $language } · bessere Worte: { $prefix }text edit { $id } --to { $language } …
text-approved = { $id }: auf { $language } freigegeben.
text-reopened = { $id }: auf { $language } nicht mehr freigegeben.
text-edited = { $id }: Auf { $language } stehen jetzt Ihre Worte.
text-left = { $id }: { $language } macht wieder die Maschine.
text-none = { $id } hat auf { $language } noch keine Worte. Schreiben: { $prefix }text edit { $id } --to { $code } …
text-no-part = { $id } hat keine Beschreibung. Schreiben kann sie, wer { $id } eingetragen hat: { $prefix }event edit { $id } --about …
text-original = { $id } ist auf { $language } geschrieben; das Original ändert, wer es eingetragen hat.
text-length = Ein Text braucht hier 1 bis { $most } Zeichen.
text-not-approved = { $id } ist auf { $language } nicht freigegeben.
# $city: welche Städte sie sprechen; $people: wer dort koordiniert
text-up-to = Worte auf { $language } sind Sache von { $city }: { $people }.
text-up-to-city = Worte auf { $language } sind Sache von { $city }; dort ist noch niemand für die Koordination eingetragen.

cmd-text-show = Einen Titel oder Text in allen Sprachen sehen, und wer dafür einsteht
    .name = text zeigen
    .opt-subject = Veranstaltung oder Termin
cmd-text-approve = Einen Titel oder Text in einer Sprache freigeben
    .name = text freigeben
    .opt-subject = Veranstaltung oder Termin
    .opt-to = Sprache
    .opt-part = Teil
cmd-text-reopen = Die Freigabe eines Titels oder Textes zurücknehmen
    .name = text zurücknehmen
    .opt-subject = Veranstaltung oder Termin
    .opt-to = Sprache
    .opt-part = Teil
    .opt-outdated = Vorher veraltet
cmd-text-edit = Bessere Worte für einen Titel oder Text in einer Sprache angeben
    .name = text ändern
    .opt-subject = Veranstaltung oder Termin
    .opt-words = Bessere Worte
    .opt-to = Sprache
    .opt-part = Teil
cmd-text-leave = Einen Titel oder Text in einer Sprache wieder der Maschine überlassen
    .name = text automatisch
    .opt-subject = Veranstaltung oder Termin
    .opt-to = Sprache
    .opt-part = Teil
choice-text-part-title = titel
choice-text-part-about = beschreibung

## Glossar

# Wie die Anmerkung zu einem Eintrag heißen kann, wenn man sie tippt
glossary-note-words = anmerkung, notiz, hinweis
glossary-entry = { $id } { $words }
glossary-entry-stays = { $id } { $name } (in allen Sprachen gleich)
glossary-entry-note = { $entry } · { $note }
glossary-added = Neu im Glossar: { $entry }
glossary-extended = Im Glossar ergänzt: { $entry }
glossary-replaced = Im Glossar geändert: { $entry }. Bisher: { $before }
glossary-same = Das steht schon im Glossar: { $entry }
glossary-removed = Nicht mehr im Glossar: { $entry }
glossary-again = Wieder wie vorher im Glossar: { $entry }
glossary-back = { $count } Einträge des Glossars sind wieder wie vorher.
glossary-back-changed = { $id } wurde seitdem geändert; darum bleibt alles, wie es ist.
glossary-empty = Das Glossar ist leer.
glossary-none = Das Glossar ist leer. Anfangen: { $prefix }glossary add
glossary-none-found = Zu { $text } steht nichts im Glossar. Alles ansehen: { $prefix }glossary list
glossary-more = { $count } weitere: { $line }
glossary-not-found = { $id } steht nicht im Glossar. Was darin steht: { $prefix }glossary list
glossary-full = Das Glossar fasst höchstens { $most } Einträge. Eingetragen wurde nichts.
glossary-too-few = Nötig ist ein Wort in mindestens zwei Sprachen. Zum Beispiel: { $prefix }glossary add de: Partnerstadt, ja: 姉妹都市
glossary-no-language = { $text } kenne ich nicht als Sprache. So geht es: { $prefix }glossary add de: Partnerstadt, ja: 姉妹都市
glossary-twice = { $language } kommt zweimal vor, und jede Sprache hat nur ein Wort. Eingetragen wurde nichts.

## Ein Glossar in einer Datei

glossary-exported = { $count ->
    [one] Das Glossar als Datei: ein Eintrag.
   *[other] Das Glossar als Datei: { $count } Einträge.
}
glossary-import-found = In dieser Datei: { $new ->
    [one] { $new } neuer Eintrag
   *[other] { $new } neue Einträge
}, { $changed } geändert, { $same } schon hier.
glossary-import-ignored = Diese Sprachen oder Spalten kenne ich nicht und lasse sie aus: { $columns }
glossary-import-changed = Zu ändern: { $entry }. Bisher: { $before }
glossary-import-extended = Zu ergänzen: { $entry }
glossary-import-new = Neu: { $words }
glossary-import-stays = Neu: { $name } (in allen Sprachen gleich)
glossary-import-sure = Das alles eintragen? 👍 ja 👎 nein
glossary-imported = Eingetragen: { $new ->
    [one] { $new } neuer Eintrag
   *[other] { $new } neue Einträge
}, { $changed } geändert. Ansehen: { $prefix }glossary list
glossary-import-nothing = Inzwischen steht das alles im Glossar. Geändert wurde nichts.
glossary-left-out = Ausgelassen, { $where }: { $fault }
glossary-left-out-more = Und { $count } weitere sind ausgelassen.
glossary-at-line = Zeile { $line }
glossary-at-entry = Eintrag { $id }
glossary-fault-one = Nur in einer Sprache steht ein Wort.
glossary-fault-long = { $text } ist länger als { $most } Zeichen.
glossary-fault-no-word = { $text } ist kein Wort.
glossary-fault-stays = { $text } soll bleiben, wie es ist, aber die Sprachen unterscheiden sich.
glossary-fault-cells = Die Zellen kann ich nicht auseinanderhalten.
glossary-fault-head = Die erste Zeile muss die Sprachen nennen, jede einmal, zum Beispiel: de,ja,en,note,stays
glossary-fault-no-concepts = In dieser TBX-Datei steht kein Eintrag.

cmd-glossary-add = Ein Wort in das Glossar eintragen oder ändern
    .name = glossar neu, glossar hinzufügen
    .opt-text = Wörter je Sprache
    .hint-text = de: Partnerstadt, ja: 姉妹都市
cmd-glossary-keep = Einen Namen in allen Sprachen lassen, wie er ist
    .name = glossar behalten, glossar name
    .opt-name = Name
cmd-glossary-list = Das Glossar ansehen
    .name = glossar liste
    .opt-search = Suche
    .opt-page = Seite
cmd-glossary-remove = Einen Eintrag aus dem Glossar nehmen
    .name = glossar entfernen, glossar löschen
    .opt-entry = Nummer
    .opt-change = Änderung
cmd-glossary-import = Ein Glossar aus einer Datei übernehmen
    .name = glossar importieren
    .opt-text = Glossar
    .opt-draft = Wartet
    .opt-sure = Ja oder nein
cmd-glossary-export = Das Glossar als Datei bekommen
    .name = glossar exportieren
    .opt-as = Format
choice-glossary-form-csv = csv, tabelle
choice-glossary-form-tbx = tbx

## Dateien, die übergeben werden

translation-file-none = In dieser Datei steht nichts, was sich eintragen lässt.
translation-file-xml = Das ist kein wohlgeformtes XML, siehe Zeile { $line }. Eingetragen wurde nichts.
translation-file-entities = Diese Datei legt eigene Entitäten fest, und die lese ich nicht. Bitte speichern Sie sie ohne diese. Eingetragen wurde nichts.
translation-file-more = und { $count } weitere
translation-file-dropped = Eingetragen wurde nichts.
translation-file-gone = Diese Frage ist erledigt oder zu alt. Eingetragen wurde nichts; bitte schicken Sie die Datei noch einmal.
translation-file-left = { $count ->
    [one] Unverändert gelassen: ein Eintrag, der hier nach meiner Frage geändert wurde.
   *[other] Unverändert gelassen: { $count } Einträge, die hier nach meiner Frage geändert wurden.
}
translation-file-back-gone = Diese Änderung lässt sich nicht mehr zurücknehmen.

## Was korrigiert wurde, als Datei

memory-none = In diesem Raum ist noch keine Korrektur notiert.
memory-exported = { $count ->
    [one] Was in diesem Raum korrigiert wurde, als Datei: ein Text.
   *[other] Was in diesem Raum korrigiert wurde, als Datei: { $count } Texte.
}
memory-left-out = { $count ->
    [one] Eine Korrektur ist ausgelassen: Ihr Original ist nicht aufbewahrt, oder sie ist zu lang.
   *[other] { $count } Korrekturen sind ausgelassen: Ihr Original ist nicht aufbewahrt, oder sie sind zu lang.
}
memory-import-where = Bitte schicken Sie das dorthin, wo die Übersetzungen gelesen werden: in den Raum Ihrer Stadt.
memory-import-found = In dieser Datei: { $new ->
    [one] { $new } neue Übersetzung
   *[other] { $new } neue Übersetzungen
}, { $changed } geändert, { $same } schon hier.
memory-import-unknown = { $count ->
    [one] Ausgelassen: ein Text in einer Sprache, die ich nicht kenne ({ $languages }).
   *[other] Ausgelassen: { $count } Texte in Sprachen, die ich nicht kenne ({ $languages }).
}
memory-import-long = { $count ->
    [one] Ausgelassen: ein Text mit mehr als { $most } Zeichen.
   *[other] Ausgelassen: { $count } Texte mit mehr als { $most } Zeichen.
}
memory-import-single = { $count ->
    [one] Ausgelassen: ein Eintrag ohne Übersetzung.
   *[other] Ausgelassen: { $count } Einträge ohne Übersetzung.
}
memory-import-new = Neu: { $pair }
memory-import-changed = Zu ändern: { $pair }. Bisher: { $before }
memory-import-reviewed = Freizugeben: { $pair }
memory-import-sure = Das alles für diesen Raum übernehmen? 👍 ja 👎 nein
memory-imported = Für diesen Raum übernommen: { $new ->
    [one] { $new } neue Übersetzung
   *[other] { $new } neue Übersetzungen
}, { $changed } geändert. Dieselben Worte werden ab jetzt so übersetzt.
memory-import-nothing = Inzwischen ist das alles hier notiert. Geändert wurde nichts.
memory-back = { $count ->
    [one] Ein Text wird wieder wie vorher übersetzt.
   *[other] { $count } Texte werden wieder wie vorher übersetzt.
}
memory-full = Mit dieser Datei wären es für diesen Raum mehr als { $most } Korrekturen. Eingetragen wurde nichts.
memory-fault-tmx = Das ist keine TMX-Datei, die ich lesen kann. Sie muss mit <tmx version="1.4"> und einem Kopf mit srclang beginnen. Eingetragen wurde nichts.
memory-fault-empty = In dieser TMX-Datei steht keine Übersetzung.

cmd-translation-import = Übersetzungen aus einer TMX-Datei übernehmen
    .name = übersetzung importieren
    .opt-text = TMX
    .opt-draft = Wartet
    .opt-sure = Ja oder nein
    .opt-back = Zurücknehmen
cmd-translation-export = Was in diesem Raum korrigiert wurde, als TMX-Datei bekommen
    .name = übersetzung exportieren

## Was nie von einer Maschine übersetzt wird

# Sätze, die nur in solchen Texten stehen; Titel; Titel, die auch Alltagswörter sind; Wörter, an denen eine Zeile zu erkennen
# ist, die nur davon spricht; Wörter, die einem Titel folgen; Warnungen; Wörter, mit denen von einer früheren erzählt wird; was vor
# einer Übung steht; wie man zustimmt; wie man unterschreibt. Zeichen und Akzente zählen nicht
translation-sealed-saying-words = hiermit willige ich, hiermit willigen wir, ich willige ein dass, wir willigen ein dass, ich willige in die, hiermit erkläre ich mich einverstanden, hiermit erkläre ich mich damit einverstanden, hiermit erklären wir uns einverstanden, hiermit erklären wir uns damit einverstanden, hiermit bevollmächtige ich, hiermit bevollmächtigen wir, hiermit ermächtige ich, ich der unterzeichnende, ich die unterzeichnende, der unterzeichnende erklärt, die unterzeichnende erklärt, die unterzeichnenden erklären, diese einwilligung kann jederzeit widerrufen, die einwilligung kann jederzeit widerrufen, dies ist eine notfallwarnung, verlassen sie sofort das gebäude, suchen sie sofort schutz, evakuieren sie sofort, dies ist keine übung, hiermit gebe ich mein einverständnis, hiermit geben wir unser einverständnis, hiermit gebe ich meine einwilligung, hiermit geben wir unsere einwilligung, hiermit gebe ich meine zustimmung, hiermit geben wir unsere zustimmung, hiermit erteile ich, hiermit erteilen wir, hiermit erkläre ich mein einverständnis, hiermit erkläre ich meine einwilligung, hiermit erlaube ich, hiermit erlauben wir, hiermit gestatte ich, hiermit gestatten wir, hiermit genehmige ich, hiermit ermächtigen wir, hiermit stimme ich der, hiermit stimmen wir der, hiermit versichere ich, ich gebe mein einverständnis dass, ich gebe hiermit, wir geben hiermit, ich erkläre mich damit einverstanden dass, ich erkläre mich einverstanden dass, wir erklären uns einverstanden dass, wir erklären uns damit einverstanden dass, ich bin damit einverstanden dass mein kind, ich bin damit einverstanden dass meine tochter, ich bin damit einverstanden dass mein sohn, ich bin einverstanden dass mein kind, ich bin einverstanden dass meine tochter, ich bin einverstanden dass mein sohn, im folgenden genannt, nachfolgend genannt, die parteien vereinbaren, die vertragsparteien, wird folgender vertrag geschlossen, schließen folgenden vertrag, schließen folgende vereinbarung, wird folgendes vereinbart, übernimmt keine haftung, übernehmen keine haftung, haftung ist ausgeschlossen, haftung wird ausgeschlossen, teilnahme erfolgt auf eigene gefahr, bleiben sie in den häusern, schließen sie fenster und türen, halten sie fenster und türen geschlossen, begeben sie sich sofort, suchen sie höher gelegene, bringen sie sich in sicherheit, verlassen sie umgehend, meiden sie das gebiet, ihre personenbezogenen daten werden, verarbeiten ihre personenbezogenen daten, verarbeitet ihre personenbezogenen daten, gebäude sofort verlassen, verlassen sie das gebäude sofort, verlassen sie umgehend das gebäude, verlasst sofort das gebäude, verlasst das gebäude sofort, schule sofort verlassen, sofort evakuieren, suchen sie umgehend schutz, ich willige in die behandlung, ich stimme der behandlung meines, ich stimme der behandlung meiner, mein kind darf ärztlich, mein kind darf medizinisch
translation-sealed-title-words = einverständniserklärung, einwilligungserklärung, fotoeinwilligung, bildeinwilligung, einwilligung, einverständnis der eltern, reiseeinwilligung, gesundheitsbogen, gesundheitsfragebogen, gesundheitserklärung, medizinischer fragebogen, medizinisches formular, notfallbogen, vollmacht, reisevollmacht, sorgerechtsvollmacht, einverständnis, elterneinverständnis, elterliche einwilligung, elterliche zustimmung, elternerklärung, zustimmungserklärung, fotoerlaubnis, fotofreigabe, foto einwilligung, erklärung der eltern, erklärung der erziehungsberechtigten, erlaubnis der eltern, schweigepflichtentbindung, entbindung von der schweigepflicht, patientenaufklärung, aufklärungsbogen, anamnesebogen, patientenverfügung, vorsorgevollmacht, medikamentenplan, allergiebogen, impfnachweis, ärztliche bescheinigung, ärztliches attest, arztbrief, haftungsausschluss, haftungsausschlusserklärung, haftungsbeschränkung, haftungsverzicht, verzichtserklärung, datenschutzerklärung, datenschutzhinweis, datenschutzhinweise, datenschutzinformation, datenschutzbestimmungen, nutzungsbedingungen, teilnahmebedingungen, geschäftsbedingungen, allgemeine geschäftsbedingungen, vertragsbedingungen, reisebedingungen, vertrag zwischen, vereinbarung zwischen, mietvertrag, kaufvertrag, leihvertrag, arbeitsvertrag, reisevertrag, partnerschaftsvertrag, gesellschaftsvertrag, nutzungsvertrag, werkvertrag, dienstvertrag, austauschvertrag, kooperationsvereinbarung, partnerschaftsvereinbarung, nutzungsvereinbarung, vertraulichkeitsvereinbarung, verschwiegenheitserklärung, rahmenvereinbarung, absichtserklärung, eidesstattliche erklärung, eidesstattliche versicherung, abtretungserklärung, kündigung des, satzung des, satzung der, einwilligung in, einwilligung zur, zustimmung zur behandlung, zustimmung zu, zustimmung zur, medizinische angaben, medizinische informationen, medizinisches informationsblatt, medizinischer informationsbogen, gesundheitsblatt, gesundheitsangaben, gesundheitsinformationen, gesundheitsdaten, angaben zur gesundheit, erklärung zur gesundheit, notfallblatt, notfallkontaktbogen, allergien und medikamente, ärztliche einwilligung
translation-sealed-common-title-words = vertrag, vereinbarung, abkommen, satzung, agb, kündigung, bedingungen, erlaubnis, zustimmung, schenkung, vorladung, attest, impressum, bildrechte
translation-sealed-talk-words = bitte, bringt, bringen, ist, sind, war, waren, bis, morgen, heute, brauchen, braucht, müssen, muss, haben, hat, wo, wer, wann, wie, fehlt, fehlen, abgeben, schicken, geschickt, unterschrieben, danke, erinnerung, packliste, checkliste, liste, mitbringen, denkt, vergesst, vergessen, hallo, liebe, lieber, guten morgen, guten tag, guten abend, moin, servus, grüß gott, noch, schon
translation-sealed-of-words = für, zur, zum, der, des, über, zu, zwischen, gegen, bezüglich, betreffend, vor
translation-sealed-alert-words = alarm, feueralarm, feuer alarm, brandalarm, probealarm, katastrophenalarm, großalarm, bombenalarm, bombendrohung, fliegeralarm, gasalarm, sturmflutwarnung, tsunamiwarnung, tsunami warnung, hochwasserwarnung, hochwasseralarm, unwetterwarnung, amtliche unwetterwarnung, sturmwarnung, gewitterwarnung, orkanwarnung, hitzewarnung, glatteiswarnung, lawinenwarnung, erdbebenwarnung, waldbrandwarnung, warnung, warnmeldung, amtliche warnung, amtliche warnmeldung, amtliche gefahrendurchsage, gefahrenmeldung, gefahrendurchsage, notfallwarnung, notfallmeldung, katastrophenwarnung, bevölkerungswarnung, evakuierungsanordnung, evakuierungsaufruf, abkochgebot, gasleck, gasaustritt, gaswarnung, kind vermisst, vermisstes kind, vermisstenmeldung, amokalarm, notfalldurchsage, räumungsalarm, evakuierungsalarm
translation-sealed-danger-words = notfall, feuer, brand, es brennt, evakuierung, räumung, gasleck, gasgeruch, gasaustritt, erdbeben, tsunami, hochwasser, überschwemmung, sturm, orkan, explosion, amoklage, amok, gefahr, lebensgefahr, waldbrand, erdrutsch, lawine, chemieunfall, bombenfund
translation-sealed-where-words = in, im, am, beim, an, auf, nahe
translation-sealed-order-words = gebäude verlassen, verlassen sie, verlasst das gebäude, verlasst die schule, sofort verlassen, sofort raus, alle raus, raus aus, evakuieren, in sicherheit, in deckung, geht nach draußen, gehen sie nach draußen, bleiben sie im haus, bleiben sie zu hause, bleiben sie in, bleibt drinnen, bleibt zu hause, bleibt im haus, fenster und türen, türen und fenster, türen abschließen, schließt euch ein, sammelplatz, sammelstelle, meiden sie, abstand halten, 112 rufen, ruft 112, rufen sie 112, aufzüge nicht benutzen, höher gelegene, begeben sie sich, nicht betreten
translation-sealed-past-words = das war, es war, waren, gestern, hatte, hatten, gab es, fehlalarm, vorbei, letzte woche, letzten, vorhin
translation-sealed-exercise-words = übung, probealarm, notfallübung, katastrophenschutzübung
translation-sealed-agree-words = einverstanden, willige ein, willigen ein, einwillige, stimme zu, stimmen zu, ich stimme, wir stimmen, zustimme, ich erlaube, wir erlauben, ich gestatte, wir gestatten, ich genehmige, wir genehmigen, ich ermächtige, mein einverständnis, unser einverständnis, meine einwilligung, unsere einwilligung, meine zustimmung, mein kind darf, meine tochter darf, mein sohn darf
translation-sealed-signature-words = unterschrift, unterschriften, unterschrieben von, unterzeichnet, gezeichnet
translation-sealed-field-words = allergien, bekannte allergien, medikamente, blutgruppe, vorerkrankungen, chronische krankheiten, chronische erkrankungen, krankheiten, hausarzt, hausärztin, krankenkasse, krankenversicherung, impfungen
translation-head-sealed = { $who } · ein Formular oder amtlicher Text: nicht von einer Maschine übersetzt
translation-head-left-out = { $who } · auf eigenen Wunsch nicht übersetzt
translation-asked-form = Einverständniserklärungen, medizinische Formulare, rechtliche Texte und Warnungen werden nie von einer Maschine übersetzt. Bitte nehmen Sie das geprüfte Papierformular der Schule oder des Amtes.
