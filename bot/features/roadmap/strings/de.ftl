cmd-roadmap-add = Einen Termin in den Jahresplan eintragen
    .name = jahresplan neu, jahresplan eintragen
    .opt-title = Titel
    .opt-due = Bis wann
    .opt-owner = Zuständig
    .opt-side = Stadt
    .opt-remind = Tage vorher
    .opt-zone = Zeitzone
    .opt-track = Bereich
    .opt-per = Abgehakt je
    .opt-count = Wie viele
    .opt-before = Voraussetzung für
cmd-roadmap-list = Sehen, was offen ist
    .name = jahresplan liste, jahresplan offen, jahresplan
    .opt-page = Seite
    .opt-plan = Plan
    .opt-track = Bereich
cmd-roadmap-show = Einen Termin des Jahresplans ansehen
    .name = jahresplan zeigen
    .opt-date = Nummer
cmd-roadmap-done = Sagen, dass der Teil Ihrer Stadt erledigt ist
    .name = jahresplan erledigt
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-reopen = Zurücknehmen, dass etwas erledigt oder aufgegeben ist
    .name = jahresplan wiederaufnehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-cancel = Einen Termin des Jahresplans aufgeben
    .name = jahresplan aufgeben, jahresplan streichen
    .opt-date = Nummer

choice-owner-coordinator = koordination, koordinator, koordinatorin
choice-owner-teacher = lehrkraft, lehrer, lehrerin
choice-owner-chair = vorsitz
choice-owner-mayor = bürgermeisteramt, bürgermeister, bürgermeisterin
choice-owner-crisis-officer = krisenstab
roadmap-joint-words = gemeinsam, beide, alle
roadmap-joint = gemeinsam

# Was man auf eine Erinnerung antworten kann.
answer-done = erledigt, ist erledigt, fertig, gemacht, ist gemacht, abgehakt

# Eine Karte oder eine ihrer Zeilen; die Zeile jeder Stadt steht in deren Sprache.
roadmap-card = { $city }: { $when }. Zuständig: { $people }{ $tally }{ $status }
roadmap-card-done = { $city }: { $when }. Zuständig: { $people }. Erledigt am { $done }{ $who }
roadmap-nobody = noch nicht benannt
roadmap-given-up = Dieser Termin wurde aufgegeben.

roadmap-line = { $id } { $title }: { $when } ({ $people }){ $tally }{ $status }
roadmap-line-past = { $id } { $title }: noch offen, der Termin war { $when } ({ $people }){ $tally }{ $status }
roadmap-line-waiting = { $id } { $title }: { $when }, wartet auf { $cities }{ $status }
roadmap-more = { $count } weitere: { $line }
roadmap-nothing = Nichts ist offen. Etwas in den Jahresplan eintragen: { $prefix }roadmap add
roadmap-empty = Nichts ist offen.

# Eine Erinnerung um neun Uhr morgens. Glocke und Klammern kommen mit ihrem Leerzeichen oder gar nicht.
roadmap-reminder = { $bell }{ $id } { $title }: { $day }, { $when }{ $there }{ $late }
roadmap-reminder-past = { $bell }{ $id } { $title } ist noch offen: Der Termin war { $when }{ $there }{ $late }
roadmap-in-days = { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}
roadmap-place = { $city } { $when }
roadmap-there = { " " }({ $places })
roadmap-late = { " " }({ $lateness } verspätet, ich war nicht erreichbar)
roadmap-missed = { " " }(vorgesehen für { $meant }, ich war nicht erreichbar)
roadmap-minutes = { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
roadmap-hours = { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
roadmap-hours-and-minutes = { roadmap-hours } und { roadmap-minutes }
roadmap-person = { $person }
roadmap-unnamed = zuständig: noch nicht benannt
roadmap-state-open = { $city }: offen
roadmap-state-done = { $city }: erledigt am { $done }
roadmap-answer-several = Sobald etwas erledigt ist, schreiben Sie zum Beispiel: { $prefix }roadmap done { $id }

roadmap-title-length = Ein Titel hat 1 bis { $most } Zeichen.
roadmap-past = { $when } ist vorbei. So geht es: { $prefix }roadmap add "{ $title }" { $example }
roadmap-which-city = Für welche Stadt ist das? Bitte ergänzen Sie: --side { $city }
roadmap-which-part = { $id } betrifft { $cities }. Bitte ergänzen Sie die Stadt, zum Beispiel: { $prefix }roadmap done { $id } --side { $city }
roadmap-no-side = { $text } kenne ich nicht als Stadt. Es passt: { $cities }
roadmap-unknown = { $id } gibt es hier nicht. Was offen ist: { $prefix }roadmap list
roadmap-done-given-up = { $id } wurde aufgegeben. Wieder aufnehmen: { $prefix }roadmap reopen { $id }
roadmap-part-up-to = Wer das zu { $id } für { $city } sagen kann: { $people }
roadmap-part-up-to-city = Das kann zu { $id } im Raum von { $city } gesagt werden.
roadmap-plan-up-to = Wer den Jahresplan von { $cities } ändern kann: { $people }

## Später, zugesagt, übernommen

cmd-roadmap-snooze = Später noch einmal an einen Termin erinnert werden
    .name = jahresplan später, jahresplan nochmal
    .opt-date = Nummer
    .opt-until = Wann
    .opt-side = Stadt
    .opt-zone = Zeitzone
    .hint-until = 25.3. 9:00
cmd-roadmap-unsnooze = Den Wunsch nach einer späteren Erinnerung zurücknehmen
    .name = jahresplan nicht-später
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-promise = Für den Teil Ihrer Stadt ein neues Datum zusagen
    .name = jahresplan zusagen
    .opt-date = Nummer
    .opt-until = Bis wann
    .opt-side = Stadt
    .opt-zone = Zeitzone
    .hint-until = 25.3. 9:00
cmd-roadmap-unpromise = Ein zugesagtes Datum zurücknehmen
    .name = jahresplan zusage zurücknehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-take = Den Teil Ihrer Stadt übernehmen
    .name = jahresplan übernehmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-release = Einen übernommenen Teil wieder zurückgeben
    .name = jahresplan zurückgeben
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-history = Sehen, wer wann was geändert hat
    .name = jahresplan verlauf
    .opt-date = Nummer
    .opt-page = Seite

answer-tomorrow = morgen um 9, morgen, morgen wieder
answer-next-open-day = nächster Arbeitstag um 9, nächster Arbeitstag, morgen, morgen wieder
# Steht in einer Antwort vor einem neuen Datum: zugesagt 7.4. 12:00
answer-promised = zugesagt, zusage, neues datum

roadmap-title = { $id } { $title }
roadmap-waiting = Wartet auf { $cities }.
roadmap-card-promised = { $city }: { $when } (neu; bisher: { $first }). Zuständig: { $people }{ $tally }{ $status }
roadmap-nobody-but = noch nicht benannt; bis dahin { $people }
roadmap-by = { " " }({ $person } für { $holder })
# Ein Name am Anfang einer Zeile, die diese Person anspricht.
roadmap-to = { $person }
roadmap-stand-in = in Vertretung
roadmap-state-promised = { $city }: neues Datum { $when }
roadmap-more-open = { $count } weitere: { $prefix }roadmap list
roadmap-other-day = Anderer Tag
roadmap-answer-tomorrow = ✅ erledigt · 💤 morgen um 9 wieder, oder antworten: erledigt / morgen / heute 15:00 / zugesagt { $number }.{ $month }. { $time }
roadmap-answer-later = ✅ erledigt · 💤 { $day } um 9 wieder, oder antworten: erledigt / heute 15:00 / zugesagt { $number }.{ $month }. { $time }
roadmap-done-now = { $id } von { $city } erledigt, { $when }{ $who }. { $back }
roadmap-promised-now = { $id } { $title }, neues Datum: { $when }{ $there }
roadmap-given-up-now = { $id } { $title } wurde aufgegeben.
roadmap-taken-now = { $id } { $title } liegt jetzt bei { $people }.
roadmap-again-on = { $id }: wieder am { $when }.
roadmap-promised = { $id } neu: { $when }{ $there }.
roadmap-promised-seen = { $count ->
    [one] { $cities } sieht
   *[other] { $cities } sehen
} das neue Datum.
roadmap-yours = { $id } liegt jetzt bei Ihnen. Bis wann?
roadmap-is-done = { $id } ist für { $city } erledigt. Wieder öffnen: { $prefix }roadmap reopen { $id }
roadmap-moment-passed = { $when } ist vorbei. Bitte nennen Sie einen Zeitpunkt, der noch kommt.
roadmap-close-up-to = { $id } kann für { $city } abgeschlossen werden von { $people }.

## Nach dem Termin noch offen: was folgt, wird immer vorher gesagt

roadmap-open-here = { $id } { $title } ist bei uns noch offen (Termin war { $when }).
roadmap-else-ask-and-tell = { $answer } Sonst frage ich am { $when } { $people } und sage in { $cities } Bescheid.
roadmap-else-ask = { $answer } Sonst frage ich am { $when } { $people }.
roadmap-else-tell = { $answer } Sonst frage ich am { $when } noch einmal und sage in { $cities } Bescheid.
roadmap-else-nothing = Antworten: erledigt, oder ein neues Datum.
roadmap-else-typed = Schreiben Sie: { $done }, oder { $promise } und ein neues Datum.
roadmap-else-again = { $answer } Sonst frage ich am { $when } noch einmal.
roadmap-take-over = { $id } { $title } ist noch offen, bisher ohne Antwort. Übernehmen Sie?
roadmap-take-how = 👍 ja, oder: { $line }
roadmap-take-typed = Schreiben Sie: { $line }
roadmap-told-done = { $id } { $title }: Der Teil von { $own } ist seit { $done } erledigt, der von { $other } ist noch offen (Termin war { $when }).
roadmap-told-open = { $id } { $title }: Die Teile von { $own } und { $other } sind beide noch offen (Termin war { $when }).
roadmap-told-nothing = Für Sie ist jetzt nichts zu tun.
roadmap-told-who = Zuständig in { $other }: { $people }.
roadmap-told-who-both = Zuständig in { $other }: { $people }, Vertretung: { $substitutes }.
roadmap-done-there = { $id } { $title }: von { $cities } erledigt am { $done }. Offen: { $open }.

## Die Woche

roadmap-digest = Woche ab { $day }{ $late }
roadmap-digest-ours = Offen bei uns:{ " " }
roadmap-digest-theirs = Wir warten auf { $cities }:{ " " }
roadmap-digest-events = Veranstaltungen:{ " " }
roadmap-digest-own = { $label }{ $id } { $title }, bis { $when } ({ $people }){ $status }
roadmap-digest-late = { $label }{ $id } { $title }, noch offen, Termin war { $when } ({ $people })
roadmap-digest-waiting = { $label }{ $id } { $title }, bis { $when }
roadmap-digest-waiting-there = { $label }{ $id } { $title }, bis { $when } hier, { $there } dort
roadmap-digest-event = { $label }{ $event }
roadmap-digest-clocks = { $change } Mehr: { $prefix }roadmap list
roadmap-clocks-ahead = Uhren: Ab { $day } ist { $city } uns { $gap } voraus statt { $before }.
roadmap-clocks-behind = Uhren: Ab { $day } ist { $city } { $gap } hinter uns statt { $before }.
roadmap-clocks-now-ahead = Uhren: Ab { $day } ist { $city } uns { $gap } voraus.
roadmap-clocks-now-behind = Uhren: Ab { $day } ist { $city } { $gap } hinter uns.
roadmap-clocks-same = Uhren: Ab { $day } ist es in { $city } so spät wie hier.

## Neue Personen

roadmap-term-ends = Die Amtszeit von { $person } ist bis { $day } eingetragen. Sobald die Nachfolge feststeht, antworten Sie mit dem Namen. Noch offen: nichts zu tun.
roadmap-term-ends-known = Die Amtszeit von { $person } ist bis { $day } eingetragen. Ab { $first }: { $successor }.
roadmap-welcome = { $person }, ab { $day } helfe ich Ihnen bei der Koordination in { $city }.
roadmap-handed-over = Übergeben: { $count ->
    [one] ein Termin
   *[other] { $count } Termine
}: { $items }. Alle: { $prefix }roadmap list
roadmap-handed-nothing = Nichts ist offen.
roadmap-handed-open = { $id } { $when }
roadmap-handed-waiting = { $id } erledigt, wartet auf { $cities }
roadmap-vacant-here = Die Amtszeit von { $person } endete am { $day }, die Nachfolge ist noch nicht benannt. Bis dahin wende ich mich an { $people }.
roadmap-vacant-here-nobody = Die Amtszeit von { $person } endete am { $day }, die Nachfolge ist noch nicht benannt.
roadmap-successor = Sobald die Nachfolge feststeht, antworten Sie mit dem Namen, oder: { $prefix }role successor NAME
roadmap-new-there = Neu in { $city }: { $person }, bisher { $before }. Für Sie ändert sich nichts.
roadmap-new-there-first = Neu in { $city }: { $person }. Für Sie ändert sich nichts.
roadmap-vacant-there = { $city }: Nachfolge noch nicht benannt; bis dahin: { $people }.
roadmap-vacant-there-nobody = { $city }: Nachfolge noch nicht benannt.

## Wer wann was geändert hat

roadmap-history-added = { $when }: { $person } hat es in den Jahresplan eingetragen
roadmap-history-done = { $when }: { $person } hat den Teil von { $city } als erledigt gemeldet
roadmap-history-reopened = { $when }: { $person } hat den Teil von { $city } wieder geöffnet
roadmap-history-cancelled = { $when }: { $person } hat es aufgegeben
roadmap-history-resumed = { $when }: { $person } hat es wieder aufgenommen
roadmap-history-taken = { $when }: { $person } hat den Teil von { $city } übernommen
roadmap-history-released = { $when }: { $person } hat den Teil von { $city } zurückgegeben
roadmap-history-promised = { $when }: { $person } hat für { $city } { $until } zugesagt
roadmap-history-unpromised = { $when }: { $person } hat die Zusage von { $city } zurückgenommen
roadmap-history-somebody = jemand
roadmap-history-for = { $person } für { $holder }
roadmap-history-more = { $count } ältere: { $line }
roadmap-history-nothing = Zu { $id } ist noch nichts festgehalten.

## Pläne aus Vorlagen

cmd-plan-templates = Sehen, woraus sich Pläne machen lassen
    .name = plan vorlagen
cmd-plan-new = Einen Plan aus einer Vorlage machen
    .name = plan neu
    .opt-template = Vorlage
    .opt-anchors = Bezugsdaten
    .opt-sides = Seiten
    .opt-tags = Was zutrifft
    .opt-name = Name
    .opt-participants = Teilnehmende
    .opt-hosts = Gastfamilien
    .opt-given = Schon gesagt
    .hint-anchors = 9. Oktober 2027; 21. Oktober 2027
cmd-plan-check = Sehen, was an einem Vorschlag zu prüfen ist
    .name = plan prüfen
    .opt-plan = Nummer
    .opt-page = Seite
cmd-plan-make = Einem vorgeschlagenen Plan zustimmen
    .name = plan anlegen, plan zustimmen
    .opt-plan = Nummer
cmd-plan-list = Die laufenden Pläne sehen
    .name = plan liste, pläne
cmd-plan-show = Sehen, was in einem Plan als Nächstes kommt
    .name = plan zeigen
    .opt-plan = Nummer
    .opt-page = Seite
cmd-plan-end = Einen Plan beenden
    .name = plan beenden
    .opt-plan = Nummer
cmd-plan-resume = Einen beendeten Plan wieder aufnehmen
    .name = plan wiederaufnehmen
    .opt-plan = Nummer
cmd-plan-role = Sagen, wer in einem Plan für etwas zuständig ist
    .name = plan zuständig
    .opt-plan = Nummer
    .opt-role = Aufgabe
    .opt-person = Person
    .opt-side = Stadt
    .opt-substitute = Vertretung
cmd-plan-roles = Sehen, wer in einem Plan wofür zuständig ist
    .name = plan zuständige
    .opt-plan = Nummer
cmd-plan-add = Einen weiteren Termin in einen Plan eintragen
    .name = plan eintragen
    .opt-plan = Nummer
    .opt-title = Titel
    .opt-due = Bis wann
    .opt-role = Aufgabe
    .opt-side = Seite
    .opt-remind = Tage vorher
    .opt-zone = Zeitzone
cmd-plan-roll = Einen Plan für andere Tage wieder verwenden
    .name = plan fortschreiben, plan nochmals
    .opt-plan = Nummer
    .opt-anchors = Bezugsdaten
    .opt-name = Name
    .opt-given = Schon gesagt
    .hint-anchors = 7. Oktober 2028; 19. Oktober 2028
cmd-plan-rehearse = Sehen, wem wann was geschickt würde
    .name = plan proben
    .opt-plan = Nummer
    .opt-from = Ab
    .opt-until = Bis
    .opt-page = Seite
cmd-plan-export = Einen Plan als Datei bekommen
    .name = plan ausgeben
    .opt-plan = Nummer
    .opt-as = Format
cmd-plan-import = Einen Plan aus einer Datei übernehmen
    .name = plan einlesen
    .opt-text = Plan
    .opt-name = Name

choice-paper-yaml = yaml
choice-paper-csv = csv, tabelle
choice-paper-ics = ics, kalender

plan-named = { $id } { $title }
plan-named-as = { $id } { $title } ({ $name })
plan-template = { $id }: { $title } ({ $count ->
    [one] ein Termin
   *[other] { $count } Termine
})
plan-which-template = Welche Vorlage? Bitte antworten Sie mit der Nummer.
plan-no-template = Eine Vorlage { $text } kenne ich nicht. Diese gibt es: { $known }. Mehr dazu: { $prefix }plan templates
plan-ask-anchors = { $count ->
    [one] Von welchem Tag an wird gezählt?
   *[other] Von welchen Tagen an wird gezählt? Bitte antworten Sie in einer Nachricht, eine Zeile je Tag:
}
plan-anchor = { $label }
plan-which-sides = Welche Stadt hat welche Seite ({ $sides })? Bitte ergänzen Sie zum Beispiel: --sides "{ $example }"
plan-empty = Kein Termin bliebe übrig. Bitte sehen Sie die Tage und das an, was zutrifft.

plan-proposed = { $plan }: noch nicht angelegt, bitte erst ansehen
plan-span = { $count ->
    [one] Ein Termin, { $first }
   *[other] { $count } Termine, von { $first } bis { $last }
} ({ $cities })
plan-found-moved = { $count ->
    [one] Ein Termin fiel auf ein Wochenende oder einen Schließtag und wurde verlegt.
   *[other] { $count } Termine fielen auf Wochenenden oder Schließtage und wurden verlegt.
}
plan-found-past = { $count ->
    [one] Ein Termin ist schon vorbei; er wird als offen eingetragen.
   *[other] { $count } Termine sind schon vorbei; sie werden als offen eingetragen.
}
plan-found-fixed = { $count ->
    [one] Einen Termin setzen andere fest, bitte prüfen Sie ihn.
   *[other] { $count } Termine setzen andere fest, bitte prüfen Sie sie.
}
plan-found-left-out = Ausgelassen ist, was ab einem nicht genannten Tag zählt: { $anchors }
plan-found-overlapping = Läuft zur selben Zeit: { $plans }
plan-found-nothing = Nichts bedarf eines zweiten Blicks.
plan-found-all = Alle: { $line }
plan-check-fixed = Von anderen festgesetzt, bitte prüfen: { $title }, { $when }
plan-check-past = Schon vorbei: { $title }, { $when }
plan-check-moved = Von { $before } auf { $when } verlegt: { $title }
plan-and-more = { $count } weitere
plan-make-question = Anlegen?
plan-make-how = Anlegen? 👍 ja, oder: { $line }
plan-proposal-gone = Einen Vorschlag { $id } gibt es hier nicht mehr. Ein neuer: { $prefix }plan new

plan-made = { $plan }: { $count ->
    [one] ein Termin
   *[other] { $count } Termine
} für { $cities }, von { $first } bis { $last }
plan-made-how = Was als Nächstes kommt: { $line }
plan-unknown = { $id } gibt es hier nicht. Die Pläne: { $prefix }plan list
plan-has-ended = { $id } ist beendet. Wieder aufnehmen: { $prefix }plan resume { $id }
plan-none = Hier läuft kein Plan. Was es gibt: { $prefix }plan templates
plan-line = { $plan }: { $open } offen, { $done } erledigt, als Nächstes am { $when }
plan-line-done = { $plan }: alle { $done } erledigt
plan-counts = { $count ->
    [one] Ein Termin
   *[other] { $count } Termine
}: { $done } erledigt, { $open } stehen noch an, { $late } nach dem Termin noch offen
plan-more = { $count } weitere: { $line }
plan-ended = Beendet am { $day }.
plan-ended-now = { $plan } ist beendet. { $count ->
    [0] Offen war nichts mehr.
    [one] Ein offener Termin wurde aufgegeben.
   *[other] { $count } offene Termine wurden aufgegeben.
}

plan-role = { $role }, { $city }: { $people }
plan-role-substitute = { $role }, { $city }: { $people }, Vertretung: { $substitutes }
plan-roles-free = Niemand genannt, also bei denen, die die Aufgabe innehaben oder koordinieren: { $roles }
plan-no-role = Eine Aufgabe { $text } gibt es in diesem Plan nicht. Diese gehen: { $roles }
plan-no-side = Eine Seite { $text } gibt es in diesem Plan nicht. Diese gehen: { $sides }
plan-which-city = Welche Stadt von { $id }: { $cities }? Bitte ergänzen Sie zum Beispiel: --side { $city }

plan-rehearsed = { $plan }: { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}, wenn sich nichts ändert. Geschickt wurde nichts.
plan-rehearsed-line = { $when } { $city }, an { $people }: { $items }
plan-rehearsed-quiet = { $when } { $city }, in den Raum: { $items }
plan-rehearsed-more = { $count } weitere: Seite { $page }
plan-rehearsed-nothing = { $plan }: In dieser Zeit würde nichts geschickt.
plan-exported = { $plan }, als Datei. Personen stehen nicht darin.

# Was an einer Vorlage oder einem Plan in einer Datei nicht passt; { $path } sagt, wo.
plan-faults = { $count ->
    [one] Das kann ich so nicht übernehmen, eine Stelle passt nicht. Gespeichert wurde nichts.
   *[other] Das kann ich so nicht übernehmen, { $count } Stellen passen nicht. Gespeichert wurde nichts.
}
plan-faults-more = { $count } weitere
plan-fault = { $path }: { $words }
plan-fault-missing = fehlt
plan-fault-unknown-key = unbekannter Schlüssel; hier bekannt: { $known }
plan-fault-no-group = keine Gruppe von Schlüsseln
plan-fault-no-list = keine Liste
plan-fault-no-text = kein Text; bitte in Anführungszeichen setzen
plan-fault-no-switch = weder true noch false
plan-fault-length = ein Text hat 1 bis { $most } Zeichen
plan-fault-number = keine ganze Zahl von { $least } bis { $most }
plan-fault-not-among = { $text } passt hier nicht; eines davon: { $known }
plan-fault-clock = keine Uhrzeit wie "17:00"
plan-fault-day = kein Tag wie "2027-10-09"
plan-fault-moment = kein Zeitpunkt wie "2027-10-09T17:00:00"
plan-fault-no-such-hour = diese Stunde gibt es an dem Tag in { $zone } nicht oder zweimal
plan-fault-zone = { $text } ist keine Zeitzone
plan-fault-no-such-day = diesen Tag gibt es nicht in jedem Jahr
plan-fault-falling = ganze Tage vorher, jeder einmal, die größte Zahl zuerst
plan-fault-one-rule = entweder offset_days oder fixed, eines von beiden
plan-fault-no-key = einen anderen Termin { $text } gibt es nicht
plan-fault-twice = steht zweimal da
plan-fault-not-here = hat daran keinen Teil
plan-fault-recurs = was sich wiederholt, hat in einem Plan keinen Platz
plan-fault-columns = eine Tabelle braucht die Spalten { $columns }
plan-fault-items = 1 bis { $most } Termine
## Der Zeitstrahl: ein Plan oder ein Jahr, in Worten und als Bild

cmd-roadmap-timeline = Einen Plan oder ein Jahr als Zeitstrahl ansehen
    .name = jahresplan zeitstrahl, zeitstrahl
    .opt-plan = Plan
    .opt-year = Jahr
roadmap-timeline-head = { $subject }: { $count ->
    [0] keine Termine
    [one] { $count } Termin
   *[other] { $count } Termine
}
roadmap-timeline-line = { $id } { $title } ({ $cities }): { $when }, { $state }
roadmap-timeline-more = { $count } weitere: { $prefix }roadmap list
roadmap-timeline-no-plan = Hier gibt es keinen Plan { $id } mit Terminen. Was offen ist: { $prefix }roadmap list
roadmap-timeline-state = { $state ->
    [due-soon] bald fällig
    [due] heute fällig
    [late] noch offen
    [stale] braucht ein neues Datum
    [promised] zugesagt
    [one-side] auf einer Seite erledigt
    [done] erledigt
    [waived] nicht nötig
    [frozen] pausiert
   *[planned] geplant
}
roadmap-timeline-waits = offen in { $cities }
roadmap-timeline-late = noch offen in { $cities }
roadmap-timeline-label = { $day }, { $state }
roadmap-timeline-title = Termine { $subject } · { $city }
roadmap-timeline-entry = { $id } { $title }
roadmap-timeline-joint = Gemeinsam
roadmap-timeline-today = heute, { $day }
roadmap-timeline-closed = geschlossen
roadmap-timeline-gate = andere Termine warten darauf
roadmap-timeline-marks = Ein Balken beginnt mit der ersten Erinnerung und endet am Tag selbst; jeder Strich darunter ist eine Erinnerung.
roadmap-timeline-hidden = { $count ->
    [one] { $count } weiterer Termin ist nicht gezeigt.
   *[other] { $count } weitere Termine sind nicht gezeigt.
}
## Entfällt, übergeben, verschoben, abgehakt

cmd-roadmap-waive = Sagen, dass der Teil Ihrer Stadt nicht nötig ist
    .name = jahresplan entfällt
    .opt-date = Nummer
    .opt-reason = Grund
    .opt-side = Stadt
cmd-roadmap-assign = Den Teil Ihrer Stadt jemandem übergeben
    .name = jahresplan übergeben
    .opt-date = Nummer
    .opt-person = Person
    .opt-role = Aufgabe
    .opt-side = Stadt
cmd-roadmap-move = Einen Termin verschieben
    .name = jahresplan verschieben
    .opt-date = Nummer
    .opt-due = Neuer Termin
    .opt-side = Stadt
    .opt-zone = Zeitzone
    .opt-sure = Nachgelesen
    .hint-due = 7.4. 12:00
cmd-roadmap-agree = Einem vorgeschlagenen Termin zustimmen
    .name = jahresplan zustimmen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-decline = Beim alten Termin bleiben oder einen Vorschlag zurückziehen
    .name = jahresplan ablehnen
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-tick = Kürzel abhaken
    .name = jahresplan abhaken
    .opt-date = Nummer
    .opt-codes = Kürzel
    .opt-side = Stadt
cmd-roadmap-untick = Haken von Kürzeln zurücknehmen
    .name = jahresplan haken-zurück
    .opt-date = Nummer
    .opt-codes = Kürzel
    .opt-side = Stadt
cmd-roadmap-missing = Sehen, welche Kürzel fehlen (nur privat)
    .name = jahresplan fehlt
    .opt-date = Nummer
    .opt-side = Stadt
cmd-roadmap-check = Eine Zeile der Liste abhaken
    .name = jahresplan prüfpunkt
    .opt-date = Nummer
    .opt-line = Zeile
    .opt-side = Stadt
cmd-roadmap-uncheck = Den Haken einer Zeile zurücknehmen
    .name = jahresplan prüfpunkt-offen
    .opt-date = Nummer
    .opt-line = Zeile
    .opt-side = Stadt
cmd-roadmap-late = Sehen, was nach seinem Termin noch offen ist
    .name = jahresplan überfällig
    .opt-page = Seite
cmd-roadmap-waiting = Sehen, was auf eine andere Stadt wartet
    .name = jahresplan wartet
    .opt-page = Seite
cmd-roadmap-mine = Sehen, wofür Sie zuständig sind
    .name = jahresplan meine
    .opt-page = Seite

choice-per-group = gruppe
choice-per-participant = teilnehmende
choice-per-host = gastfamilie
choice-track-official = offiziell
choice-track-people = menschen
choice-track-education = bildung
choice-track-economic = wirtschaft
choice-track-safety = sicherheit
roadmap-all-words = alle
roadmap-but-words = außer, ohne, bis-auf
sentence-roadmap-late-words = was ist überfällig, was ist zu spät
sentence-roadmap-waiting-words = worauf warten wir, was wartet auf die andere seite
sentence-roadmap-mine-words = was ist meins, was habe ich zu tun, wofür bin ich zuständig
roadmap-status = { " · " }{ $word }
roadmap-status-due-soon = bald fällig
roadmap-status-due = heute fällig
roadmap-status-promised = neuer Termin
roadmap-status-frozen = pausiert
roadmap-status-stale = ein neuer Termin wird gebraucht
roadmap-tally = { " · " }{ $counts }
roadmap-count = { $ticked } von { $all }
roadmap-lines = Liste: { $checked } von { $all }
roadmap-check-done = ✓ { $number } { $line }
roadmap-check-open = – { $number } { $line }
roadmap-card-waived = { $city }: nicht nötig ({ $reason })
roadmap-card-frozen = { $city }: pausiert (Termin war { $when })
roadmap-card-proposed = { $city } schlägt { $when }{ $there } vor. Noch nicht zugestimmt: { $cities }
roadmap-state-waived = { $city }: nicht nötig
roadmap-state-frozen = { $city }: pausiert
roadmap-waived-now = { $id } { $title }: für { $city } nicht nötig ({ $reason }).
roadmap-reason-length = Ein Grund hat 1 bis { $most } Zeichen, zum Beispiel: { $prefix }roadmap waive { $id } "dieses Jahr nicht nötig"
roadmap-assign-whom = Bitte geben Sie an, wem, zum Beispiel: { $prefix }roadmap assign { $id } NAME
roadmap-assign-no-role = { $person } hat in { $city } noch keine Aufgabe. Wer mich betreibt, kann eine vergeben: { $prefix }role grant
roadmap-date-moved = { $id } { $title } ist jetzt am { $when } (bisher { $before }).
roadmap-date-asked = Ich habe { $cities } gefragt: { $id } { $title } am { $when }? Bis zur Zusage gilt { $before }.
roadmap-date-proposed = { $city } schlägt für { $id } { $title } einen neuen Termin vor: { $when } (bisher { $before }).
roadmap-date-answer = 👍 zustimmen · 👎 beim alten Termin bleiben, oder: { $agree }, { $decline }
roadmap-date-declined = { $id } { $title }: { $city } möchte beim bisherigen Termin bleiben, { $before }.
roadmap-date-withdrawn = { $id } { $title }: Der Vorschlag ist zurückgezogen, es gilt { $before }.
roadmap-date-fixed = { $id } { $title }: Den Tag hat eine Stelle von außen gesetzt. Steht der neue, { $when }, so in der Ausschreibung?
roadmap-no-proposal = Für { $id } ist kein neuer Termin vorgeschlagen. So geht es: { $prefix }roadmap move { $id } 7.4. 12:00
roadmap-own-proposal = Dieser Vorschlag zu { $id } kommt aus Ihrer Stadt; die andere Stadt antwortet darauf. Zurückziehen: { $prefix }roadmap decline { $id }
roadmap-gate-open = { $id } kommt erst nach { $gates }.
roadmap-gate = { $id } „{ $title }“ (noch offen)
roadmap-gate-counts = { $id } „{ $title }“ (bisher { $ticked } von { $all })
roadmap-gate-codes = { $id } „{ $title }“ (noch offen für { $codes })
roadmap-ticks-missing = { $id }: { $ticked } von { $all }. Mit dem letzten ist es erledigt: { $prefix }roadmap tick { $id } alle
roadmap-ticked = { $id } { $title }: { $ticked } von { $all }
roadmap-missing = { $id } { $title }: { $ticked } von { $all }. Es fehlen noch: { $codes }
roadmap-checked = { $id } Liste: { $checked } von { $all }
roadmap-nothing-ticked = Bei { $id } gibt es keine Kürzel abzuhaken. Sobald es erledigt ist: { $prefix }roadmap done { $id }
roadmap-no-code = Ich lese Kürzel von { $first } bis { $last }, wie hier: { $first } { $last }
roadmap-no-line = { $id } hat { $count ->
    [0] keine Liste
    [one] eine Liste mit einer Zeile
   *[other] eine Liste mit { $count } Zeilen
}. Ansehen: { $prefix }roadmap show { $id }
roadmap-codes-up-to = Die fehlenden Kürzel bei { $id } nenne ich: { $people }.
roadmap-codes-privately = Kürzel nenne ich nur, wo niemand mitliest. Bitte schreiben Sie mir privat: { $line }
roadmap-more-on = Weitere: { $line }
roadmap-nothing-late = Nach seinem Termin ist nichts mehr offen.
roadmap-nothing-waits = Nichts wartet auf eine andere Stadt.
roadmap-nothing-mine = Bei Ihnen ist nichts offen.
roadmap-else-also = { $then } Ich informiere dann auch { $people }.
roadmap-also-told = Auch informiert: { $people }
roadmap-thawed = { $id } { $title }: Die Pause ist zu Ende, der Termin { $when } ist in dieser Zeit verstrichen. Bis wann geht es? Antworten Sie bitte mit einem neuen Datum.
roadmap-told-waived = { $id } { $title }: Der Teil von { $own } ist nicht nötig, der von { $other } ist noch offen (Termin war { $when }).
roadmap-terms-end = { $count ->
    [one] Diese Amtszeit ist bis { $day } eingetragen: { $people }
   *[other] Diese Amtszeiten sind bis { $day } eingetragen: { $people }
}
roadmap-history-waived = { $when }: { $person } hat den Teil von { $city } für nicht nötig erklärt: { $new }
roadmap-history-unwaived = { $when }: { $person } hat den Teil von { $city } doch wieder aufgenommen
roadmap-history-assigned = { $when }: { $person } hat den Teil von { $city } an { $taker } übergeben (bisher { $giver })
roadmap-history-given-role = { $when }: { $person } hat es einer anderen Aufgabe übergeben: { $new } (bisher { $old })
roadmap-history-moved = { $when }: { $person } hat es vom { $before } auf den { $until } verschoben
roadmap-history-proposed = { $when }: { $person } hat für { $city } { $until } statt { $before } vorgeschlagen
roadmap-history-agreed = { $when }: { $person } hat für { $city } { $until } zugestimmt
roadmap-history-declined = { $when }: { $person } ist für { $city } bei { $before } statt { $until } geblieben
roadmap-history-withdrawn = { $when }: { $person } hat den Vorschlag { $until } zurückgezogen
roadmap-history-checked = { $when }: { $person } hat für { $city } Zeile { $new } abgehakt
roadmap-history-unchecked = { $when }: { $person } hat für { $city } den Haken von Zeile { $new } zurückgenommen
roadmap-history-ticked = { $when }: { $person } hat für { $city } Kürzel abgehakt: { $new } (bisher { $old })
roadmap-history-role = wer die Aufgabe hat
roadmap-role-coordinator = Koordination
roadmap-role-teacher = Lehrkraft
roadmap-role-chair = Vorsitz
roadmap-role-mayor = Bürgermeisteramt
roadmap-role-crisis-officer = Krisenstab

# Rollen von Plänen; in Klammern, was man tippt

plan-role-word = { $key ->
    [coordinator] Koordination (coordinator)
    [teacher] Gruppenleitung (teacher)
    [deputy] zweite Begleitperson (deputy)
    [host_finder] Gastfamiliensuche (host_finder)
    [safeguarding] Kinderschutz (safeguarding)
    [treasurer] Finanzen (treasurer)
    [crisis] Krisenfall (crisis)
    [mayors_office] Bürgermeisteramt (mayors_office)
    [chair] Vorsitz (chair)
    [secretary] Schriftführung (secretary)
    [participation] Gruppen der Bürgerschaft (participation)
    [producer] Festleitung (producer)
    [culture] Kultur (culture)
    [permits] Genehmigungen (permits)
    [safety] Sicherheit (safety)
    [words] Übersetzung (words)
    [group_leader] Leitung der teilnehmenden Gruppe (group_leader)
    [observer] Beobachtung (observer)
    [leaving] bisherige Person (leaving)
    [acting] Vertretung in der Zwischenzeit (acting)
    [successor] Nachfolge (successor)
    [head] Amtsleitung oder Vorsitz (head)
    [other_side] Koordination der Partnerstadt (other_side)
    [school_liaison] Kontakt zu den Schulen (school_liaison)
   *[other] { $key }
}

## What is not typed about a date
roadmap-never-typed = Bitte nicht hier schreiben: { $what }
roadmap-stays-waived = Es gilt weiter als nicht nötig. Doch nötig: { $line }
roadmap-falling = Fällig an einem Tag, der jetzt geschlossen ist: { $dates }. Termine bleiben, bis jemand sie verschiebt: { $line }
