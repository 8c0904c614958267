### Finding a time: the commands, the card, and what is said about answers.

## Commands

cmd-poll-add = Einen Termin finden, der beiden Städten passt
    .name = umfrage neu, terminsuche neu
    .opt-title = Titel
    .opt-slots = Zeiten
    .opt-lasts = Minuten
    .opt-until = Antworten bis
    .opt-ask = Wer gefragt wird
    .opt-zone = Zeitzone
    .hint-title = Sitzung des Ausschusses
    .hint-slots = 17.4. 9:00, 18.4. 16:30
    .hint-lasts = 90
    .hint-until = 10. April
    .hint-ask = Koordination, Lehrkraft
cmd-poll-list = Sehen, wofür gerade ein Termin gesucht wird
    .name = umfrage liste, terminsuche liste, umfragen
cmd-poll-show = Sehen, wer wann kann
    .name = umfrage zeigen, terminsuche zeigen
    .opt-poll = Terminsuche
cmd-poll-answer = Sagen, wann man kann
    .name = umfrage antworten, terminsuche antworten
    .opt-poll = Terminsuche
    .opt-answer = Antwort
    .opt-turn = Wechsel
    .opt-was = Vorher
cmd-poll-withdraw = Alle eigenen Angaben zurücknehmen
    .name = umfrage zurückziehen, terminsuche zurückziehen
    .opt-poll = Terminsuche
cmd-poll-pick = Aus einer der Zeiten eine Veranstaltung machen
    .name = umfrage wählen, terminsuche wählen
    .opt-poll = Terminsuche
    .opt-slot = Nummer
cmd-poll-close = Keine Antworten mehr annehmen
    .name = umfrage schließen, terminsuche schließen
    .opt-poll = Terminsuche
cmd-poll-reopen = Wieder Antworten annehmen
    .name = umfrage öffnen, terminsuche öffnen
    .opt-poll = Terminsuche

## The card

poll-lasts = { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}
poll-closed-mark = Antworten beendet
poll-picked-mark = jetzt { $event }
poll-time = { $city }: { $when }
poll-time-marked = { $city }: { $when } ({ $marks })
poll-slot = { $slot } { $time }
poll-until = Antworten bis { $until }
poll-until-in = Antworten bis { $until } ({ $city })
poll-answered = { $count } beantwortet
poll-how = Die Nummer heißt ja, 👎 keine davon. Oder antworten: 1 ja, 2 notfalls, 3 nein
poll-how-many = Mit den Nummern antworten: 1 3 (ja), oder: 1 ja, 2 notfalls, 3 nein
poll-how-tap = Passende Zeiten antippen; noch einmal tippen: „notfalls“ und „nein“. Oder in Worten: 1 ja, 2 notfalls, 3 nein
poll-by-text = In Worten
poll-said = { $id }: ja { $yes }; notfalls { $maybe }; nein { $no }.

## Who can when

poll-slot-own = { $slot } { $when }
poll-who-yes = ja: { $names }
poll-who-maybe = notfalls: { $names }
poll-who-no = nein: { $names }
poll-waiting = Noch ohne Antwort: { $names }
poll-entry = { $id } { $title }: Antworten bis { $until }
poll-list-none = Hier wird kein Termin gesucht. Beginnen: { $prefix }poll add

## What people are told

poll-person = { $person }
poll-nudge = { $id } { $title }: Welche Zeiten passen Ihnen? Antworten bis { $until }; es genügt eine Antwort mit den Nummern.
poll-picked = { $id } { $title }: Der Termin steht fest, es ist jetzt { $event }. Bitte melden Sie sich auf der Karte von { $event } an.
poll-reopened = { $id } { $title }: Der Termin ist wieder offen, { $event } findet nicht statt.
poll-best = { $id } { $title }: Die Terminsuche ist beendet. Nummer { $slot } passt { $can } von { $count }:
poll-best-how = Eine Veranstaltung daraus machen? 👍 ja, oder eine andere: { $prefix }poll pick { $id } { $other }
poll-best-tap = Eine Veranstaltung daraus machen? Eine andere: { $prefix }poll pick { $id } { $other }
poll-nobody = { $id } { $title }: Die Terminsuche ist beendet. Niemand hat geantwortet.
poll-none-fits = { $id } { $title }: Die Terminsuche ist beendet. Keine der Zeiten passt jemandem.
poll-late = (Diese Nachricht kommt { $hours } Std. { $minutes } Min. verspätet, ich war nicht erreichbar.)

## What does not fit

poll-unknown = { $id } gibt es hier nicht. Alle Terminsuchen: { $prefix }poll list
poll-up-to = Zuständig für { $id }: { $people }.
poll-no-slot = { $id } hat die Nummern 1 bis { $last }.
poll-title-length = Eine Terminsuche braucht einen Titel mit höchstens { $most } Zeichen.
poll-slots-count = Bitte geben Sie { $least } bis { $most } verschiedene Zeiten an. So geht es: 17.6. 9:00, 18.6. 16:30
poll-slot-past = { $when } ist vorbei.
poll-ask-unknown = { $name } ist weder eine Aufgabe noch jemand, der hier schon geschrieben hat. So geht es: --ask coordinator
poll-until-past = { $until } ist vorbei; bis dahin kann niemand mehr antworten. So geht es: --until { $example }
poll-until-late = { $until } liegt nach der ersten Zeit, { $first }. Bitte lassen Sie die Antworten vorher enden.
poll-ended = { $id } { $title }: Die Terminsuche ist beendet.
poll-over = Antworten auf { $id } { $title } waren bis { $until } möglich.
poll-open-already = { $id } { $title }: Es kann geantwortet werden.
poll-picked-already = Aus { $id } ist schon { $event } geworden. Neu wählen: { $prefix }poll reopen { $id }

poll-pick-how = Eine Veranstaltung daraus machen, zum Beispiel: { $line }
