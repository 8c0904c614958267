### Kalender außerhalb des Chats: Adressen, Dateien, übergebene Kalender.

## Befehle

cmd-calendar-feed = Die Termine im eigenen Kalenderprogramm haben
    .name = kalender abo, kalender abonnieren
    .opt-what = Welche Termine
    .opt-city = Stadt
    .opt-alarms = Erinnerungen
cmd-calendar-feeds = Die eigenen Kalenderadressen sehen
    .name = kalender abos, kalender liste
    .opt-page = Seite
cmd-calendar-revoke = Eine Kalenderadresse zurückziehen
    .name = kalender zurückziehen, kalender abschalten
    .opt-number = Nummer
cmd-event-ics = Eine Veranstaltung als Datei für den eigenen Kalender bekommen
    .name = termin ics, termin datei
    .opt-event = Veranstaltung
cmd-event-import = Veranstaltungen aus einer Kalenderdatei eintragen
    .name = termin importieren, termin import
    .opt-text = Kalender
    .opt-draft = Offen
    .opt-sure = Ja oder nein
choice-feed-scope-room = raum, hier
choice-feed-scope-city = stadt
choice-feed-scope-mine = meine, eigene
choice-feed-scope-all = alle, partnerschaft

## Adressen

feeds-name-room = { $place }: Termine dieses Raums
feeds-name-city = { $city }: Termine der Stadt
feeds-name-mine = Meine Termine mit den Partnerstädten
feeds-name-all = { $cities }: gemeinsame Termine
feeds-made = { $name }. Adresse für Ihr Kalenderprogramm:
feeds-made-how = Wer diese Adresse hat, sieht diese Termine. Ich zeige sie nur dieses eine Mal. Zurückziehen: { $prefix }calendar revoke { $number }
feeds-entry = { $number } { $name } (angelegt am { $made }; { $last })
feeds-entry-of = { $number } { $name } (angelegt von { $person } am { $made }; { $last })
feeds-last = zuletzt abgerufen am { $day }
feeds-never = noch nicht abgerufen
feeds-more = { $count } weitere: { $prefix }calendar feeds { $page }
feeds-none = Sie haben keine Kalenderadressen. Eine anlegen: { $prefix }calendar feed
feeds-revoked = { $name }. Die Adresse ist zurückgezogen. Kalenderprogramme bekommen dort nichts mehr.
feeds-unknown = Eine Kalenderadresse { $number } haben Sie nicht. Ihre Adressen: { $prefix }calendar feeds
feeds-too-many = Sie haben { $most } Kalenderadressen, mehr geht nicht. Ziehen Sie zuerst eine zurück, die Sie nicht brauchen: { $prefix }calendar feeds
feeds-off = Kalenderadressen sind hier nicht eingeschaltet. Das kann: { $operator }.
feeds-off-nobody = Kalenderadressen sind hier nicht eingeschaltet. Das kann, wer mich betreibt.
feeds-privately-mine = Bitte schreiben Sie mir dazu privat: { $prefix }calendar feed mine. Hier würden andere mitlesen.
feeds-privately-city = Bitte schreiben Sie mir dazu privat: { $prefix }calendar feed --city { $city }. Hier würden andere mitlesen.
feeds-room-where = Die Termine eines Raums gibt es in diesem Raum. Ihre eigenen Termine: { $prefix }calendar feed mine
feeds-all-where = Die gemeinsamen Termine gibt es im Raum Ihrer Stadt. Ihre eigenen Termine: { $prefix }calendar feed mine
feeds-no-city = Bitte geben Sie die Stadt an, oder nehmen Sie alle gemeinsamen Termine: { $prefix }calendar feed all
feeds-city-up-to = Den Kalender von { $city } bekommt, wer dort eine Aufgabe hat. Wer eine vergeben kann: { $people }.
feeds-city-up-to-nobody = Den Kalender von { $city } bekommt, wer dort eine Aufgabe hat. Eine Koordination ist noch nicht eingetragen.

## Dateien

feeds-file = { $title }: die Datei für Ihren Kalender.

## Übergebene Kalender

feeds-import-found = In diesem Kalender: { $new ->
    [one] { $new } neue Veranstaltung
   *[other] { $new } neue Veranstaltungen
}, { $changed } geändert, { $same } schon hier.
feeds-import-same = Schon hier: { $ids }
feeds-import-over = Ausgelassen, weil schon begonnen oder abgesagt: { $count }
feeds-import-floating = { $count ->
    [one] { $count } Veranstaltung nennt keine Zeitzone; ich lese sie als { $zone }.
   *[other] { $count } Veranstaltungen nennen keine Zeitzone; ich lese sie als { $zone }.
}
feeds-import-new = { $title }: { $when }
feeds-import-changed = { $id } { $title }: jetzt { $when }
feeds-import-more = und { $count } weitere
feeds-import-sure = Das alles eintragen? 👍 ja 👎 nein
feeds-imported = Eingetragen: { $new ->
    [one] { $new } neue Veranstaltung
   *[other] { $new } neue Veranstaltungen
}, { $changed } geändert ({ $ids }). Ansehen: { $prefix }event list
feeds-import-nothing = Inzwischen steht das alles schon hier. Geändert wurde nichts.
feeds-import-dropped = Eingetragen wurde nichts.
feeds-import-gone = Diese Frage ist erledigt oder zu alt. Eingetragen wurde nichts; bitte schicken Sie den Kalender noch einmal.
feeds-import-stray = { $title } ist ein einzelner Termin von etwas, das sich wiederholt und in diesem Kalender fehlt. Eingetragen wurde nichts; bitte exportieren Sie das Ganze.
feeds-import-whose-clock = Dazu muss ich zuerst Ihre Zeitzone kennen. Zum Beispiel: { $prefix }person zone Europe/Berlin

## Was in einer Datei nicht passt

feeds-faults = Eingetragen wurde nichts. { $count ->
    [one] Eine Stelle passt nicht:
   *[other] { $count } Stellen passen nicht:
}
feeds-fault = Zeile { $place }: { $fault }
feeds-fault-more = und { $count } weitere
feeds-fault-size = Der Kalender ist zu lang; höchstens { $most } KiB passen.
feeds-fault-none = Ich finde keine Veranstaltung. Ein Kalender beginnt mit BEGIN:VCALENDAR.
feeds-fault-entries = Zu viele Veranstaltungen; höchstens { $most } passen in einen Kalender.
feeds-fault-kind = Nur Veranstaltungen (VEVENT) lassen sich eintragen.
feeds-fault-pairs = BEGIN und END gehören hier nicht zusammen.
feeds-fault-control = Hier steht ein Zeichen, das man nicht sieht. Bitte nehmen Sie es heraus.
feeds-fault-line = Die Zeile ist zu lang; höchstens { $most } Zeichen passen.
feeds-fault-unread = Diese Veranstaltung kann ich nicht lesen. Bitte exportieren Sie sie noch einmal.
feeds-fault-once = { $name } muss genau einmal da sein.
feeds-fault-length = { $name } hat 1 bis { $most } Zeichen.
feeds-fault-zone = Die Zeitzone { $zone } kenne ich nicht. Zum Beispiel: Europe/Berlin
feeds-fault-gap = Diese Uhrzeit gibt es nicht: Da werden die Uhren vorgestellt.
feeds-fault-year = Das Jahr muss zwischen { $first } und { $last } liegen.
feeds-fault-end = Das Ende muss nach dem Anfang kommen.
feeds-fault-rule = Diese Wiederholung lässt sich nicht eintragen. Täglich bis jährlich geht, mit einem Ende, höchstens 500-mal und fünf Jahre lang.

# Files that are too long.
feeds-file-too-long = Das ist zu viel für eine Datei, die höchstens { $most } KiB hat. Ein Kalender-Abonnement nimmt alles auf.

# Calendars that are handed in, what more is said
feeds-import-dateless = Ausgelassen, weil die Wiederholung keinen solchen Termin hat: { $count } ({ $days })
feeds-import-unseen = Mit eingetragen, hier nicht gezeigt: Orte { $places }, Beschreibungen { $texts }, Links { $links }
feeds-import-called-off = { $id } { $title }: findet nicht statt
feeds-import-unfit = { $title }: { $fault } Eingetragen wurde nichts.
